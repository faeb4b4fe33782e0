import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { sendChange } from '../../support/change.ts'
import { createOrganisation, createPerson, signInAs } from '../../support/create/people.ts'

interface Outcome {
  readonly __typename: string
  readonly code?: string
  readonly currentVersion?: number
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
  readonly cohort?: { readonly id: string; readonly version: number } | null
  readonly members?: readonly { readonly id: string; readonly name: string }[]
}

const asked: Readonly<Record<string, string>> = {
  askIntoCohort: 'members { id name }',
  leaveCohort: 'cohortId',
  removeFromCohort: 'memberId',
}
/** What became of a mutation. */
export const change = (client: ApiClient, name: string, input: object): Promise<Outcome> =>
  sendChange(client, { name, input, asked: asked[name] ?? 'cohort { id version }' })

export const membersOf = async (client: ApiClient, cohortId: string) => {
  const { cohortMembers } = await client.query<{
    cohortMembers: {
      totalCount: number
      nodes: {
        id: string
        version: number
        name: string
        state: string
        wholeTimePercent: number
        shares: string[]
        stages: { dueOn: string }[]
      }[]
    } | null
  }>(
    `query($cohortId: UUID!) { cohortMembers(cohortId: $cohortId, first: 100) { totalCount
       nodes { id version name state wholeTimePercent shares stages { dueOn } } } }`,
    { cohortId },
  )
  return cohortMembers
}

export const mine = async (client: ApiClient) =>
  (
    await client.query<{
      myCohorts: { id: string; state: string; shares: { item: string; withdrawnAt: string | null }[] }[]
    }>(
      '{ myCohorts { id state educatorNames programmeRecord neverShared shares { item withdrawnAt } stages { dueOn } } }',
    )
  ).myCohorts

export const createPlace = async (api: TestApi) => {
  const organisationId = await createOrganisation(api, 'Academy')
  const otherId = await createOrganisation(api, 'Another trust')
  const as = async (name: string, role: 'EDUCATOR' | 'PERSON' | 'ORGANISATION_ADMINISTRATOR', at = organisationId) => {
    const person = await createPerson(api, name, [{ organisationId: at, roles: [role] }])
    return { person, client: await signInAs(api, person) }
  }
  return {
    organisationId,
    otherId,
    educator: await as('Educator One', 'EDUCATOR'),
    second: await as('Educator Two', 'EDUCATOR'),
    learner: await as('Learner One', 'PERSON'),
    other: await as('Learner Two', 'PERSON'),
    away: await as('Learner away', 'PERSON', otherId),
    stranger: await as('Educator away', 'EDUCATOR', otherId),
  }
}

export const stages = [
  { title: 'First steps', dueAfterDays: 30 },
  { title: 'On own lists', dueAfterDays: 90 },
]
