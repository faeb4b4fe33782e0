import type { TestApi } from './api.ts'

/** A digest of what is kept of one person in one table, by "<table> of <person id>". */
export type KeptRows = ReadonlyMap<string, string>

const personalTables = async (api: TestApi): Promise<string[]> => {
  const rows = await api.database.asSystem(tx =>
    tx.execute<{ name: string }[]>(
      `select relname as name from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind = 'r' and attname = 'person_id' and not attisdropped
        order by relname`,
    ),
  )
  return rows.map(({ name }) => name)
}

const digestOf = (table: string): string =>
  `select '${table} of ' || person_id as place, md5(string_agg(t::text, '|' order by t::text)) as digest
     from "${table}" t where chosen.everybody or person_id = any(chosen.ids) group by person_id`

interface Reading {
  readonly of: string
  /** What had been written when it was read: any write, under way or done, gives another text. */
  readonly snapshot: string
  readonly rows: KeptRows
}

/** The last reading of each service, which holds as long as nothing was written since. */
const lastReadings = new WeakMap<TestApi, Reading>()

/**
 * What every table keeps of every person, or of those named, so that a spec can say who had something written, changed or
 * taken away.
 */
export const readKeptRows = async (api: TestApi, personIds: readonly string[] | null = null): Promise<KeptRows> => {
  const of = JSON.stringify(personIds)
  const [{ snapshot } = { snapshot: '' }] = await api.database.asSystem(tx =>
    tx.execute<{ snapshot: string }[]>('select pg_current_snapshot()::text as snapshot'),
  )
  const last = lastReadings.get(api)
  if (last?.of === of && last.snapshot === snapshot) return last.rows
  const rows = await readRows(api, personIds)
  lastReadings.set(api, { of, snapshot, rows })
  return rows
}

const readRows = async (api: TestApi, personIds: readonly string[] | null): Promise<KeptRows> => {
  const tables = await personalTables(api)
  const rows = await api.database.asSystem(tx =>
    tx.execute<{ place: string; digest: string }[]>(
      `with chosen as (select ?::jsonb is null as everybody,
                              array(select jsonb_array_elements_text(?::jsonb)::uuid) as ids)
       select kept.* from chosen cross join lateral (${tables.map(digestOf).join(' union all ')}) kept`,
      Array.from({ length: 2 }, () => (personIds === null ? null : JSON.stringify(personIds))),
    ),
  )
  return new Map(rows.map(({ place, digest }) => [place, digest]))
}

/** Where two readings differ: "ratings of <person id>", sorted. */
export const changedPlaces = (before: KeptRows, after: KeptRows): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(place => before.get(place) !== after.get(place)).toSorted()

/** The places that `work` wrote to. */
export const placesWrittenBy = async (api: TestApi, work: () => Promise<unknown>): Promise<string[]> => {
  const before = await readKeptRows(api)
  await work()
  return changedPlaces(before, await readKeptRows(api))
}

/** How many rows a table holds, of one person or of all. */
export const countRows = async (api: TestApi, table: string, personId?: string): Promise<number> => {
  const condition = personId === undefined ? '' : ' where person_id = ?'
  const [row] = await api.database.asSystem(tx =>
    tx.execute<{ count: number }[]>(
      `select count(*)::int as count from "${table}"${condition}`,
      personId === undefined ? [] : [personId],
    ),
  )
  return row?.count ?? 0
}
