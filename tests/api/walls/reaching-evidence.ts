import { readCover, readLoad, readQueue } from '../../../api/features/evidence/confirmation.read-model.ts'
import {
  appendAnswers,
  appendDeputy,
  appendRequest,
  readAnswerable,
  readOpenRequests,
} from '../../../api/features/evidence/confirmation.repository.ts'
import { readGivenConfirmations } from '../../../api/features/evidence/given-confirmation.repository.ts'
import { beginDraft, readDraft, readDrafts } from '../../../api/features/evidence/draft.repository.ts'
import {
  countPieces,
  readPieces,
  readSharedPieces,
  readSummary,
  readVersions,
} from '../../../api/features/evidence/evidence.read-model.ts'
import { appendPiece, readLatestPiece, readPieceAdded } from '../../../api/features/evidence/evidence.repository.ts'
import { appendShare, readFellow, readFellows, readShares } from '../../../api/features/evidence/share.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()
const on = '2026-11-23'
/** The key under which what is reached for was added. */
export const keyOfPiece = 'added-once'

/** Reads of evidence, handed somebody else's ids. */
export const ofEvidenceReads: Readonly<Record<string, Reach>> = {
  readGivenConfirmations: (tx, { personId }) => readGivenConfirmations(tx, personId, new Date('2026-01-01')),
  readPieces: (tx, { personId }) => readPieces(tx, { personId, filter: {}, after: null, limit: 100 }),
  countPieces: (tx, { personId }) => countPieces(tx, { personId, filter: {} }),
  readVersions: (tx, { pieceId }) => readVersions(tx, pieceId),
  readSharedPieces: (tx, { personId }) => readSharedPieces(tx, personId),
  readSummary: (tx, { personId }) => readSummary(tx, personId),
  readLatestPiece: (tx, { personId, pieceId }) => readLatestPiece(tx, personId, pieceId),
  readPieceAdded: (tx, { personId }) => readPieceAdded(tx, personId, keyOfPiece),
  readDrafts: (tx, { personId }) => readDrafts(tx, personId),
  readDraft: (tx, { personId, draftId }) => readDraft(tx, personId, draftId),
  readShares: (tx, { personId, pieceId }) => readShares(tx, personId, pieceId),
  // Who shares an organisation with somebody may name them: whoever is asked for here stands for nobody in particular.
  readFellow: tx => readFellow(tx, createId()),
  readFellows: tx => readFellows(tx, { search: 'Nobody of this name', limit: 100 }),
  readQueue: tx => readQueue(tx, { after: null, limit: 100 }),
  readLoad: tx => readLoad(tx),
  readAnswerable: (tx, { confirmationRequestId }) => readAnswerable(tx, [confirmationRequestId]),
  readOpenRequests: (tx, { personId }) => readOpenRequests(tx, { personId }),
  readCover: (tx, { personId }) => readCover(tx, personId),
}

/** Writes to somebody else's evidence. */
export const ofEvidenceWrites: Readonly<Record<string, Reach>> = {
  appendPiece: (tx, { personId }) =>
    appendPiece(tx, {
      id: createId(),
      pieceId: createId(),
      version: 1,
      personId,
      kindCode: 'AWARD',
      title: 'Not mine',
      doneOn: on,
      minutes: null,
      learningType: null,
      learnt: null,
      benefitToPractice: null,
      benefitToUsers: null,
      details: {},
      capabilityCodes: [],
      isWithdrawn: false,
      onceKey: null,
      recordedAt: at,
    }),
  beginDraft: (tx, { personId }) => beginDraft(tx, { personId, id: createId(), kindCode: 'AWARD', answers: {}, at }),
  appendShare: (tx, { personId, pieceId }) =>
    appendShare(tx, { id: createId(), personId, pieceId, withId: personId, untilOn: on, sharedAt: at, endedAt: null }),
  appendRequest: (tx, { personId, pieceVersionId }) =>
    appendRequest(tx, { id: createId(), personId, pieceVersionId, askedId: personId, askedAt: at }),
  appendAnswers: (tx, { personId, confirmationRequestId: requestId }) => {
    const answer = { answer: 'CONFIRMED', comment: null, answeredById: personId, onBehalfOfId: null, recordedAt: at }
    return appendAnswers(tx, [{ ...answer, requestId, personId }])
  },
  appendDeputy: (tx, { personId }) =>
    appendDeputy(tx, { id: createId(), personId, deputyId: null, fromOn: on, untilOn: on, recordedAt: at }),
}
