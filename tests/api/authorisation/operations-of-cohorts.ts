import { createCohort } from '../../support/create/cohorts.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type Cell, type Operation, mutation, problems, refusal, result, stale } from './answers.ts'
import { importOperations } from './operations-of-imports.ts'
import { ownBySecret } from './operations.ts'
import { nameOf, personOf, secretOf } from './world.ts'

const ownerOf = ({ world, viewer, whose }: Cell) =>
  personOf(world, whose === 'own' && viewer !== 'anonymous' ? viewer : 'colleague')
const wordsOf = ({ viewer, whose }: Cell): string => secretOf(whose === 'own' ? viewer : 'colleague')

/** A group of the owner's: they follow it, as far as their roles let them, and are its member. */
const made = (cell: Cell, more: object = {}) =>
  createCohort(cell.world.api, { personId: ownerOf(cell).id, words: wordsOf(cell), ...more })

const parts = 'cohort { id name educators { name } stages { title dueOn } }'
const facts = { name: 'Ours', startsOn: dayFromToday(0), stages: [] }

const ofGroup = (
  name: string,
  asked: string,
  {
    refusals,
    input,
    writes = [],
  }: Pick<Operation, 'writes'> & { refusals: string; input: (cell: Cell) => Promise<object> },
): Operation => ({
  document: mutation(name, `... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success { ${asked} } ${refusals}`),
  given: async cell => ({ input: await input(cell) }),
  read: result,
  writes,
})

/** A group of the colleague's, of the place that is looked after, whose educator has no role to follow it by. */
const unfollowed = ({ world }: Cell) =>
  createCohort(world.api, { personId: personOf(world, 'colleague').id, organisationId: world.organisations.here })

/** Somebody of the same place who may follow a group, other than the viewer. */
const otherLead = ({ world, viewer }: Cell): string =>
  personOf(world, viewer === 'educator' ? 'organisation' : 'educator').id

