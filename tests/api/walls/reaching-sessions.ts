import {
  appendSession,
  countSessions,
  isEducatorOf,
  readDays,
  readSession,
  readSessions,
} from '../../../api/features/sessions/session.repository.ts'
import type { Transaction } from '../../../api/platform/database/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'

interface Target {
  readonly personId: string
  readonly administeredId: string
  readonly sessionId: string
}
type Reach = (tx: Transaction, target: Target) => Promise<unknown>

/** What is read of days on which modules are held, in an organisation the viewer has no part in. */
export const sessionReads: Readonly<Record<string, Reach>> = {
  isEducatorOf: async (tx, { personId, administeredId }) =>
    (await isEducatorOf(tx, personId, administeredId)) ? [administeredId] : [],
  readDays: (tx, { personId }) => readDays(tx, personId),
  readSession: (tx, { sessionId }) => readSession(tx, sessionId),
  readSessions: (tx, { administeredId: organisationId }) =>
    readSessions(tx, { organisationId, after: null, limit: 20 }),
  countSessions: (tx, { administeredId }) => countSessions(tx, administeredId),
}

/** The same for what is written; the database has to refuse. */
export const sessionWrites: Readonly<Record<string, Reach>> = {
  appendSession: (tx, { administeredId: organisationId }) =>
    appendSession(tx, {
      id: createId(),
      sessionId: createId(),
      version: 1,
      organisationId,
      moduleCode: 'ENH-02',
      heldOn: '2026-11-23',
      placesLeft: 1,
      applyBy: null,
      isCancelled: false,
      recordedAt: testClock.now(),
    }),
}
