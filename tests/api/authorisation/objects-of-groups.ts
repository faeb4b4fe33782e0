import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { createCohort } from '../../support/create/cohorts.ts'
import { mutation, problems, refusal, stale } from './answers.ts'
import { pieceOf } from './objects-of-evidence.ts'
import { madeOnce } from './made-once.ts'
import type { NamedObject } from './objects.ts'
import { personOf } from './world.ts'

/** A group each owner follows and is in. */
const groupOf = madeOnce((world, owner) => createCohort(world.api, { personId: personOf(world, owner).id }))
type Part = 'cohortId' | 'memberId' | 'assignmentId' | 'pauseId'
const partOf =
  (part: Part): NamedObject['idOf'] =>
  async (world, owner) =>
    (await groupOf(world, owner))[part]

const nobodys = createId()
const invalid = `${problems} ${refusal}`

const named = (
  name: string,
  idOf: NamedObject['idOf'],
  input: (id: string) => object,
  asked = invalid,
): NamedObject => ({
  document: mutation(name, asked),
  variables: id => ({ input: input(id) }),
  idOf,
  unknown: createId,
})
const read = (name: string, argument: string, asked: string, part: Part): NamedObject => ({
  document: `query($id: UUID!) { ${name}(${argument}: $id) { ${asked} } }`,
  variables: id => ({ id }),
  idOf: partOf(part),
  unknown: createId,
})

const terms = { dueAfterDays: 20, memberIds: [], followsMembers: false, followsVersions: false }
const pathway = { kind: 'PATHWAY', code: 'PW-ADV-OBS', capabilityCodes: [], ...terms }
const version = { expectedVersion: 1 }
const place = { startsOn: '2026-01-01', wholeTimePercent: 100, ...version }
const moved = { stage: 0, days: 7 }
const [cohort, member, assignment, pause] = [
  partOf('cohortId'),
  partOf('memberId'),
  partOf('assignmentId'),
  partOf('pauseId'),
]

/** What arguments about places and tasks of groups name. */
export const groupObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'assignToCohort(input.code)': 'published',
  'assignToCohort(input.capabilityCodes)': 'published',
  'cohortMember(id)': read('cohortMember', 'id', 'name', 'memberId'),
  'possibleCohortMembers(cohortId)': read('possibleCohortMembers', 'cohortId', 'totalCount', 'cohortId'),
  'possibleCohortMembers(after)': {
    document: `query($after: String) { possibleCohortMembers(cohortId: "${nobodys}", first: 1, after: $after) { totalCount } }`,
    variables: id => ({ after: id.length === 36 ? cursorOf(`${id}/A`) : id }),
    idOf: cohort,
    unknown: createId,
  },
  'cohortAssignments(cohortId)': read('cohortAssignments', 'cohortId', 'title', 'cohortId'),
  'changeCohortMember(input.memberId)': named(
    'changeCohortMember',
    member,
    memberId => ({ memberId, ...place }),
    `${invalid} ${stale}`,
  ),
  'pauseCohortMember(input.memberId)': named('pauseCohortMember', member, memberId => ({
    memberId,
    fromOn: '2026-01-01',
  })),
  'endCohortPause(input.memberId)': named('endCohortPause', member, memberId => ({ memberId, pauseId: nobodys })),
  'endCohortPause(input.pauseId)': named('endCohortPause', pause, pauseId => ({ memberId: nobodys, pauseId })),
  'extendCohortDates(input.cohortId)': named('extendCohortDates', cohort, cohortId => ({
    cohortId,
    memberIds: [nobodys],
    ...moved,
  })),
  'extendCohortDates(input.memberIds)': named('extendCohortDates', member, id => ({
    cohortId: nobodys,
    memberIds: [id],
    ...moved,
  })),
  'extendCohortDates(input.assignmentId)': named('extendCohortDates', assignment, assignmentId => ({
    cohortId: nobodys,
    memberIds: [nobodys],
    assignmentId,
    days: 7,
  })),
  'transferCohortMember(input.memberId)': named(
    'transferCohortMember',
    member,
    memberId => ({ memberId, toCohortId: nobodys, ...version }),
    `${invalid} ${stale}`,
  ),
  'transferCohortMember(input.toCohortId)': named(
    'transferCohortMember',
    cohort,
    toCohortId => ({ memberId: nobodys, toCohortId, ...version }),
    `${invalid} ${stale}`,
  ),
  'assignToCohort(input.cohortId)': named('assignToCohort', cohort, cohortId => ({ ...pathway, cohortId })),
  'assignToCohort(input.memberIds)': named('assignToCohort', member, id => ({
    ...pathway,
    cohortId: nobodys,
    memberIds: [id],
  })),
  'changeAssignment(input.id)': named(
    'changeAssignment',
    assignment,
    id => ({ id, ...terms, ...version }),
    `${invalid} ${stale}`,
  ),
  'changeAssignment(input.memberIds)': named(
    'changeAssignment',
    member,
    id => ({ id: nobodys, ...terms, memberIds: [id], ...version }),
    `${invalid} ${stale}`,
  ),
  'withdrawAssignment(input.id)': named(
    'withdrawAssignment',
    assignment,
    id => ({ id, ...version }),
    `${refusal} ${stale}`,
  ),
  'takeLaterVersion(input.id)': named(
    'takeLaterVersion',
    assignment,
    id => ({ id, ...version }),
    `${refusal} ${stale}`,
  ),
  'completeAssignment(input.id)': named('completeAssignment', assignment, id => ({ id })),
  'completeAssignment(input.pieceId)': named('completeAssignment', pieceOf, pieceId => ({ id: nobodys, pieceId })),
  'reopenAssignment(input.id)': named('reopenAssignment', assignment, id => ({ id }), refusal),
}
