import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'

export interface WaitingPerson {
  readonly goal: {
    readonly role?: string
    readonly pathway?: string
    readonly overlays?: readonly string[]
    readonly areas?: readonly { readonly areaCode: string; readonly levelCode: string }[]
  } | null
  readonly ratings?: readonly {
    readonly capability: string
    readonly kind: string
    readonly value: number
    readonly on: string
  }[]
}

/** Members of an organisation with a goal and ratings, past every rule of who may give one; their ids, in the order given. */
export async function createWaiting(
  api: TestApi,
  organisationId: string,
  people: readonly WaitingPerson[],
): Promise<string[]> {
  const rows = people.map(person => ({ id: createId(), member: createId(), goal: createId(), person }))
  const run = (sql: string, values: unknown[]): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const at = testClock.now()
  await run(
    `insert into people (id, name, joined_at) select (x ->> 'id')::uuid, 'Waits', ?::timestamptz from jsonb_array_elements(?::jsonb) x`,
    [at, JSON.stringify(rows)],
  )
  await run(
    `insert into memberships (id, person_id, organisation_id, role, from_on)
     select (x ->> 'member')::uuid, (x ->> 'id')::uuid, ?::uuid, 'PERSON', '2024-01-01' from jsonb_array_elements(?::jsonb) x`,
    [organisationId, JSON.stringify(rows)],
  )
  await run(
    `insert into goals (id, person_id, version, role_profile_code, pathway_code, overlay_codes, areas, recorded_at)
     select (x ->> 'goal')::uuid, (x ->> 'id')::uuid, 1, x #>> '{person,goal,role}', x #>> '{person,goal,pathway}',
         array(select jsonb_array_elements_text(coalesce(x #> '{person,goal,overlays}', '[]'))),
         coalesce(x #> '{person,goal,areas}', '[]'), ?::timestamptz
       from jsonb_array_elements(?::jsonb) x where x #>> '{person,goal}' is not null`,
    [at, JSON.stringify(rows)],
  )
  const ratings = rows.flatMap(({ id, person }) =>
    (person.ratings ?? []).map(rating => ({ ...rating, id: createId(), personId: id })),
  )
  await run(
    `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
     select (x ->> 'id')::uuid, (x ->> 'personId')::uuid, x ->> 'capability', x ->> 'kind', (x ->> 'value')::int,
         (x ->> 'on')::date, '{}', '{}', ?::timestamptz from jsonb_array_elements(?::jsonb) x`,
    [at, JSON.stringify(ratings)],
  )
  return rows.map(({ id }) => id)
}
