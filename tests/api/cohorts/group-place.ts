import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { sendChange } from '../../support/change.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { run } from '../counting.ts'

interface Task {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly memberIds: readonly string[]
  readonly doneCount: number
  readonly moduleVersion: number | null
  readonly laterVersion: number | null
}
interface MyTask {
  readonly id: string
  readonly title: string
  readonly dueOn: string
  readonly isOver: boolean
  readonly doneOn: string | null
  readonly finishedBeforeOn: string | null
  readonly pieceId: string | null
}
interface Member {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly state: string
  readonly startsOn: string
  readonly wholeTimePercent: number
  readonly shares: readonly string[]
  readonly stages: readonly { readonly dueOn: string; readonly extendedByDays: number }[]
  readonly pauses: readonly { readonly id: string; readonly toOn: string | null }[]
}
interface Outcome {
  readonly __typename: string
  readonly code?: string
  readonly currentVersion?: number
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
  readonly cohort?: { readonly id: string } | null
  readonly member?: Member
  readonly members?: readonly Member[]
  readonly assignment?: Task & MyTask
}

const member =
  'id version name state startsOn wholeTimePercent shares stages { dueOn extendedByDays } pauses { id toOn }'
const task = 'id version title memberIds doneCount moduleVersion laterVersion'
const myTask = 'id title dueOn isOver doneOn finishedBeforeOn pieceId'
const asked: Readonly<Record<string, string>> = {
  extendCohortDates: `members { ${member} }`,
  askIntoCohort: `members { ${member} }`,
  assignToCohort: `assignment { ${task} }`,
  changeAssignment: `assignment { ${task} }`,
  takeLaterVersion: `assignment { ${task} }`,
  withdrawAssignment: 'assignmentId',
  completeAssignment: `assignment { ${myTask} }`,
  reopenAssignment: `assignment { ${myTask} }`,
  createCohort: 'cohort { id }',
  answerCohort: 'cohort { id }',
  leaveCohort: 'cohortId',
}
/** What became of a change. */
export const change = (client: ApiClient, name: string, input: object): Promise<Outcome> =>
  sendChange(client, { name, input, asked: asked[name] ?? `member { ${member} }` })

/** What was wrong with an input, by its fields. */
export const wrongIn = ({ fields = [] }: Outcome): string[] => fields.map(({ path, code }) => `${path} ${code}`)

/** A place with two educators and two learners, and an educator from elsewhere. */
export const createPlace = async (api: TestApi) => {
  const organisationId = await createOrganisation(api, 'Academy')
  const otherId = await createOrganisation(api, 'Another trust')
  const as = async (name: string, role: 'EDUCATOR' | 'PERSON', at = organisationId) => {
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
    stranger: await as('Educator away', 'EDUCATOR', otherId),
  }
}

/** What is asked of when a task is due and for whom, where a spec says nothing else. */
export const terms = { dueAfterDays: 60, memberIds: [], followsMembers: true, followsVersions: false }

/** Groups of the place, and what is asked about them. */
export const groupsOf = (place: Awaited<ReturnType<typeof createPlace>>) => {
  const create = async (name = 'Autumn intake'): Promise<string> => {
    const stages = [
      { title: 'First steps', dueAfterDays: 30 },
      { title: 'On own lists', dueAfterDays: 90 },
    ]
    const input = { name, startsOn: dayFromToday(-20), stages, organisationId: place.organisationId }
    const created = await change(place.educator.client, 'createCohort', { ...input, furtherOrganisationIds: [] })
    return created.cohort?.id ?? ''
  }
  const joined = async (shares: string[] = []) => {
    const { educator, learner, other, organisationId } = place
    const cohortId = await create()
    const personIds = [learner.person.id, other.person.id]
    const { members = [] } = await change(educator.client, 'askIntoCohort', { cohortId, organisationId, personIds })
    for (const { client } of [learner, other])
      await change(client, 'answerCohort', { cohortId, isAccepted: true, shares })
    const idOf = (name: string): string => members.find(each => each.name === name)?.id ?? ''
    return { cohortId, learnerId: idOf('Learner One'), otherId: idOf('Learner Two') }
  }
  const give = (cohortId: string, more: object = {}) =>
    change(place.educator.client, 'assignToCohort', {
      cohortId,
      kind: 'MODULE',
      code: 'ENH-12',
      capabilityCodes: [],
      ...terms,
      ...more,
    })
  return { create, joined, give }
}

/** A place as the client sees it. */
export const memberOf = async (client: ApiClient, id: string) =>
  (
    await client.query<{ cohortMember: Member | null }>(`query($id: UUID!) { cohortMember(id: $id) { ${member} } }`, {
      id,
    })
  ).cohortMember
/** Tasks of a group as the client sees them. */
export const tasksOf = async (client: ApiClient, cohortId: string) =>
  (
    await client.query<{ cohortAssignments: Task[] | null }>(
      `query($cohortId: UUID!) { cohortAssignments(cohortId: $cohortId) { ${task} } }`,
      { cohortId },
    )
  ).cohortAssignments
/** Tasks of the client's own. */
export const tasksOfMine = async (client: ApiClient) =>
  (await client.query<{ myAssignments: MyTask[] }>(`{ myAssignments { ${myTask} } }`)).myAssignments

/** Has somebody finish the module that groups are given. */
export const finish = (api: TestApi, personId: string, on: string) =>
  run(
    api,
    `insert into enrolments (id, person_id, module_code, area_codes, started_on, completed_on, version_number, recorded_at)
     values (?, ?, 'ENH-12', '{}', ?, ?, 1, now())
     on conflict (person_id, module_code) do update set completed_on = excluded.completed_on`,
    [createId(), personId, on, on],
  )
