import { readLatestVersionIds, readPieceVersions } from '../../../api/features/evidence/evidence.read-model.ts'
import {
  appendAppointment,
  hasJoined,
  readAppointment,
  readAppointments,
} from '../../../api/features/signoffs/appointment.repository.ts'
import { appendOnce } from '../../../api/features/signoffs/once.repository.ts'
import { appendRaised, readRaised } from '../../../api/features/signoffs/raised-requirement.repository.ts'
import {
  appendReversal,
  appendReversalWord,
  readReversals,
} from '../../../api/features/signoffs/reversal.repository.ts'
import {
  countForSigner,
  readDeciders,
  readForSigner,
  readLevelDecisions,
  readOwnSignOffs,
  readSignOff,
  readSources,
} from '../../../api/features/signoffs/sign-off.read-model.ts'
import {
  appendSignOff,
  appendSignOffAnswer,
  appendSignOffDecision,
} from '../../../api/features/signoffs/sign-off.repository.ts'
import { readLevelWithoutSigners, readPossibleSigners } from '../../../api/features/signoffs/signing.read-model.ts'
import {
  appendStartingPosition,
  readStartingPositions,
} from '../../../api/features/signoffs/starting-position.repository.ts'
import { countWaiting } from '../../../api/features/signoffs/waiting.read-model.ts'
import { createId } from '../../../api/platform/ids.ts'
import { buildCatalogue } from '../../support/build/catalogue.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()
const on = '2026-11-23'

/** Reads of sign-offs, handed somebody else's ids. */
export const ofSignOffReads: Readonly<Record<string, Reach>> = {
  readPieceVersions: (tx, { pieceVersionId }) => readPieceVersions(tx, [pieceVersionId]),
  readLatestVersionIds: (tx, { personId, pieceId }) => readLatestVersionIds(tx, personId, [pieceId]),
  readOwnSignOffs: (tx, { personId }) => readOwnSignOffs(tx, personId),
  readSignOff: (tx, { openSignOffId }) => readSignOff(tx, openSignOffId),
  readForSigner: (tx, { personId }) => readForSigner(tx, { personId, isDecided: false, after: null, limit: 100 }),
  countForSigner: (tx, { personId }) => countForSigner(tx, { personId, isDecided: true }),
  countWaiting: (tx, { personId }) => countWaiting(tx, personId),
  readSources: (tx, { signedSignOffId }) => readSources(tx, signedSignOffId),
  readLevelDecisions: (tx, { personId }) => readLevelDecisions(tx, personId),
  readDeciders: (tx, { levelSignOffId }) => readDeciders(tx, levelSignOffId),
  // What decides who may sign in an organisation is there for its members alone.
  readPossibleSigners: (tx, { administeredId: organisationId }) =>
    readPossibleSigners(tx, {
      organisationId,
      capabilities: ['CLN-02'],
      catalogue: buildCatalogue({}),
      today: testClock.today(),
    }),
  readLevelWithoutSigners: (tx, { personId, administeredId: organisationId }) =>
    readLevelWithoutSigners(tx, { personId, organisationId }),
  readAppointments: (tx, { administeredId }) => readAppointments(tx, administeredId),
  readAppointment: (tx, { appointmentId }) => readAppointment(tx, appointmentId),
  hasJoined: (tx, { personId, administeredId }) => hasJoined(tx, personId, administeredId),
  readRaised: (tx, { administeredId }) => readRaised(tx, administeredId),
  readStartingPositions: (tx, { personId }) => readStartingPositions(tx, personId),
  readReversals: (tx, { personId }) => readReversals(tx, personId),
}

/** Of these, the ones that show people to those who were asked by them. */
export const signOffsOfOthers: readonly string[] = ['readForSigner', 'countForSigner', 'countWaiting', 'readSources']

/** Writes to somebody else's sign-offs. */
export const ofSignOffWrites: Readonly<Record<string, Reach>> = {
  appendOnce: (tx, { personId }) => appendOnce(tx, 'sign_off_requests', { id: createId(), person_id: personId }),
  appendSignOff: (tx, { personId, organisationId }) => {
    const role = { roleProfileCode: 'ROLE-SON-W', roleTitle: 'Theirs' }
    const line = { ...role, scopeLineCode: 'growth', levelCode: null, lines: null, title: 'Growth' }
    const folder = { items: [], requirements: [], pieceVersionIds: [], ratingIds: [], askedAt: at }
    const row = { id: createId(), personId, organisationId, route: 'SUPERVISOR', quorum: 1, ...line, ...folder }
    return appendSignOff(tx, row, [])
  },
  appendSignOffAnswer: (tx, { personId, openSignOffId: requestId }) => {
    const words = { reason: null, interest: null, needs: null, neededBy: null, qualifiedBy: null, qualification: null }
    const answer = { answer: 'READY', hasTrained: false, answeredAt: at }
    return appendSignOffAnswer(tx, { requestId, signerId: createId(), personId, ...answer, ...words })
  },
  appendSignOffDecision: (tx, { personId, openSignOffId: requestId }) => {
    const decision = { outcome: 'WITHDRAWN', words: null, signerIds: [], ratingIds: [], on, decidedAt: at }
    return appendSignOffDecision(tx, { requestId, personId, ...decision })
  },
  appendReversal: (tx, { personId, signedSignOffId: requestId, organisationId }) => {
    const two = { proposedById: personId, secondId: personId, on, proposedAt: at }
    const row = {
      id: createId(),
      requestId,
      personId,
      organisationId,
      title: 'Growth',
      items: [],
      reason: 'None',
      whyNotSigner: null,
      levelItems: null,
    }
    return appendReversal(tx, { ...row, ...two })
  },
  appendReversalWord: (tx, { personId, reversalId }) =>
    appendReversalWord(tx, { reversalId, kind: 'CONFIRMED', personId, text: null, ratingIds: [], saidAt: at }),
  appendAppointment: (tx, { personId, administeredId: organisationId }) => {
    const registration = { registrationBody: 'GMC', registrationNumber: '1' }
    const scope = { areaCodes: ['OBS'], capabilityCodes: [], upTo: 4, fromOn: on, untilOn: null }
    const words = { title: 'Consultant', reason: 'None', ...registration, ...scope }
    const row = { id: createId(), organisationId, personId, appointedById: personId, appointedAt: at }
    return appendAppointment(tx, { ...row, ...words })
  },
  appendRaised: (tx, { personId: raisedById, administeredId: organisationId }) => {
    const asked = { evidenceClassCode: 'E1', capabilityCode: null, rating: 3, kind: 'OBSERVATION', count: 9, usual: 3 }
    const row = { id: createId(), organisationId, isRare: false, reason: 'None', raisedById, on, raisedAt: at }
    return appendRaised(tx, { ...row, ...asked })
  },
  appendStartingPosition: (tx, { personId, organisationId }) => {
    const form = { roleTitle: 'Theirs', lines: [], items: [], ratingIds: [], programme: 'NONE', basis: 'None' }
    const award = { award: null, awardedOn: null, limits: null, qualification: 'None', confirmedAt: at }
    return appendStartingPosition(tx, { id: createId(), personId, organisationId, leadId: personId, ...form, ...award })
  },
}
