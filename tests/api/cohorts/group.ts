import { createId } from '../../../api/platform/ids.ts'
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
import { testClock } from '../../support/product.ts'

export const run = (api: TestApi, sql: string, values: unknown[]): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

interface GroupGiven {
  readonly organisationId: string
  readonly educatorIds: readonly string[]
  readonly name?: string
  readonly roleProfileCode?: string
}

/** A group that began 100 days ago, with stages of 30, 60 and 200 days; its id. */
export const createGroup = async (
  api: TestApi,
  { organisationId, educatorIds, name = 'Group', roleProfileCode }: GroupGiven,
): Promise<string> => {
  const [id, now] = [createId(), testClock.now()]
  const stages = [
    { title: 'Basics', dueAfterDays: 30 },
    { title: 'Growth', dueAfterDays: 60 },
    { title: 'Alone', dueAfterDays: 200 },
  ]
  await run(
    api,
    `insert into cohorts (id, version, organisation_id, name, role_profile_code, starts_on, stages, created_by_id, created_at)
     values (?, 1, ?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [
      id,
      organisationId,
      name,
      roleProfileCode ?? null,
      dayFromToday(-100),
      JSON.stringify(stages),
      educatorIds[0],
      now,
    ],
  )
  await run(api, 'insert into cohort_organisations (cohort_id, organisation_id) values (?, ?)', [id, organisationId])
  for (const personId of educatorIds)
    await run(
      api,
      `insert into cohort_educators (id, person_id, cohort_id, from_on, named_by_id, named_at) values (?, ?, ?, ?, ?, ?)`,
      [createId(), personId, id, dayFromToday(-100), personId, now],
    )
  return id
}

interface MemberGiven {
  readonly cohortId: string
  readonly organisationId: string
  readonly personId: string
  readonly shares?: readonly string[]
  readonly isPaused?: boolean
}

/** Somebody who joined on the group's first day; the id of their place. */
const addMember = async (
  api: TestApi,
  { cohortId, organisationId, personId, shares = [], isPaused = false }: MemberGiven,
): Promise<string> => {
  const [id, now] = [createId(), testClock.now()]
  await run(
    api,
    `insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent,
       invited_at, joined_at) values (?, 1, ?, ?, ?, ?, 100, ?, ?)`,
    [id, personId, cohortId, organisationId, dayFromToday(-100), now, now],
  )
  for (const item of shares)
    await run(api, 'insert into cohort_shares (id, person_id, member_id, item, given_at) values (?, ?, ?, ?, ?)', [
      createId(),
      personId,
      id,
      item,
      now,
    ])
  if (isPaused)
    await run(
      api,
      'insert into cohort_pauses (id, person_id, member_id, from_on, recorded_at) values (?, ?, ?, ?, ?)',
      [createId(), personId, id, dayFromToday(-90), now],
    )
  return id
}

export interface Somebody {
  readonly person: InventedPerson
  readonly client: ApiClient
}

export interface Member extends Somebody {
  readonly memberId: string
}

/** A group with two educators, three members, and an educator of another place. */
export const createWorld = async (api: TestApi) => {
  const organisationId = await createOrganisation(api, 'Followed')
  const away = await createOrganisation(api, 'Elsewhere')
  const join = async (name: string, role: 'PERSON' | 'EDUCATOR', place = organisationId): Promise<Somebody> => {
    const person = await createPerson(api, name, [{ organisationId: place, roles: [role] }])
    return { person, client: await signInAs(api, person) }
  }
  const [educator, second] = [await join('Eve Educator', 'EDUCATOR'), await join('Sue Second', 'EDUCATOR')]
  const outsider = await join('Otto Outsider', 'EDUCATOR', away)
  const educatorIds = [educator.person.id, second.person.id]
  const cohortId = await createGroup(api, { organisationId, educatorIds, roleProfileCode: 'ROLE-ENH-OBS' })
  const member = async (name: string, more: Pick<MemberGiven, 'shares' | 'isPaused'> = {}): Promise<Member> => {
    const somebody = await join(name, 'PERSON')
    const memberId = await addMember(api, { cohortId, organisationId, personId: somebody.person.id, ...more })
    return { ...somebody, memberId }
  }
  return {
    organisationId,
    cohortId,
    educator,
    second,
    outsider,
    open: await member('Ann Open', { shares: ['RATINGS', 'PLAN', 'LISTS'] }),
    closed: await member('Ben Closed'),
    paused: await member('Cy Paused', { isPaused: true }),
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

const meeting = `meeting { id version state title dueOn heldOn educatorName learnerWords learnerSignedAt educatorSignedAt
  objectives { text isReached } actions { text by dueOn isDone } concerns { words writtenByName readerNames } }`
const help = 'help { id version words answer answeredByName closedAt }'
const sent = 'sentCount leftOut { memberId name }'
const parts: Readonly<Record<string, string>> = {
  nudgeMembers: sent,
  messageMembers: sent,
  askForHelp: help,
  answerHelp: help,
  closeHelp: help,
  snoozeWeekLine: 'lineId hiddenUntil',
  transferCohortMember: 'member { state }',
  saveCohortMeeting: meeting,
  signCohortMeeting: meeting,
}

export interface Outcome {
  readonly __typename: string
  readonly code?: string
  readonly currentVersion?: number
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
  readonly sentCount?: number
  readonly leftOut?: readonly { readonly memberId: string; readonly name: string | null }[]
  readonly help?: { readonly id: string; readonly version: number; readonly answer: string | null }
  readonly member?: { readonly state: string }
  readonly meeting?: { readonly id: string; readonly version: number; readonly state: string }
}

/** Sends one change and says what became of it. */
export const change = (client: ApiClient, name: string, input: object): Promise<Outcome> =>
  sendChange<Outcome>(client, { name, input, asked: parts[name] ?? '__typename' })

const week = `query($cohortId: UUID, $kind: WeekLineKind, $first: Int, $after: String) {
  myWeek(cohortId: $cohortId, kind: $kind, first: $first, after: $after) { memberCount
    lines { id kind title text reason peopleCount action hiddenUntil people { memberId name on subjectId canNudge } }
    rest { totalCount nodes { id hiddenUntil } pageInfo { hasNextPage endCursor } } } }`

export interface WeekShown {
  readonly memberCount: number
  readonly lines: readonly {
    readonly id: string
    readonly kind: string
    readonly text: string
    readonly peopleCount: number
    readonly people: readonly { readonly name: string; readonly canNudge: boolean; readonly subjectId: string | null }[]
  }[]
  readonly rest: {
    readonly totalCount: number
    readonly nodes: readonly { readonly id: string; readonly hiddenUntil: string | null }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

export const weekOf = async (client: ApiClient, asked: Record<string, unknown> = {}): Promise<WeekShown> =>
  (await client.query<{ myWeek: WeekShown }>(week, asked)).myWeek
