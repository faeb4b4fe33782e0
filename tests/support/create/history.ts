import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import { dayFromToday } from './people.ts'

const run = (api: TestApi, sql: string, values: unknown[]): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

interface ListGiven {
  readonly personId: string
  readonly count?: number
  readonly on?: string
}

/** A list of shoulders logged; its id. */
export const createList = async (api: TestApi, { personId, count = 7, on = dayFromToday(-1) }: ListGiven) => {
  const entryId = createId()
  const rows = JSON.stringify([{ examination: 'MS-SHOULDER', role: 'PERFORMED', count, abnormal: null }])
  await run(
    api,
    `insert into list_entries (id, entry_id, person_id, version, listed_on, rows, minutes, is_another_list, is_withdrawn,
       recorded_at) values (?, ?, ?, 1, ?, ?::jsonb, null, false, false, ?)`,
    [createId(), entryId, personId, on, rows, testClock.now()],
  )
  return entryId
}

/** A usual list by a name of one's own, and a case to learn from; the case's id. */
export const createListExtras = async (api: TestApi, personId: string, words: string): Promise<string> => {
  const id = createId()
  await run(
    api,
    `insert into usual_lists (id, person_id, name, version, rows, recorded_at)
     values (?, ?, ?, 1, '[{"examination":"MS-SHOULDER","role":"PERFORMED","count":7,"abnormal":null}]', ?)
     on conflict do nothing`,
    [createId(), personId, words, testClock.now()],
  )
  await run(
    api,
    `insert into learning_cases (id, person_id, examination_code, month, role, unusual, learnt, recorded_at)
     values (?, ?, 'MS-SHOULDER', '2026-10', 'PERFORMED', ?, ?, ?)`,
    [id, personId, words, words, testClock.now()],
  )
  return id
}

export interface RatingGiven {
  readonly personId: string
  readonly capabilityCode: string
  readonly kind: 'SELF' | 'OBSERVED' | 'STARTING_POSITION' | 'SIGN_OFF' | 'LOWERING'
  readonly value: number
  readonly on?: string
  readonly note?: string
  readonly assessorName?: string
  readonly recordedAt?: Date
}

/** An entry of a rating history, past every rule of who may make one; its id. */
export const createRating = async (api: TestApi, given: RatingGiven): Promise<string> => {
  const id = createId()
  const { personId, capabilityCode, kind, value, on = dayFromToday(0), note = null, assessorName } = given
  await run(
    api,
    `insert into ratings (id, person_id, capability_code, kind, value, rated_on, note, assessor_ids, assessor_names,
       recorded_at) values (?, ?, ?, ?, ?, ?, ?, (select coalesce(array_agg(x::uuid), '{}') from json_array_elements_text(?) x),
       (select coalesce(array_agg(x), '{}') from json_array_elements_text(?) x), ?)`,
    [
      id,
      personId,
      capabilityCode,
      kind,
      value,
      on,
      note,
      JSON.stringify(assessorName === undefined ? [] : [createId()]),
      JSON.stringify(assessorName === undefined ? [] : [assessorName]),
      given.recordedAt ?? testClock.now(),
    ],
  )
  return id
}

export interface EnrolmentGiven {
  readonly personId: string
  readonly moduleCode: string
  readonly startedOn?: string
  readonly completedOn?: string | null
  readonly reflection?: string
}

/** A module under way, or finished. Where there is one, it is replaced. */
export const createEnrolment = (api: TestApi, given: EnrolmentGiven): Promise<unknown> => {
  const { personId, moduleCode, startedOn = dayFromToday(-10), completedOn = null, reflection = null } = given
  return run(
    api,
    `insert into enrolments (id, person_id, module_code, area_codes, started_on, completed_on, reflection, recorded_at)
     values (?, ?, ?, '{}', ?, ?, ?, ?) on conflict (person_id, module_code)
     do update set started_on = excluded.started_on, completed_on = excluded.completed_on, reflection = excluded.reflection`,
    [createId(), personId, moduleCode, startedOn, completedOn, reflection, testClock.now()],
  )
}

export interface PracticeGiven {
  readonly personId: string
  readonly jobTitle: string
  readonly levelCode: string | null
  readonly areas: Readonly<Record<string, string>>
}

/** The first version of somebody's practice. */
export const createPractice = (api: TestApi, { personId, jobTitle, levelCode, areas }: PracticeGiven) =>
  run(
    api,
    `insert into practices (id, person_id, version, job_title, level_code, areas, registration, masters, hours_per_week,
       recorded_at) values (?, ?, 1, ?, ?, ?::jsonb, 'HCPC_RADIOGRAPHER', 'NONE', 3, ?)`,
    [
      createId(),
      personId,
      jobTitle,
      levelCode,
      JSON.stringify(Object.entries(areas).map(([areaCode, level]) => ({ areaCode, levelCode: level }))),
      testClock.now(),
    ],
  )

