import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { sendChange } from '../../support/change.ts'
import {
  createOrganisation,
  createPerson,
  dayFromToday,
  signInAs,
  type InventedPerson,
} from '../../support/create/people.ts'

export interface Meeting {
  readonly kind: string
  readonly dueOn: string
  readonly state: string
  readonly version: number
  readonly isOpenToMe: boolean
  readonly concerns: string | null
  readonly carried: readonly string[]
  readonly objectives: readonly { readonly text: string }[]
  readonly with: { readonly name: string } | null
}

export interface Preceptorship {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly isMine: boolean
  readonly waitsForMe: boolean
  readonly preceptor: { readonly name: string } | null
  readonly proposed: { readonly name: string } | null
  readonly preceptors: readonly { readonly preceptor: { readonly name: string }; readonly until: string | null }[]
  readonly endReason: string | null
  readonly hoursAgreed: number
  readonly hoursGiven: number
  readonly isCompletedByMe: boolean
  readonly isCompletedByOther: boolean
  readonly statement: string
  readonly meetings: readonly Meeting[]
}

export interface Outcome {
  readonly __typename: string
  readonly code?: string
  readonly currentVersion?: number
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
  readonly preceptorship?: Preceptorship | null
  readonly training?: Training
  readonly ratification?: { readonly id: string; readonly on: string }
  readonly reviews?: Reviews
  readonly leave?: readonly { readonly id: string; readonly from: string; readonly to: string | null }[]
  readonly nextSteps?: { readonly items: readonly { readonly id: string }[] }
}

export interface Training {
  readonly version: number
  readonly changes: readonly { readonly what: string; readonly from: string; readonly to: string }[]
  readonly canUndo: boolean
  readonly movedOn: string | null
  readonly ratification: { readonly on: string; readonly by: { readonly name: string } } | null
}

export interface Reviews {
  readonly lines: readonly { readonly title: string | null; readonly state: string; readonly action: string }[]
  readonly proposal: { readonly to: string; readonly steps: readonly { readonly key: string }[] } | null
  readonly plan: Plan | null
  readonly shownToMe: readonly Plan[]
}

export interface Plan {
  readonly id: string
  readonly version: number
  readonly owner: { readonly name: string }
  readonly steps: readonly { readonly key: string; readonly kind: string; readonly doneOn: string | null }[]
}

const preceptorshipParts = `id version state isMine waitsForMe preceptor { name } proposed { name } hoursAgreed hoursGiven
  preceptors { preceptor { name } until } endReason isCompletedByMe isCompletedByOther statement
  meetings { kind dueOn state version isOpenToMe concerns carried objectives { text } with { name } }`
export const trainingParts = 'version changes { what from to } canUndo movedOn ratification { on by { name } }'
const plan = 'id version owner { name } steps { key kind doneOn }'
export const reviewParts = `lines { title state action } proposal { to steps { key } } plan { ${plan} } shownToMe { ${plan} }`

const reviews = `reviews { ${reviewParts} }`
const advice = 'nextSteps { items { id } }'
const parts: Readonly<Record<string, string>> = {
  recordTraining: `training { ${trainingParts} } ${advice}`,
  moveToPreceptee: `training { ${trainingParts} } ${advice}`,
  undoMoveToPreceptee: `training { ${trainingParts} } ${advice}`,
  ratifyAward: 'ratification { id on }',
  takeBackRatification: 'id',
  adoptReturnPlan: `${reviews} ${advice}`,
  tickReturnStep: reviews,
  endReturnPlan: reviews,
  shareReturnPlan: reviews,
  recordMyLeave: `leave { id from to } ${advice}`,
  withdrawMyLeave: 'leave { id from to }',
}
/** Sends one change and says what became of it. */
export const change = (client: ApiClient, name: string, input: object): Promise<Outcome> =>
  sendChange(client, { name, input, asked: parts[name] ?? `preceptorship { ${preceptorshipParts} }` })

export const preceptorshipsOf = async (client: ApiClient): Promise<readonly Preceptorship[]> =>
  (await client.query<{ myPreceptorships: Preceptorship[] }>(`{ myPreceptorships { ${preceptorshipParts} } }`))
    .myPreceptorships

export interface Somebody {
  readonly person: InventedPerson
  readonly client: ApiClient
}

const join = async (
  api: TestApi,
  ...given: Parameters<typeof createPerson> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Somebody> => {
  const person = await createPerson(api, ...given)
  return { person, client: await signInAs(api, person) }
}

/** A department with somebody new, two who may support them, its educator and administrator, and somebody of another place. */
export const createSupport = async (api: TestApi) => {
  const organisationId = await createOrganisation(api, 'Support department')
  const elsewhere = await createOrganisation(api, 'Another place')
  const here = (roles: ('PERSON' | 'EDUCATOR' | 'ORGANISATION_ADMINISTRATOR' | 'ASSESSOR')[]) => [
    { organisationId, roles },
  ]
  return {
    organisationId,
    elsewhere,
    join: (name: string) => join(api, name, here(['PERSON'])),
    joinBoth: (name: string) =>
      join(api, name, [...here(['PERSON']), { organisationId: elsewhere, roles: ['PERSON'] }]),
    newcomer: await join(api, 'New Sonographer', here(['PERSON'])),
    senior: await join(api, 'Senior One', here(['PERSON', 'ASSESSOR'])),
    other: await join(api, 'Senior Two', here(['PERSON'])),
    educator: await join(api, 'The Educator', here(['EDUCATOR'])),
    administrator: await join(api, 'The Administrator', here(['ORGANISATION_ADMINISTRATOR'])),
    outsider: await join(api, 'From Elsewhere', [{ organisationId: elsewhere, roles: ['PERSON', 'EDUCATOR'] }]),
  }
}

export const agreed = { startsOn: dayFromToday(-60), months: 12, wholeTimePercent: 100, hoursPerMonth: 4 }
export const meetingOf = (id: string, more: object = {}): object => ({
  id,
  kind: 'WEEK_2',
  expectedVersion: 0,
  heldOn: dayFromToday(-40),
  hoursGiven: 3,
  objectives: [{ text: 'Portal Doppler', state: 'CARRIED' }],
  concerns: 'Tired of the early shift',
  actions: [{ text: 'A list with Jo', by: 'PRECEPTOR', dueOn: dayFromToday(7), isDone: false }],
  ...more,
})

/** A preceptorship that both said yes to. */
export const createRunning = async (newcomer: Somebody, senior: Somebody): Promise<Preceptorship> => {
  const begun = await change(newcomer.client, 'startPreceptorship', { ...agreed, preceptorId: senior.person.id })
  const key = { id: begun.preceptorship?.id, expectedVersion: begun.preceptorship?.version }
  const { preceptorship } = await change(senior.client, 'answerPreceptorship', { ...key, isAccepted: true })
  if (!preceptorship) throw new Error('A preceptorship was not accepted')
  return preceptorship
}