/** How operations on groups are asked. */
export const cohortOperations: Readonly<Record<string, Operation>> = {
  cohorts: {
    document: '{ cohorts { totalCount nodes { name educators { name } memberCount } } }',
    given: async cell => {
      await made(cell)
      await made({ ...cell, whose: 'colleague' })
      return {}
    },
    read: ownBySecret,
  },
  cohort: {
    document: `query($id: UUID!) { cohort(id: $id) { name educators { name } } }`,
    given: async cell => ({ id: (await made(cell)).cohortId }),
    read: ownBySecret,
  },
  cohortMembers: {
    document:
      'query($cohortId: UUID!) { cohortMembers(cohortId: $cohortId) { nodes { name state stages { dueOn } shares } } }',
    given: async cell => ({ cohortId: (await made(cell)).cohortId }),
    read: (data, { viewer }) => (JSON.stringify(data).includes(nameOf(viewer)) ? 'own' : 'nobody'),
  },
  cohortBoard: {
    document: `query($cohortId: UUID!) { cohortBoard(cohortId: $cohortId) { name rows { name cells } columns { code } } }`,
    given: async cell => ({ cohortId: (await made(cell)).cohortId }),
    read: ownBySecret,
  },
  cohortProgress: {
    document: 'query($cohortId: UUID!) { cohortProgress(cohortId: $cohortId) { memberCount } }',
    given: async cell => ({ cohortId: (await made(cell)).cohortId }),
    read: data => (JSON.stringify(data).includes('memberCount') ? 'own' : 'nobody'),
  },
  cohortOffers: {
    document: 'query($cohortId: UUID!) { cohortOffers(cohortId: $cohortId) { name countedCount lists { code } } }',
    given: async cell => ({ cohortId: (await made(cell)).cohortId }),
    read: ownBySecret,
  },
  cohortCells: {
    document: `query($cohortId: UUID!, $memberId: UUID!) {
      cohortCells(cohortId: $cohortId, memberId: $memberId, capabilityCodes: ["CLN-01"]) { name cells { letter } } }`,
    given: async cell => {
      const { cohortId, memberId } = await made(cell)
      return { cohortId, memberId }
    },
    read: (data, { viewer }) => (JSON.stringify(data).includes(nameOf(viewer)) ? 'own' : 'nobody'),
  },
  myCohorts: {
    document: '{ myCohorts { name educatorNames state shares { item } stages { dueOn } } }',
    given: async cell => {
      await made(cell)
      return {}
    },
    read: ownBySecret,
  },
  createCohort: ofGroup('createCohort', parts, {
    refusals: `${problems} ${refusal}`,
    input: ({ world, whose }) =>
      Promise.resolve({
        ...facts,
        organisationId: world.organisations[whose === 'away' ? 'elsewhere' : 'here'],
        furtherOrganisationIds: [],
      }),
    writes: ['cohort_educators'],
  }),
  changeCohort: ofGroup('changeCohort', parts, {
    refusals: `${problems} ${refusal} ${stale}`,
    input: async cell => ({ ...facts, id: (await made(cell)).cohortId, expectedVersion: 1 }),
  }),
  unfollowedCohorts: {
    document: '{ unfollowedCohorts { id memberCount } }',
    given: async cell => {
      await unfollowed(cell)
      return {}
    },
    read: data => (JSON.stringify(data).includes('"memberCount":1') ? 'here' : 'nobody'),
  },
  takeOverCohort: ofGroup('takeOverCohort', 'cohort { id }', {
    refusals: refusal,
    // Somebody follows one of the viewer's own.
    input: async cell => ({ cohortId: (await (cell.whose === 'own' ? made(cell) : unfollowed(cell))).cohortId }),
    writes: ['cohort_educators'],
  }),
  ...importOperations,
  closeCohort: ofGroup('closeCohort', parts, {
    refusals: `${refusal} ${stale}`,
    input: async cell => ({ id: (await made(cell)).cohortId, expectedVersion: 1 }),
  }),
  nameCohortEducator: {
    ...ofGroup('nameCohortEducator', parts, {
      refusals: `${problems} ${refusal}`,
      input: async cell => ({
        cohortId: (await made(cell)).cohortId,
        personId: otherLead(cell),
        fromOn: dayFromToday(0),
      }),
    }),
    writesOfOthers: cell => [`cohort_educators of ${otherLead(cell)}`],
  },
  endCohortEducator: ofGroup('endCohortEducator', parts, {
    refusals: refusal,
    input: async cell => {
      const { cohortId, educatorEntryId: id } = await made(cell)
      await cell.world.api.database.asSystem(tx => tx.execute(another, [otherLead(cell), cohortId], 'run'))
      return { cohortId, id }
    },
    writes: ['cohort_educators'],
  }),
  askIntoCohort: {
    ...ofGroup('askIntoCohort', 'members { name }', {
      refusals: `${problems} ${refusal}`,
      input: async cell => ({
        cohortId: (await made(cell)).cohortId,
        organisationId: cell.world.organisations.here,
        personIds: [personOf(cell.world, 'colleague').id],
      }),
    }),
    writesOfOthers: ({ world }) => [`cohort_members of ${personOf(world, 'colleague').id}`],
  },
  answerCohort: ofGroup('answerCohort', 'cohort { name }', {
    refusals: `${problems} ${refusal}`,
    input: async cell => ({
      cohortId: (await made(cell, { isWaiting: true, shares: [] })).cohortId,
      isAccepted: true,
      shares: ['RATINGS'],
    }),
    writes: ['cohort_members', 'cohort_shares'],
  }),
  shareWithCohort: ofGroup('shareWithCohort', 'cohort { name shares { item } }', {
    refusals: refusal,
    input: async cell => ({ cohortId: (await made(cell)).cohortId, items: ['LISTS'] }),
    writes: ['cohort_shares'],
  }),
  leaveCohort: ofGroup('leaveCohort', 'cohortId', {
    refusals: refusal,
    input: async cell => ({ cohortId: (await made(cell)).cohortId }),
    writes: ['cohort_members', 'cohort_shares'],
  }),
  removeFromCohort: ofGroup('removeFromCohort', 'memberId', {
    refusals: `${refusal} ${stale}`,
    input: async cell => ({ memberId: (await made(cell)).memberId, expectedVersion: 1 }),
    writes: ['cohort_members'],
  }),
}

const another = `insert into cohort_educators (id, person_id, cohort_id, from_on, named_at)
  values (gen_random_uuid(), ?, ?, date '2024-01-01', now())`