/** The first version of somebody's goal: a pathway. */
export const createGoal = (api: TestApi, { personId, pathwayCode }: { personId: string; pathwayCode: string }) =>
  run(
    api,
    `insert into goals (id, person_id, version, pathway_code, overlay_codes, areas, recorded_at)
     values (?, ?, 1, ?, '{}', '[]', ?)`,
    [createId(), personId, pathwayCode, testClock.now()],
  )

export interface ResponseGiven {
  readonly personId: string
  readonly stepId: string
  readonly stepTitle: string
  readonly response: string
  readonly on?: string
  readonly until?: string
}

/** An answer to a step, past every rule of which steps there are. */
export const createResponse = (api: TestApi, given: ResponseGiven): Promise<unknown> =>
  run(
    api,
    `insert into step_responses (id, person_id, step_id, step_title, response, answered_on, until_on, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      createId(),
      given.personId,
      given.stepId,
      given.stepTitle,
      given.response,
      given.on ?? dayFromToday(0),
      given.until ?? null,
      testClock.now(),
    ],
  )

export interface GateFactGiven {
  readonly personId: string
  readonly gateCode: string
  readonly statedBy: string
  readonly isMet?: boolean
  readonly areaCode?: string
  readonly until?: string
}

/** What was stated of a precondition; its id. */
export const createGateFact = async (api: TestApi, given: GateFactGiven): Promise<string> => {
  const id = createId()
  await run(
    api,
    `insert into gate_facts (id, person_id, gate_code, area_code, is_met, stated_on, until_on, stated_by, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      given.personId,
      given.gateCode,
      given.areaCode ?? null,
      given.isMet ?? true,
      dayFromToday(-1),
      given.until ?? null,
      given.statedBy,
      testClock.now(),
    ],
  )
  return id
}

/** A reminder that went out today, of the end of what was stated. */
export const createSentReminder = (api: TestApi, personId: string, gateFactId: string): Promise<unknown> =>
  run(api, 'insert into sent_reminders (id, person_id, gate_fact_id, sent_on, sent_at) values (?, ?, ?, ?, ?)', [
    createId(),
    personId,
    gateFactId,
    dayFromToday(0),
    testClock.now(),
  ])

/** An observation with a reply, past every rule of who may give one; ids of the request and of what came. */
export const createObservation = async (
  api: TestApi,
  { personId, about, from }: { readonly personId: string; readonly about: string; readonly from: string },
): Promise<{ requestId: string; observationId: string }> => {
  const requestId = await createObservationRequest(api, { personId, about })
  const observationId = createId()
  await run(
    api,
    `insert into observations (id, request_id, person_id, answers, ratings, comment, observed_on, assessor_name,
       assessor_email, is_typed_in, received_at)
     values (?, ?, ?, '[]', '[{"capabilityCode": "CLN-03", "value": 1}]', ?, ?, ?, 'outside@assessor.example', false, ?)`,
    [observationId, requestId, personId, about, dayFromToday(0), from, testClock.now()],
  )
  await run(
    api,
    `insert into observation_replies (id, observation_id, person_id, kind, text, replied_at) values (?, ?, ?, 'REPLY', ?, ?)`,
    [createId(), observationId, personId, about, testClock.now()],
  )
  return { requestId, observationId }
}

/** A request to be observed that waits for an answer; its id. */
export const createObservationRequest = async (
  api: TestApi,
  { personId, about }: { readonly personId: string; readonly about: string },
): Promise<string> => {
  const id = createId()
  await run(
    api,
    `insert into observation_requests (id, person_id, form_code, form_version, about, capability_codes, route, made_at,
       renewed_at, expires_at, reminder_days, version)
     values (?, ?, 'DIRECT-OBSERVATION', 1, ?, '{CLN-03}', 'QR', ?, ?, '2099-01-01', '{}', 1)`,
    [id, personId, about, testClock.now(), testClock.now()],
  )
  return id
}

/** Recorded leave without an end. */
export const createLeave = (api: TestApi, personId: string): Promise<unknown> =>
  run(api, 'insert into leaves (id, person_id, from_on, to_on) values (?, ?, ?, null)', [
    createId(),
    personId,
    dayFromToday(-1),
  ])

export interface DayOneAnswerGiven {
  readonly personId: string
  readonly roleProfileCode: string
  readonly question: string
  readonly answer: string
  readonly note?: string
}

/** What somebody knows of one thing that day one of a role needs. */
export const createDayOneAnswer = (api: TestApi, given: DayOneAnswerGiven): Promise<unknown> =>
  run(
    api,
    `insert into day_one_answers (id, person_id, role_profile_code, question, answer, note, answered_on, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      createId(),
      given.personId,
      given.roleProfileCode,
      given.question,
      given.answer,
      given.note ?? null,
      dayFromToday(-1),
      testClock.now(),
    ],
  )
