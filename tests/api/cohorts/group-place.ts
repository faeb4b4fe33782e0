import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { sendChange } from '../../support/change.ts'
import { createOrganisation, createPerson, signInAs } from '../../support/create/people.ts'

export interface Task {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly memberIds: readonly string[]
  readonly doneCount: number
  readonly moduleVersion: number | null
  readonly laterVersion: number | null
}
export interface MyTask {
  readonly id: string
  readonly title: string
  readonly dueOn: string
  readonly isOver: boolean
  readonly doneOn: string | null
  readonly finishedBeforeOn: string | null
  readonly pieceId: string | null
}
export interface Member {
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

export const member =
  'id version name state startsOn wholeTimePercent shares stages { dueOn extendedByDays } pauses { id toOn }'
export const task = 'id version title memberIds doneCount moduleVersion laterVersion'
export const myTask = 'id title dueOn isOver doneOn finishedBeforeOn pieceId'
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
