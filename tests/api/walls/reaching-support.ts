import { readServiceCover } from '../../../api/features/staffing/cover.read-model.ts'
import { appendLeave, changeLeave, readLeave, withdrawLeave } from '../../../api/features/people/leave.repository.ts'
import { saveMeeting, saveNote, signMeeting } from '../../../api/features/preceptorships/meeting.repository.ts'
import {
  readPreceptorships,
  readProgramme,
  readSharedOrganisation,
} from '../../../api/features/preceptorships/preceptorship.read-model.ts'
import {
  acceptTerm,
  appendPreceptorship,
  appendTerm,
  changePreceptorship,
  endTerms,
} from '../../../api/features/preceptorships/preceptorship.repository.ts'
import {
  appendReturnPlan,
  changeReturnPlan,
  readReturnPlans,
} from '../../../api/features/reviews/return-plan.repository.ts'
import {
  readAskedTrainings,
  readPossibleRatifiers,
  readTraining,
} from '../../../api/features/trainees/training.read-model.ts'
import {
  appendMove,
  appendRatification,
  appendTraining,
  takeBackRatification,
  undoMove,
} from '../../../api/features/trainees/training.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()
const on = '2026-11-23'
const nothing = { objectives: [], concerns: 'Not mine', actions: [], hoursGiven: null, endReason: null }

/** Reads of preceptorships, training, returns and leave, handed somebody else's ids. */
export const ofSupportReads: Readonly<Record<string, Reach>> = {
  readServiceCover: (tx, { administeredId }) => readServiceCover(tx, administeredId),
  readPreceptorships: (tx, { personId }) => readPreceptorships(tx, personId),
  readProgramme: tx => readProgramme(tx),
  readSharedOrganisation: (tx, { personId }) =>
    readSharedOrganisation(tx, {
      viewerId: personId,
      precepteeId: personId,
      preceptorId: personId,
      preceptorshipId: null,
    }),
  readTraining: (tx, { personId }) => readTraining(tx, personId),
  readAskedTrainings: tx => readAskedTrainings(tx),
  readPossibleRatifiers: tx => readPossibleRatifiers(tx),
  readReturnPlans: (tx, { personId }) => readReturnPlans(tx, personId),
  readLeave: (tx, { personId }) => readLeave(tx, personId),
}

/** Of these, the ones that show people to others than themselves. */
export const supportOfOthersOnly = ['readSharedOrganisation', 'readAskedTrainings', 'readPossibleRatifiers']

/** Writes to somebody else's. */
export const ofSupportWrites: Readonly<Record<string, Reach>> = {
  appendPreceptorship: (tx, { personId, administeredId: organisationId }) =>
    appendPreceptorship(tx, {
      id: createId(),
      personId,
      organisationId,
      version: 1,
      startsOn: on,
      months: 12,
      wholeTimePercent: 100,
      hoursPerMonth: 4,
      recordedAt: at,
    }),
  appendTerm: (tx, { personId, preceptorshipId }) =>
    appendTerm(tx, {
      id: createId(),
      personId,
      preceptorshipId,
      preceptorId: personId,
      namedById: personId,
      namedAt: at,
      precepteeAcceptedAt: null,
      preceptorAcceptedAt: null,
    }),
  saveNote: (tx, { personId, preceptorshipId }) =>
    saveNote(tx, { preceptorshipId, kind: 'LAST', preceptorId: personId, personId, ...nothing }),
  appendTraining: (tx, { personId }) =>
    appendTraining(tx, {
      id: createId(),
      personId,
      version: 90,
      university: 'Not mine',
      programme: 'Not mine',
      areaCodes: [],
      expectedOn: null,
      askedId: null,
      recordedAt: at,
    }),
  appendRatification: (tx, { personId, trainingId }) =>
    appendRatification(tx, {
      id: createId(),
      personId,
      trainingId,
      ratifiedOn: on,
      ratifiedById: personId,
      recordedAt: at,
    }),
  appendMove: (tx, { personId, ratificationId }) =>
    appendMove(tx, {
      id: createId(),
      personId,
      ratificationId,
      practiceBefore: 0,
      practiceAfter: 0,
      goalBefore: 0,
      goalAfter: 0,
      movedAt: at,
    }),
  appendReturnPlan: (tx, { personId }) =>
    appendReturnPlan(tx, { id: createId(), personId, fromOn: on, toOn: on, steps: [], adoptedAt: at }),
  appendLeave: (tx, { personId }) => appendLeave(tx, { id: createId(), personId, from: on, to: on }),
}

/** Changes that find no row of somebody else's. */
export const supportChanges: Readonly<Record<string, Reach>> = {
  changePreceptorship: (tx, { preceptorshipId: id }) =>
    changePreceptorship(tx, { id, version: 1, completedBy: null, isEnded: true, hasNewPreceptor: false, at }),
  acceptTerm: (tx, { termId: id }) => acceptTerm(tx, { id, by: 'PRECEPTEE', at }),
  endTerms: (tx, { termId }) => endTerms(tx, [termId], at),
  saveMeeting: (tx, { preceptorshipId, personId }) =>
    saveMeeting(tx, { preceptorshipId, kind: 'WEEK_2', personId, preceptorId: personId, heldOn: on, at }, 1),
  signMeeting: (tx, { preceptorshipId }) =>
    signMeeting(tx, { preceptorshipId, kind: 'WEEK_2', version: 1 }, { by: 'PRECEPTOR', at }),
  takeBackRatification: (tx, { ratificationId: id, personId }) =>
    takeBackRatification(tx, { id, ratifiedById: personId, at }),
  undoMove: (tx, { moveId }) => undoMove(tx, moveId, at),
  changeReturnPlan: (tx, { returnPlanId: id }) =>
    changeReturnPlan(tx, { id, version: 1, steps: [], endedAt: at, withId: null, untilOn: null }),
  changeLeave: (tx, { leaveId: id, personId }) => changeLeave(tx, { id, personId, from: on, to: on }),
  withdrawLeave: (tx, { leaveId: id, personId }) => withdrawLeave(tx, { id, personId, at }),
}
