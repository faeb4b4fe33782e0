import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { createCohort } from '../../support/create/cohorts.ts'
import { importObjects } from './operations-of-imports.ts'
import { madeOnce } from './made-once.ts'
import { type NamedObject, change, personIdOf } from './objects.ts'
import { personOf } from './world.ts'

/** A group each owner follows and is in, that waits for their word. */
const groupOf = madeOnce((world, owner) =>
  createCohort(world.api, { personId: personOf(world, owner).id, isWaiting: true }),
)
const cohortOf: NamedObject['idOf'] = async (world, owner) => (await groupOf(world, owner)).cohortId
const memberOf: NamedObject['idOf'] = async (world, owner) => (await groupOf(world, owner)).memberId
const educatorOf: NamedObject['idOf'] = async (world, owner) => (await groupOf(world, owner)).educatorEntryId

const refusal = '... on NotAllowed { code message }'
const stale = '... on Conflict { currentVersion message }'

const byInput = (
  name: string,
  more: string,
  { idOf, input, ...given }: Pick<NamedObject, 'idOf' | 'isOpen'> & { readonly input: (id: string) => object },
): NamedObject => ({
  document: change(name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, more),
  variables: id => ({ input: input(id) }),
  idOf,
  unknown: createId,
  ...(given.isOpen === undefined ? {} : { isOpen: given.isOpen }),
})
const ofGroup = (name: string, more: string, input: object = {}): NamedObject =>
  byInput(name, more, { idOf: cohortOf, input: cohortId => ({ cohortId, ...input }) })

const byId = (name: string, argument: string, asked: string): NamedObject => ({
  document: `query($id: UUID!) { ${name}(${argument}: $id) { ${asked} } }`,
  variables: id => ({ id }),
  idOf: cohortOf,
  unknown: createId,
})
const byCursor = (name: string, given = ''): NamedObject => ({
  document: `query($after: String) { ${name}(${given}first: 1, after: $after) { totalCount } }`,
  variables: id => ({ after: id.length === 36 ? cursorOf(`${id}/A`) : id }),
  idOf: cohortOf,
  unknown: createId,
})

const facts = { name: '', startsOn: '2026-01-01', stages: [] }
const nobodys = createId()

/** What arguments about groups name. */
export const cohortObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'createCohort(input.roleProfileCode)': 'published',
  'createCohort(input.pathwayCode)': 'published',
  'changeCohort(input.roleProfileCode)': 'published',
  'changeCohort(input.pathwayCode)': 'published',
  'cohort(id)': byId('cohort', 'id', 'name'),
  'cohortMembers(cohortId)': byId('cohortMembers', 'cohortId', 'totalCount'),
  'cohortBoard(cohortId)': byId('cohortBoard', 'cohortId', 'totalCount'),
  'cohortBoard(after)': byCursor('cohortBoard', `cohortId: "${nobodys}", `),
  'cohortBoard(areaCode)': 'published',
  'cohortBoard(pillarCode)': 'published',
  'cohortProgress(cohortId)': byId('cohortProgress', 'cohortId', 'memberCount'),
  'cohortOffers(cohortId)': byId('cohortOffers', 'cohortId', 'name'),
  'cohortCells(cohortId)': byId('cohortCells', `memberId: "${nobodys}", capabilityCodes: [], cohortId`, 'name'),
  'cohortCells(memberId)': {
    ...byId('cohortCells', `cohortId: "${nobodys}", capabilityCodes: [], memberId`, 'name'),
    idOf: memberOf,
  },
  'cohortCells(capabilityCodes)': 'published',
  // Whoever does not follow it hears nothing, as board-live.api.spec.ts shows.
  'cohortBoardChanged(cohortId)': 'published',
  'cohorts(after)': byCursor('cohorts'),
  'cohortMembers(after)': byCursor('cohortMembers', `cohortId: "${nobodys}", `),
  'createCohort(input.organisationId)': byInput('createCohort', refusal, {
    idOf: (world, owner) => Promise.resolve(world.organisations[owner === 'stranger' ? 'third' : 'elsewhere']),
    input: organisationId => ({ ...facts, organisationId, furtherOrganisationIds: [] }),
  }),
  'createCohort(input.furtherOrganisationIds)': byInput('createCohort', refusal, {
    idOf: world => Promise.resolve(world.organisations.third),
    input: id => ({ ...facts, organisationId: nobodys, furtherOrganisationIds: [id] }),
  }),
  'changeCohort(input.id)': byInput('changeCohort', `${refusal} ${stale}`, {
    idOf: cohortOf,
    input: id => ({ ...facts, id, expectedVersion: 1 }),
  }),
  'closeCohort(input.id)': byInput('closeCohort', `${refusal} ${stale}`, {
    idOf: cohortOf,
    input: id => ({ id, expectedVersion: 1 }),
  }),
  ...importObjects,
  'takeOverCohort(input.cohortId)': ofGroup('takeOverCohort', refusal),
  'nameCohortEducator(input.cohortId)': ofGroup('nameCohortEducator', refusal, {
    personId: nobodys,
    fromOn: '2026-01-01',
  }),
  'nameCohortEducator(input.personId)': byInput('nameCohortEducator', refusal, {
    idOf: personIdOf,
    input: personId => ({ cohortId: nobodys, personId, fromOn: '2026-01-01' }),
  }),
  'endCohortEducator(input.cohortId)': ofGroup('endCohortEducator', refusal, { id: nobodys }),
  'endCohortEducator(input.id)': byInput('endCohortEducator', refusal, {
    idOf: educatorOf,
    input: id => ({ cohortId: nobodys, id }),
  }),
  'askIntoCohort(input.cohortId)': ofGroup('askIntoCohort', refusal, { organisationId: nobodys, personIds: [nobodys] }),
  'askIntoCohort(input.organisationId)': byInput('askIntoCohort', refusal, {
    idOf: world => Promise.resolve(world.organisations.third),
    input: organisationId => ({ cohortId: nobodys, organisationId, personIds: [nobodys] }),
  }),
  'askIntoCohort(input.personIds)': byInput('askIntoCohort', refusal, {
    idOf: personIdOf,
    input: id => ({ cohortId: nobodys, organisationId: nobodys, personIds: [id] }),
  }),
  'answerCohort(input.cohortId)': ofGroup('answerCohort', refusal, { isAccepted: true, shares: [] }),
  'shareWithCohort(input.cohortId)': ofGroup('shareWithCohort', refusal, { items: [] }),
  'leaveCohort(input.cohortId)': ofGroup('leaveCohort', refusal),
  'removeFromCohort(input.memberId)': byInput('removeFromCohort', `${refusal} ${stale}`, {
    idOf: memberOf,
    input: memberId => ({ memberId, expectedVersion: 1 }),
  }),
}
