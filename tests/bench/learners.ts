import type { Client } from 'pg'

/** Rows of one invented learner, and the goal their advice leads to. */
const selfRatings = 60
const assessedRatings = 40

/** Deterministic ids, so that a run can be repeated. */
const learnerId = (n: string): string => `md5('bench learner ' || ${n})::uuid`

/**
 * Adds learners with 60 self-ratings and 40 assessed ones each, a practice and a goal, straight into the tables. Values
 * and days are spread by arithmetic on the learner's number; there is nobody real among them.
 */
export const addLearners = async (client: Client, count: number): Promise<void> => {
  await client.query(`insert into people (id, name, joined_at)
    select ${learnerId('n')}, 'Learner ' || n, now() - interval '3 years' from generate_series(1, ${count}) n`)
  await client.query(`insert into practices (id, person_id, version, job_title, level_code, areas, hours_per_week, recorded_at)
    select gen_random_uuid(), ${learnerId('n')}, 1, 'Sonographer', 'CF6',
           '[{"areaCode":"OBS","levelCode":"CF6"},{"areaCode":"GYN","levelCode":"CF5"}]', 2, now() - interval '2 years'
      from generate_series(1, ${count}) n`)
  await client.query(`insert into goals (id, person_id, version, role_profile_code, overlay_codes, areas, recorded_at)
    select gen_random_uuid(), ${learnerId('n')}, 1, 'ROLE-ADV-OBS', '{}', '[]', now() - interval '1 year'
      from generate_series(1, ${count}) n`)
  await addRatings(client, count)
  await client.query('vacuum analyze')
}

const addRatings = async (client: Client, count: number): Promise<void> => {
  const capabilities = `(select code, row_number() over (order by position) as place from capabilities) c`
  await client.query(`insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
    select gen_random_uuid(), ${learnerId('n')}, c.code, 'SELF', (n + c.place) % 4, current_date - ((n * 7 + c.place) % 700)::int,
           '{}', '{}', now() - interval '1 year'
      from generate_series(1, ${count}) n join ${capabilities} on (c.place + n) % 100 < ${selfRatings}`)
  await client.query(`insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
    select gen_random_uuid(), ${learnerId('n')}, c.code, case when (n + c.place) % 3 = 0 then 'OBSERVED' else 'SIGN_OFF' end,
           case when (n + c.place) % 3 = 0 then (n + c.place) % 3 else 1 + (n + c.place) % 3 end,
           current_date - ((n * 3 + c.place) % 500)::int, array[${learnerId('1')}, ${learnerId('2')}],
           array['An assessor', 'Another assessor'], now() - interval '1 year'
      from generate_series(1, ${count}) n join ${capabilities} on (c.place * 3 + n) % 100 < ${assessedRatings}`)
}

/** The ids of learners spread over all of them. */
export const sampleLearners = async (client: Client, sample: number): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `select id from people where name like 'Learner %' order by md5(id::text) limit $1`,
    [sample],
  )
  return rows.map(row => row.id)
}
