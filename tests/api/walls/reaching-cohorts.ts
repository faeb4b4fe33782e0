import {
  followsCohort,
  readCohortBoard,
  readCohortCell,
  readCohortProgress,
  readCohortStamp,
} from '../../../api/features/cohorts/board.read-model.ts'
import {
  readCohort,
  readCohortMembers,
  readCohortPlaces,
  readCohorts,
  readMyCohorts,
} from '../../../api/features/cohorts/cohort.read-model.ts'
import {
  appendCohort,
  appendEducator,
  changeCohort,
  closeCohort,
  countOtherEducators,
  endEducator,
} from '../../../api/features/cohorts/cohort.repository.ts'
import {
  addCohortShares,
  askIn,
  endPlace,
  joinCohort,
  withdrawCohortShares,
} from '../../../api/features/cohorts/joining.repository.ts'
import { isUnfollowed, readUnfollowedCohorts } from '../../../api/features/cohorts/take-over.read-model.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'
import { groupChanges } from './reaching-groups.ts'
import { importChanges, importReads, importWrites } from './reaching-imports.ts'
import { cohortWordChanges, cohortWordReads, cohortWordWrites } from './reaching-cohort-words.ts'

const at = testClock.now()
const on = '2026-11-23'
const facts = { name: 'Not mine', roleProfileCode: null, pathwayCode: null, startsOn: on, stages: [] }

const educator = (personId: string, cohortId: string) => ({
  id: createId(),
  personId,
  cohortId,
  fromOn: on,
  toOn: null,
  namedById: personId,
  namedAt: at,
})

/** Reads of groups, handed ids of somebody else's. */
export const cohortReads: Readonly<Record<string, Reach>> = {
  ...cohortWordReads,
  ...importReads,
  readCohorts: tx => readCohorts(tx, { after: null, limit: 20 }),
  readUnfollowedCohorts,
  isUnfollowed: (tx, { unfollowedCohortId }) => isUnfollowed(tx, unfollowedCohortId),
  readCohort: (tx, { cohortId }) => readCohort(tx, cohortId),
  readCohortMembers: (tx, { cohortId }) => readCohortMembers(tx, { cohortId, search: '', after: null, limit: 20 }),
  readCohortPlaces: (tx, { cohortMemberId }) => readCohortPlaces(tx, [cohortMemberId]),
  readCohortBoard: (tx, { cohortId }) =>
    readCohortBoard(tx, {
      cohortId,
      codes: ['CLN-01'],
      day: testClock.today(),
      openAt: at,
      memberId: null,
      after: null,
      limit: 20,
    }),
  readCohortProgress: (tx, { cohortId }) =>
    readCohortProgress(tx, { cohortId, codes: ['CLN-01'], day: testClock.today(), openAt: at }),
  readCohortCell: (tx, { cohortId, cohortMemberId: memberId }) =>
    readCohortCell(tx, { cohortId, memberId, codes: ['CLN-01'], day: testClock.today() }),
  readCohortStamp: (tx, { cohortId }) => readCohortStamp(tx, cohortId),
  followsCohort: (tx, { cohortId }) => followsCohort(tx, cohortId),
  readMyCohorts: (tx, { personId }) => readMyCohorts(tx, personId),
  countOtherEducators: (tx, { cohortId }) => countOtherEducators(tx, cohortId, createId()),
}

/** Writes to somebody else's. */
export const cohortWrites: Readonly<Record<string, Reach>> = {
  ...cohortWordWrites,
  ...importWrites,
  appendCohort: (tx, { personId, organisationId }) => {
    const id = createId()
    const row = {
      ...facts,
      id,
      organisationId,
      organisationIds: [organisationId],
      createdById: personId,
      createdAt: at,
    }
    return appendCohort(tx, row, educator(personId, id))
  },
  appendEducator: (tx, { personId, cohortId }) => appendEducator(tx, educator(personId, cohortId)),
  addCohortShares: (tx, { personId, cohortMemberId: memberId }) =>
    addCohortShares(tx, { personId, memberId, at }, [{ id: createId(), item: 'LISTS' }]),
}

/** Changes that find no row of somebody else's. */
export const cohortChanges: Readonly<Record<string, Reach>> = {
  ...groupChanges,
  ...cohortWordChanges,
  ...importChanges,
  changeCohort: (tx, { cohortId: id }) => changeCohort(tx, { ...facts, id, version: 1 }),
  closeCohort: (tx, { cohortId }) => closeCohort(tx, cohortId, 1, at),
  endEducator: (tx, { cohortId, cohortEducatorId }) => endEducator(tx, cohortId, cohortEducatorId, at),
  askIn: (tx, { personId, organisationId, cohortId }) =>
    askIn(tx, {
      cohortId,
      organisationId,
      startsOn: on,
      wholeTimePercent: 100,
      invitedById: personId,
      invitedAt: at,
      people: [{ id: createId(), personId }],
    }),
  joinCohort: (tx, { cohortMemberId }) => joinCohort(tx, cohortMemberId, at),
  endPlace: (tx, { cohortMemberId: memberId }) => endPlace(tx, { memberId, version: null, at }),
  withdrawCohortShares: (tx, { personId, cohortMemberId: memberId }) =>
    withdrawCohortShares(tx, { personId, memberId, at }, []),
}
