import { createCohort } from '../../support/create/cohorts.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { run } from '../counting.ts'
import { type Cell, type Operation, mutation, problems, refusal, result, stale } from './answers.ts'
import { ownBySecret } from './operations.ts'
import { nameOf, personOf, secretOf } from './world.ts'

/** A group of the owner's: they follow it, as far as their roles let them, and are its member. */
const made = ({ world, viewer, whose }: Cell) => {
  const isOwn = whose === 'own' && viewer !== 'anonymous'
  return createCohort(world.api, {
    personId: personOf(world, isOwn ? viewer : 'colleague').id,
    words: secretOf(whose === 'own' ? viewer : 'colleague'),
  })
}

/** A second group of theirs that they may be asked into. */
const another = async (cell: Cell): Promise<string> => {
  const { cohortId } = await made(cell)
  await run(cell.world.api, 'delete from cohort_members where cohort_id = ?', [cohortId])
  return cohortId
}

type Made = Awaited<ReturnType<typeof made>>

interface Given {
  readonly asked: string
  readonly refusals: string
  readonly input: (group: Made, cell: Cell) => object | Promise<object>
  readonly writes?: readonly string[]
}

const change = (name: string, { asked, refusals, input, writes = [] }: Given): Operation => ({
  document: mutation(name, `... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success { ${asked} } ${refusals}`),
  given: async cell => ({ input: await input(await made(cell), cell) }),
  read: result,
  writes,
})

const member = 'member { name state stages { dueOn } pauses { fromOn } }'
const terms = { dueAfterDays: 20, memberIds: [], followsMembers: true, followsVersions: false }
const version = { expectedVersion: 1 }
const [invalid, conflicting] = [`${problems} ${refusal}`, `${problems} ${refusal} ${stale}`]

/** How operations on places and tasks of groups are asked. */
export const groupOperations: Readonly<Record<string, Operation>> = {
  cohortTemplates: { document: '{ cohortTemplates { code title text stages { title } } }', read: () => 'published' },
  cohortMember: {
    document: 'query($id: UUID!) { cohortMember(id: $id) { name state pauses { fromOn } shares } }',
    given: async cell => ({ id: (await made(cell)).memberId }),
    read: (data, { viewer }) => (JSON.stringify(data).includes(nameOf(viewer)) ? 'own' : 'nobody'),
  },
  possibleCohortMembers: {
    document: 'query($id: UUID!) { possibleCohortMembers(cohortId: $id, first: 100) { nodes { name state } } }',
    given: async cell => ({ id: (await made(cell)).cohortId }),
    read: data => (JSON.stringify(data).includes(nameOf('colleague')) ? 'here' : 'nobody'),
  },
  cohortAssignments: {
    document: 'query($id: UUID!) { cohortAssignments(cohortId: $id) { title doneCount memberIds } }',
    given: async cell => ({ id: (await made(cell)).cohortId }),
    read: ownBySecret,
  },
  myAssignments: {
    document: '{ myAssignments { title cohortName dueOn doneOn } }',
    given: async cell => {
      await made(cell)
      return {}
    },
    read: ownBySecret,
  },
  changeCohortMember: change('changeCohortMember', {
    asked: member,
    refusals: conflicting,
    input: ({ memberId }) => ({ memberId, startsOn: dayFromToday(0), wholeTimePercent: 60, ...version }),
    writes: ['cohort_members'],
  }),
  pauseCohortMember: change('pauseCohortMember', {
    asked: member,
    refusals: invalid,
    input: ({ memberId }) => ({ memberId, fromOn: dayFromToday(0) }),
    writes: ['cohort_pauses'],
  }),
  endCohortPause: change('endCohortPause', {
    asked: member,
    refusals: invalid,
    input: ({ memberId, pauseId }) => ({ memberId, pauseId }),
    writes: ['cohort_pauses'],
  }),
  extendCohortDates: change('extendCohortDates', {
    asked: 'members { name }',
    refusals: invalid,
    input: ({ cohortId, memberId, assignmentId }) => ({ cohortId, memberIds: [memberId], assignmentId, days: 7 }),
    writes: ['cohort_extensions'],
  }),
  transferCohortMember: change('transferCohortMember', {
    asked: member,
    refusals: conflicting,
    input: async ({ memberId }, cell) => ({ memberId, toCohortId: await another(cell), ...version }),
    writes: ['cohort_members'],
  }),
  assignToCohort: change('assignToCohort', {
    asked: 'assignment { title }',
    refusals: invalid,
    input: ({ cohortId }) => ({ cohortId, kind: 'PATHWAY', code: 'PW-ADV-OBS', capabilityCodes: [], ...terms }),
  }),
  changeAssignment: change('changeAssignment', {
    asked: 'assignment { title }',
    refusals: conflicting,
    input: ({ assignmentId: id }) => ({ id, ...terms, ...version }),
  }),
  withdrawAssignment: change('withdrawAssignment', {
    asked: 'assignmentId',
    refusals: `${refusal} ${stale}`,
    input: ({ assignmentId: id }) => ({ id, ...version }),
  }),
  takeLaterVersion: change('takeLaterVersion', {
    asked: 'assignment { title }',
    refusals: `${refusal} ${stale}`,
    input: ({ assignmentId: id }) => ({ id, ...version }),
  }),
  completeAssignment: change('completeAssignment', {
    asked: 'assignment { title doneOn }',
    refusals: invalid,
    input: async ({ assignmentId: id }, { world }) => {
      await run(
        world.api,
        `update cohort_assignments set kind = 'PATHWAY', code = 'PW-ADV-OBS', evidence_kind = null where id = ?`,
        [id],
      )
      return { id }
    },
    writes: ['cohort_assignees'],
  }),
  reopenAssignment: change('reopenAssignment', {
    asked: 'assignment { title doneOn }',
    refusals: refusal,
    input: async ({ assignmentId: id }, { world }) => {
      await run(world.api, 'update cohort_assignees set done_at = now() where assignment_id = ?', [id])
      return { id }
    },
    writes: ['cohort_assignees'],
  }),
}
