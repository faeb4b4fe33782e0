import { createId } from '../../../api/platform/ids.ts'
import { createCohort, createCohortImport } from '../../support/create/cohorts.ts'
import { type Cell, type Operation, mutation, problems, refusal, result } from './answers.ts'
import { madeOnce } from './made-once.ts'
import type { NamedObject } from './objects.ts'
import { personOf } from './world.ts'

const ownerOf = ({ world, viewer, whose }: Cell) =>
  personOf(world, whose === 'own' && viewer !== 'anonymous' ? viewer : 'colleague')

/** A group of the owner's into which a list was brought. */
const made = async (cell: Cell) => {
  const personId = ownerOf(cell).id
  const cohort = await createCohort(cell.world.api, { personId })
  return { ...cohort, ...(await createCohortImport(cell.world.api, { ...cohort, personId })) }
}

const list = (cell: Cell, cohortId: string) => ({
  id: createId(),
  cohortId,
  organisationId: cell.world.organisations.here,
  file: Buffer.from(`e-mail\n${createId()}@invented.example`).toString('base64'),
  invitesUnmatched: true,
  isPreview: false,
})

const shows = (data: object): string => (JSON.stringify(data).includes('"id"') ? 'own' : 'nobody')

/** How lists of people are brought into groups. */
export const importOperations: Readonly<Record<string, Operation>> = {
  cohortImports: {
    document: 'query($id: UUID!) { cohortImports(cohortId: $id) { id asked undoUntil } }',
    given: async cell => ({ id: (await made(cell)).cohortId }),
    read: shows,
  },
  cohortInvitations: {
    document: 'query($id: UUID!) { cohortInvitations(cohortId: $id) { nodes { id email } } }',
    given: async cell => ({ id: (await made(cell)).cohortId }),
    read: shows,
  },
  importIntoCohort: {
    document: mutation(
      'importIntoCohort',
      `... on ImportIntoCohortSuccess { lines { outcome } } ${problems} ${refusal}`,
    ),
    given: async cell => ({ input: list(cell, (await made(cell)).cohortId) }),
    read: result,
  },
  undoCohortImport: {
    document: mutation('undoCohortImport', `... on UndoCohortImportSuccess { ended } ${refusal}`),
    given: async cell => ({ input: { id: (await made(cell)).importId } }),
    read: result,
    writes: ['cohort_members'],
  },
}

const listOf = madeOnce(async (world, owner) => {
  const personId = personOf(world, owner).id
  const cohort = await createCohort(world.api, { personId })
  return { ...cohort, ...(await createCohortImport(world.api, { ...cohort, personId })) }
})
const partOf =
  (part: 'cohortId' | 'importId'): NamedObject['idOf'] =>
  async (world, owner) =>
    (await listOf(world, owner))[part]

const nobodys = createId()
const given = {
  id: createId(),
  cohortId: nobodys,
  organisationId: nobodys,
  file: Buffer.from('e-mail\na@invented.example').toString('base64'),
  invitesUnmatched: false,
  isPreview: true,
}
const bringing = `... on ImportIntoCohortSuccess { lines { outcome } } ${problems} ${refusal}`

/** Places that name a list, or a group it is brought into. */
export const importObjects: Readonly<Record<string, NamedObject>> = {
  'cohortImports(cohortId)': {
    document: 'query($id: UUID!) { cohortImports(cohortId: $id) { id } }',
    variables: id => ({ id }),
    idOf: partOf('cohortId'),
    unknown: createId,
  },
  'cohortInvitations(cohortId)': {
    document: 'query($id: UUID!) { cohortInvitations(cohortId: $id) { totalCount } }',
    variables: id => ({ id }),
    idOf: partOf('cohortId'),
    unknown: createId,
  },
  'cohortInvitations(after)': {
    document: `query($after: String) { cohortInvitations(cohortId: "${nobodys}", after: $after) { totalCount } }`,
    variables: after => ({ after }),
    idOf: partOf('importId'),
    unknown: createId,
  },
  'importIntoCohort(input.cohortId)': {
    document: mutation('importIntoCohort', bringing),
    variables: cohortId => ({ input: { ...given, cohortId } }),
    idOf: partOf('cohortId'),
    unknown: createId,
  },
  'importIntoCohort(input.organisationId)': {
    document: mutation('importIntoCohort', bringing),
    variables: organisationId => ({ input: { ...given, organisationId } }),
    idOf: world => Promise.resolve(world.organisations.third),
    unknown: createId,
  },
  'importIntoCohort(input.id)': {
    document: mutation('importIntoCohort', bringing),
    variables: id => ({ input: { ...given, id } }),
    idOf: partOf('importId'),
    unknown: createId,
  },
  'undoCohortImport(input.id)': {
    document: mutation('undoCohortImport', `... on UndoCohortImportSuccess { ended } ${refusal}`),
    variables: id => ({ input: { id } }),
    idOf: partOf('importId'),
    unknown: createId,
  },
}
