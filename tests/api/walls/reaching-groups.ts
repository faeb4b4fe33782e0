import {
  readCohortAssignments,
  readMyAssignments,
  readOwnPieceKind,
} from '../../../api/features/cohorts/assignment.read-model.ts'
import {
  appendAssignment,
  changeAssignment,
  nameAssignees,
  readCohortOf,
  setDone,
  setModuleVersion,
  withdrawAssignment,
} from '../../../api/features/cohorts/assignment.repository.ts'
import { readPossibleMembers } from '../../../api/features/cohorts/place.read-model.ts'
import {
  appendExtensions,
  appendPause,
  changePlace,
  endPause,
  readExtensions,
} from '../../../api/features/cohorts/place.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()
const on = '2026-11-23'
const firstStage = { stage: 0, assignmentId: null }
const terms = { dueAfterDays: 10, followsMembers: false, followsVersions: false, moduleVersion: null }

/** Reads of places and tasks, handed ids of somebody else's. */
export const groupReads: Readonly<Record<string, Reach>> = {
  readPossibleMembers: (tx, { cohortId }) =>
    readPossibleMembers(tx, { cohortId, search: '', educatorsOnly: false, after: null, limit: 20 }),
  readExtensions: (tx, { cohortMemberId }) => readExtensions(tx, [cohortMemberId], firstStage),
  readCohortAssignments: (tx, { cohortId }) => readCohortAssignments(tx, cohortId),
  readMyAssignments: (tx, { personId }) => readMyAssignments(tx, personId),
  readOwnPieceKind: (tx, { personId, pieceId }) => readOwnPieceKind(tx, personId, pieceId),
  readCohortOf: (tx, { cohortAssignmentId }) => readCohortOf(tx, cohortAssignmentId),
}

/** Writes to places and tasks of somebody else's. */
export const groupWrites: Readonly<Record<string, Reach>> = {
  appendPause: (tx, { personId, cohortMemberId: memberId }) =>
    appendPause(tx, {
      id: createId(),
      personId,
      memberId,
      fromOn: on,
      toOn: null,
      recordedById: personId,
      recordedAt: at,
    }),
  appendExtensions: (tx, { personId, cohortMemberId: memberId }) =>
    appendExtensions(tx, {
      ...firstStage,
      days: 7,
      givenById: personId,
      givenAt: at,
      places: [{ id: createId(), personId, memberId }],
    }),
  appendAssignment: (tx, { personId, cohortId }) =>
    appendAssignment(tx, {
      ...terms,
      id: createId(),
      cohortId,
      kind: 'EVIDENCE',
      code: null,
      title: 'Not mine',
      evidenceKind: 'AWARD',
      capabilityCodes: [],
      givenById: personId,
      givenAt: at,
    }),
  setDone: (tx, { personId, cohortMemberId: memberId, cohortAssignmentId: assignmentId }) =>
    setDone(tx, { assignmentId, memberId, personId, pieceId: null, doneAt: at }),
}

/** Changes that find no place and no task of somebody else's. */
export const groupChanges: Readonly<Record<string, Reach>> = {
  changePlace: (tx, { cohortMemberId: memberId }) =>
    changePlace(tx, {
      memberId,
      version: 1,
      startsOn: on,
      wholeTimePercent: 50,
      university: null,
      programme: null,
      awardExpectedOn: null,
    }),
  endPause: (tx, { cohortPauseId }) => endPause(tx, cohortPauseId, null, at),
  nameAssignees: (tx, { cohortAssignmentId: id, cohortMemberId }) =>
    nameAssignees(tx, { id, memberIds: [cohortMemberId], followsMembers: false }),
  changeAssignment: (tx, { cohortAssignmentId: id }) => changeAssignment(tx, { ...terms, id, version: 1 }),
  withdrawAssignment: (tx, { cohortAssignmentId }) => withdrawAssignment(tx, cohortAssignmentId, 1, at),
  setModuleVersion: (tx, { cohortAssignmentId: id }) =>
    setModuleVersion(tx, { id, version: 1, moduleVersion: 2, title: 'Not mine' }),
}
