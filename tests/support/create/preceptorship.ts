import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import { dayFromToday } from './people.ts'

const run = (api: TestApi, sql: string, values: unknown[]): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

interface SupportGiven {
  readonly personId: string
  /** Preceptor, asked and shown; the person themselves where nobody is named. */
  readonly otherId?: string
  /** Where it belongs; the first place the person is in where none is named. */
  readonly organisationId?: string
  /** Words that stand in every text of it. */
  readonly words?: string
  /** Line of the return plan; the same words where none is given. */
  readonly line?: string
  /** Nobody has said yes yet. */
  readonly isWaiting?: boolean
  /** Until when the plan is shown to the other one; to nobody where none is given. */
  readonly shownUntil?: string | null
}

/** A preceptorship with a meeting held and its words, and a return plan; their ids. */
export const createSupported = async (
  api: TestApi,
  {
    personId,
    otherId = personId,
    organisationId,
    words = 'Theirs',
    line = words,
    isWaiting = false,
    shownUntil = null,
  }: SupportGiven,
) => {
  const [preceptorshipId, termId, returnPlanId] = [createId(), createId(), createId()]
  const now = testClock.now()
  const place = '(select organisation_id from memberships where person_id = ? order by from_on, id limit 1)'
  await run(
    api,
    `insert into preceptorships (id, person_id, organisation_id, version, starts_on, months, whole_time_percent,
       hours_per_month, recorded_at) values (?, ?, coalesce(?::uuid, ${place}), 1, ?, 12, 100, 4, ?)`,
    [preceptorshipId, personId, organisationId ?? null, personId, dayFromToday(-60), now],
  )
  const acceptedAt = isWaiting ? null : now
  await run(
    api,
    `insert into preceptor_terms (id, person_id, preceptorship_id, preceptor_id, named_by_id, named_at,
       preceptee_accepted_at, preceptor_accepted_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [termId, personId, preceptorshipId, otherId, otherId, now, acceptedAt, acceptedAt],
  )
  await run(
    api,
    `insert into preceptorship_meetings (preceptorship_id, kind, person_id, preceptor_id, version, held_on, saved_at)
     values (?, 'WEEK_2', ?, ?, 1, ?, ?)`,
    [preceptorshipId, personId, otherId, dayFromToday(-40), now],
  )
  await run(
    api,
    `insert into preceptorship_notes (preceptorship_id, kind, preceptor_id, person_id, objectives, concerns, actions, hours_given)
     values (?, 'WEEK_2', ?, ?, jsonb_build_array(jsonb_build_object('text', ?::text, 'state', 'OPEN')), ?,
       jsonb_build_array(jsonb_build_object('text', ?::text, 'by', 'BOTH', 'dueOn', null, 'isDone', false)), 3)`,
    [preceptorshipId, otherId, personId, words, words, words],
  )
  await run(
    api,
    `insert into return_plans (id, person_id, version, from_on, to_on, steps, adopted_at, with_id, until_on)
     values (?, ?, 1, date '2024-01-01', date '2024-06-30', jsonb_build_array(jsonb_build_object('key', 'REVIEW-0',
       'kind', 'REVIEW', 'line', ?::text, 'lists', null, 'dueOn', '2024-08-01', 'doneOn', null)), ?, ?, ?)`,
    [returnPlanId, personId, line, now, shownUntil === null ? null : otherId, shownUntil],
  )
  return { preceptorshipId, termId, returnPlanId }
}

interface TrainingGiven {
  readonly personId: string
  readonly askedId?: string
  readonly words?: string
  readonly ratifiedById?: string | null
}

/** A next version of a training, ratified by whoever is named; its ids and version. */
export const createTraining = async (
  api: TestApi,
  { personId, askedId = personId, words = 'Theirs', ratifiedById = null }: TrainingGiven,
) => {
  const [trainingId, ratificationId] = [createId(), createId()]
  const [row] = await api.database.asSystem(tx =>
    tx.execute<{ version: number }[]>(
      `insert into trainings (id, person_id, version, university, programme, area_codes, asked_id, recorded_at)
       select ?, ?, coalesce(max(version), 0) + 1, ?, ?, '{OBS}', ?, ? from trainings where person_id = ?
       returning version`,
      [trainingId, personId, words, words, askedId, testClock.now(), personId],
    ),
  )
  if (ratifiedById !== null)
    await run(
      api,
      `insert into award_ratifications (id, person_id, training_id, ratified_on, ratified_by_id, recorded_at)
       values (?, ?, ?, ?, ?, ?)`,
      [ratificationId, personId, trainingId, dayFromToday(-1), ratifiedById, testClock.now()],
    )
  return { trainingId, ratificationId, version: row?.version ?? 0 }
}

/** A move made today that changed nothing but the practice; its id. */
export const createMove = async (api: TestApi, personId: string, ratificationId: string): Promise<string> => {
  const id = createId()
  const version = (table: string) => `(select coalesce(max(version), 0) from ${table} where person_id = ?)`
  await run(
    api,
    `insert into award_moves (id, person_id, ratification_id, practice_before, practice_after, goal_before, goal_after,
       moved_at) select ?, ?, ?, 1, ${version('practices')}, ${version('goals')}, ${version('goals')}, ?`,
    [id, personId, ratificationId, personId, personId, personId, testClock.now()],
  )
  return id
}

/** Leave of some days; its id. */
export const createLeaveOf = async (
  api: TestApi,
  personId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string> => {
  const id = createId()
  await run(api, 'insert into leaves (id, person_id, from_on, to_on) values (?, ?, ?, ?)', [id, personId, from, to])
  return id
}
