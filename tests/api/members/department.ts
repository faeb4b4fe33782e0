import type { Role } from '../../../api/platform/auth/index.ts'
import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { createRating } from '../../support/create/history.ts'
import { type InventedPerson, createOrganisation, createPerson, signInAs } from '../../support/create/people.ts'

const shown = `member { name standing version memberships { id role version fromOn toOn isCurrent }
  changes { version role toOn endedAt changedBy } }`
export const refused = `... on InvalidInput { fields { path code } } ... on NotAllowed { code } ... on Conflict { currentVersion }`
export const change = (name: string): string => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  return `mutation($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { ${shown} } ${refused} } }`
}

interface Held {
  readonly id: string
  readonly role: Role
  readonly version: number
  readonly toOn: string | null
  readonly isCurrent: boolean
}
interface Shown {
  readonly standing: string
  readonly version: number
  readonly memberships: readonly Held[]
  readonly changes: readonly { version: number; role: Role; endedAt: string | null; changedBy: string | null }[]
}
export interface Outcome {
  readonly __typename: string
  readonly member?: Shown
  readonly code?: string
  readonly fields?: readonly { path: string; code: string }[]
  readonly currentVersion?: number
}

export const send = async (client: ApiClient, name: string, input: object): Promise<Outcome> =>
  (await client.query<Record<string, Outcome>>(change(name), { input }))[name] ?? { __typename: 'none' }

/** What came back, in one word. */
export const wordOf = ({ __typename, code, fields }: Outcome): string =>
  code ?? fields?.map(field => `${field.path} ${field.code}`).join() ?? __typename

/** A department with its administrator, an assessor and somebody who is assessed. */
export const createDepartment = async (api: TestApi) => {
  const organisationId = await createOrganisation(api, 'Department')
  const join = (name: string, roles: readonly Role[]) => createPerson(api, name, [{ organisationId, roles }])
  const people = {
    head: await join('Head', ['ORGANISATION_ADMINISTRATOR']),
    assessor: await join('Assessor', ['PERSON', 'ASSESSOR']),
    colleague: await join('Colleague', ['PERSON']),
  }
  const rating = { personId: people.colleague.id, capabilityCode: 'CLN-02', kind: 'SIGN_OFF', value: 3 } as const
  await createRating(api, { ...rating, assessorName: 'Somebody' })
  const head = await signInAs(api, people.head)
  const find = async ({ id }: InventedPerson): Promise<Shown> => {
    const { member } = await head.query<{ member: Shown }>(
      `query($organisationId: UUID!, $personId: UUID!) { ${shown.replace('member', 'member(organisationId: $organisationId, personId: $personId)')} }`,
      { organisationId, personId: id },
    )
    return member
  }
  const roleOf = async (person: InventedPerson, role: Role): Promise<Held> => {
    const held = (await find(person)).memberships.find(each => each.role === role)
    if (held === undefined) throw new Error(`${person.name} does not hold ${role}`)
    return held
  }
  return { organisationId, people, head, find, roleOf }
}

export type Department = Awaited<ReturnType<typeof createDepartment>>

export const endOf = async ({ roleOf }: Department, person: InventedPerson, role: Role) => {
  const { id, version } = await roleOf(person, role)
  return { id, expectedVersion: version }
}

export const removalOf = async ({ find, organisationId }: Department, person: InventedPerson) => {
  return { organisationId, personId: person.id, expectedVersion: (await find(person)).version }
}
