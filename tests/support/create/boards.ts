import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import type { ApiClient } from '../api-client.ts'
import { testClock } from '../product.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs, type InventedPerson } from './people.ts'

export const run = (api: TestApi, sql: string, values: unknown[] = []): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

export interface Seat {
  readonly person: InventedPerson
  readonly client: ApiClient
  readonly memberId: string
}

export interface BoardPlace {
  readonly organisationId: string
  readonly cohortId: string
  readonly educator: { readonly person: InventedPerson; readonly client: ApiClient; readonly entryId: string }
}

interface GroupGiven {
  readonly name?: string
  readonly role?: string | null
  readonly pathway?: string | null
  /** Days from the start by which each stage is due. */
  readonly stages?: readonly number[]
}

/** A group in an organisation of its own, followed by one educator. */
export const createGroup = async (api: TestApi, given: GroupGiven = {}): Promise<BoardPlace> => {
  const organisationId = await createOrganisation(api, 'Academy')
  const person = await createPerson(api, 'Educator', [{ organisationId, roles: ['EDUCATOR'] }])
  return addGroup(api, { organisationId, person, client: await signInAs(api, person) }, given)
}

interface Lead {
  readonly organisationId: string
  readonly person: InventedPerson
  readonly client: ApiClient
}

/** Another group of the same educator. */
export const addGroup = async (
  api: TestApi,
  { organisationId, person, client }: Lead,
  { name = 'Autumn intake', role = 'ROLE-ENH-OBS', pathway = null, stages = [30, 90] }: GroupGiven = {},
): Promise<BoardPlace> => {
  const [cohortId, entryId] = [createId(), createId()]
  const staged = JSON.stringify(stages.map((dueAfterDays, place) => ({ title: `Stage ${place + 1}`, dueAfterDays })))
  const now = testClock.now()
  await run(
    api,
    `insert into cohorts (id, version, organisation_id, name, role_profile_code, pathway_code, starts_on, stages, created_by_id, created_at)
     values (?, 1, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [cohortId, organisationId, name, role, pathway, dayFromToday(-100), staged, person.id, now],
  )
  await run(api, 'insert into cohort_organisations (cohort_id, organisation_id) values (?, ?)', [
    cohortId,
    organisationId,
  ])
  await run(
    api,
    `insert into cohort_educators (id, person_id, cohort_id, from_on, named_by_id, named_at) values (?, ?, ?, ?, ?, ?)`,
    [entryId, person.id, cohortId, dayFromToday(-100), person.id, now],
  )
  return { organisationId, cohortId, educator: { person, client, entryId } }
}

interface SeatGiven {
  readonly shares?: readonly string[]
  /** Days from today. */
  readonly startsIn?: number
  readonly joinedIn?: number
  readonly percent?: number
  /** Somebody who is in another group already. */
  readonly person?: InventedPerson
}

/** Somebody who joined the group. */
export const addSeat = async (
  api: TestApi,
  { organisationId, cohortId, educator }: BoardPlace,
  name: string,
  { shares = ['RATINGS'], startsIn = -100, joinedIn = -100, percent = 100, person: known }: SeatGiven = {},
): Promise<Seat> => {
  const person = known ?? (await createPerson(api, name, [{ organisationId, roles: ['PERSON'] }]))
  const memberId = createId()
  const joined = `${dayFromToday(joinedIn)} 12:00:00+00`
  await run(
    api,
    `insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent,
       invited_by_id, invited_at, joined_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)`,
    [
      memberId,
      person.id,
      cohortId,
      organisationId,
      dayFromToday(startsIn),
      percent,
      educator.person.id,
      joined,
      joined,
    ],
  )
  for (const item of shares)
    await run(api, `insert into cohort_shares (id, person_id, member_id, item, given_at) values (?, ?, ?, ?, ?)`, [
      createId(),
      person.id,
      memberId,
      item,
      testClock.now(),
    ])
  return { person, client: await signInAs(api, person), memberId }
}

interface RatingGiven {
  readonly code: string
  readonly value: number
  readonly kind?: string
  /** Days from today. */
  readonly in?: number
}

/** A rating in somebody's history; its id. */
export const addRating = async (
  api: TestApi,
  personId: string,
  { code, value, kind = 'SIGN_OFF', in: days = -10 }: RatingGiven,
): Promise<string> => {
  const id = createId()
  await run(
    api,
    `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
     values (?, ?, ?, ?, ?, ?, '{}', '{An assessor}', ?)`,
    [id, personId, code, kind, value, dayFromToday(days), testClock.now()],
  )
  return id
}

interface DecisionGiven extends RatingGiven {
  readonly organisationId: string
  /** Days from today on which it was decided. */
  readonly decidedIn?: number
}

/** A sign-off that an organisation decided, with the rating it gave. */
export const addDecision = async (
  api: TestApi,
  personId: string,
  { organisationId, decidedIn = -5, ...rating }: DecisionGiven,
): Promise<void> => {
  const [requestId, ratingId] = [createId(), await addRating(api, personId, rating)]
  await run(
    api,
    `insert into sign_off_requests (id, person_id, organisation_id, role_profile_code, role_title, scope_line_code, title,
       route, quorum, items, requirements, piece_version_ids, rating_ids, asked_at)
     values (?, ?, ?, 'ROLE-ENH-OBS', '', 'line', 'A line', 'SUPERVISOR', 1, '[]', '[]', '{}', '{}', ?)`,
    [requestId, personId, organisationId, testClock.now()],
  )
  await run(
    api,
    `insert into sign_off_decisions (request_id, person_id, outcome, signer_ids, rating_ids, decided_on, decided_at)
     values (?, ?, 'SIGNED', '{}', array[?::uuid], ?, ?::timestamptz)`,
    [requestId, personId, ratingId, dayFromToday(decidedIn), `${dayFromToday(decidedIn)} 12:00:00+00`],
  )
}

/** An observation that was asked for and not answered. */
export const addRequest = (api: TestApi, personId: string, code: string): Promise<unknown> =>
  run(
    api,
    `insert into observation_requests (id, person_id, form_code, form_version, about, capability_codes, route, made_at,
       renewed_at, expires_at, reminder_days, version)
     select ?, ?, code, version, 'A list', array[?], 'LINK', ?::timestamptz, ?::timestamptz, ?::timestamptz + interval '7 days', '{}', 1
       from observation_forms limit 1`,
    [createId(), personId, code, testClock.now(), testClock.now(), testClock.now()],
  )
