import {
  countScopeQueue,
  readLedScopeRequest,
  readOwnScopeRequest,
  readOwnScopeRequests,
  readScopeQueue,
} from '../../../api/features/scopes/scope-request.read-model.ts'
import { appendScopeLink, readScopeLinks } from '../../../api/features/scopes/scope-link.repository.ts'
import { readScopeFacts, readScopePlaces, readStatements } from '../../../api/features/scopes/scope.read-model.ts'
import {
  appendScopeAnswer,
  appendScopeCheck,
  appendScopeRequest,
  appendStatement,
  keepScopeDraft,
  readScopeDraft,
} from '../../../api/features/scopes/scope.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()
const on = '2026-11-23'

/** Reads of scopes of practice, handed somebody else's ids. */
export const scopeReads: Readonly<Record<string, Reach>> = {
  readScopePlaces: tx => readScopePlaces(tx),
  readStatements: (tx, { personId }) => readStatements(tx, { personIds: [personId] }),
  // Of whom nothing is asked, not even that they are there is told; the id alone would differ.
  readScopeFacts: async (tx, { personId }) => [...(await readScopeFacts(tx, [personId])).values()],
  readOwnScopeRequests: (tx, { personId }) => readOwnScopeRequests(tx, personId),
  readOwnScopeRequest: (tx, { personId, scopeRequestId }) => readOwnScopeRequest(tx, personId, scopeRequestId),
  readScopeQueue: tx => readScopeQueue(tx, { after: null, limit: 100 }),
  countScopeQueue: tx => countScopeQueue(tx),
  readLedScopeRequest: (tx, { scopeRequestId }) => readLedScopeRequest(tx, scopeRequestId),
  readScopeDraft: (tx, { personId, scopePlaceId }) => readScopeDraft(tx, personId, scopePlaceId),
  readScopeLinks: (tx, { personId }) => readScopeLinks(tx, personId, null),
}

/** Writes to somebody else's scope of practice. */
export const scopeWrites: Readonly<Record<string, Reach>> = {
  keepScopeDraft: (tx, { personId, organisationId }) =>
    keepScopeDraft(tx, { personId, organisationId, roleProfileCode: 'ROLE-AST', choices: [], savedAt: at }, 0),
  appendStatement: (tx, { personId, organisationId }) => {
    const role = { roleProfileCode: 'ROLE-AST', roleTitle: 'Not mine', lines: [] }
    const signed = { number: 9, signedOn: on, signedAt: at }
    return appendStatement(tx, { id: createId(), personId, organisationId, ...role, ...signed })
  },
  appendScopeRequest: (tx, { personId, organisationId, statementId }) => {
    const asked = { kind: 'SIGN', isChanged: null, note: null, askedOn: on, askedAt: at }
    return appendScopeRequest(tx, { id: createId(), personId, statementId, organisationId, ...asked })
  },
  appendScopeAnswer: (tx, { personId, scopeRequestId: requestId }) => {
    const said = { answer: 'CONFIRMED', comment: null, lineCodes: [], byOn: null, ratingIds: [] }
    return appendScopeAnswer(tx, {
      requestId,
      personId,
      answeredById: personId,
      answeredOn: on,
      answeredAt: at,
      ...said,
    })
  },
  appendScopeCheck: (tx, { personId, checkRequestId: requestId }) =>
    appendScopeCheck(tx, { requestId, personId, checkedById: personId, doneOn: on, recordedAt: at }),
  appendScopeLink: (tx, { personId, statementId }) =>
    appendScopeLink(tx, { id: createId(), personId, statementId, tokenHash: createId(), untilOn: on, madeAt: at }),
}

/** Of these, the ones that show what others ask of a lead. */
export const scopesOfOthersOnly: ReadonlySet<string> = new Set([
  'readScopeQueue',
  'countScopeQueue',
  'readLedScopeRequest',
])
