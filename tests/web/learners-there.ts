import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { contentToLookAt, learnerInsertions, learnerRows } from '../support/learner-rows.ts'

/** The module they learn from. */
export const moduleLearnt = 'ENH-04'

const publish = `select soundings_publish_version($1, $2::jsonb, 'First.', now()) as version`
const organisationOf = `select held.organisation_id as id from memberships held join users u on u.id = held.person_id
  where u.email = $1 and held.role = 'AUTHOR'`

/** Of the given people: useful and about right, and a text of everybody's own. */
const feedback = `insert into feedback_entries (id, person_id, module_code, version_number, usefulness, difficulty, words, version, said_at)
  select gen_random_uuid(), id, $2, $3, 'USEFUL', 'RIGHT', 'More of the second view, ' || at, 1, $4::date
    from unnest($1::uuid[]) with ordinality as given(id, at)`

/** Puts forty learners of an author's organisation, with what those who finished say of it, into a database that no service has open, a month ago. */
export async function addLearners(dataDirectory: string, authorEmail: string): Promise<void> {
  const database = await PGlite.create(join(dataDirectory, 'database'), { extensions: { pg_trgm } })
  const idOf = async <T>(sql: string, values: unknown[], key: string): Promise<T> =>
    (await database.query<Record<string, T>>(sql, values)).rows[0]![key]!
  try {
    const organisationId = await idOf<string>(organisationOf, [authorEmail], 'id')
    const version = await idOf<number>(publish, [moduleLearnt, JSON.stringify(contentToLookAt())], 'version')
    const on = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)
    const learners = learnerRows({ moduleCode: moduleLearnt, version, people: 40, organisationId, on })
    for (const insertion of learnerInsertions('$1')) await database.query(insertion, [JSON.stringify(learners)])
    const finished = learners.filter(({ isFinished }) => isFinished).map(({ id }) => id)
    await database.query(feedback, [finished, moduleLearnt, version, on])
  } finally {
    await database.close()
  }
}
