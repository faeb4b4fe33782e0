import type { TestApi } from './api.ts'

/** A digest of what is kept of one person in one table, by "<table> of <person id>". */
export type KeptRows = ReadonlyMap<string, string>

interface PersonalTable {
  readonly name: string
  /** Whose a row is: what somebody made for others has an owner. */
  readonly column: string
}

/** But for what the database writes by itself beside every rating, which board-entries.api.spec.ts holds against them. */
const personalTables = (api: TestApi): Promise<PersonalTable[]> =>
  api.database.asSystem(tx =>
    tx.execute<PersonalTable[]>(
      `select relname as name, attname as "column" from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind = 'r' and attname in ('person_id', 'owner_id') and not attisdropped
          and relname <> 'board_entries'
        order by relname`,
    ),
  )

const digestOf = ({ name, column }: PersonalTable): string =>
  `select '${name}' as name, '${name} of ' || ${column} as place, md5(string_agg(t::text, '|' order by t::text)) as digest
     from "${name}" t where ${column} is not null and (chosen.everybody or ${column} = any(chosen.ids)) group by ${column}`

/** What was read of a service, which holds for a table as long as nothing wrote to it. */
interface Known {
  readonly tables: readonly PersonalTable[]
  /** By whom it was read of, then by table. */
  readonly readings: Map<string, Map<string, KeptRows>>
}

const knownOf = new WeakMap<TestApi, Promise<Known>>()

const noteWriting = [
  'create schema specs',
  'create table specs.written (name text not null)',
  `create function specs.note_write() returns trigger language plpgsql security definer as
    $$ begin insert into specs.written values (tg_table_name); return null; end $$`,
]

const noteWritingTo = (name: string): string =>
  `create trigger specs_note_write after insert or update or delete on "${name}"
    for each statement execute function specs.note_write()`

/** From now on every table notes that it was written to; what is rolled back takes its note along. */
const beginKnowing = async (api: TestApi): Promise<Known> => {
  const tables = await personalTables(api)
  const names = [...new Set(tables.map(({ name }) => name))]
  await api.database.asSystem(async tx => {
    for (const statement of [...noteWriting, ...names.map(noteWritingTo)]) await tx.execute(statement, [], 'run')
  })
  return { tables, readings: new Map() }
}

const forgetWritten = async (api: TestApi, { readings }: Known): Promise<void> => {
  // Asked twice for every cell of the matrices: one statement on its own is a third of those of a transaction.
  const connection = api.database.orm.em.getConnection()
  const written = await connection.execute<{ name: string }[]>('delete from specs.written returning name')
  for (const { name } of written) for (const reading of readings.values()) reading.delete(name)
}

/**
 * What every table keeps of every person, or of those named, so that a spec can say who had something written, changed or
 * taken away.
 */
export const readKeptRows = async (api: TestApi, personIds: readonly string[] | null = null): Promise<KeptRows> => {
  const knowing = knownOf.get(api) ?? beginKnowing(api)
  knownOf.set(api, knowing)
  const known = await knowing
  await forgetWritten(api, known)
  const of = JSON.stringify(personIds)
  const reading = known.readings.get(of) ?? new Map<string, KeptRows>()
  known.readings.set(of, reading)
  const tables = known.tables.filter(({ name }) => !reading.has(name))
  for (const [name, rows] of await readRows(api, tables, personIds)) reading.set(name, rows)
  return new Map([...reading.values()].flatMap(rows => [...rows]))
}

const readRows = async (api: TestApi, tables: readonly PersonalTable[], personIds: readonly string[] | null) => {
  const found = new Map(tables.map(({ name }) => [name, new Map<string, string>()]))
  if (tables.length === 0) return found
  const rows = await api.database.asSystem(tx =>
    tx.execute<{ name: string; place: string; digest: string }[]>(
      `with chosen as (select ?::jsonb is null as everybody,
                              array(select jsonb_array_elements_text(?::jsonb)::uuid) as ids)
       select kept.* from chosen cross join lateral (${tables.map(digestOf).join(' union all ')}) kept`,
      Array.from({ length: 2 }, () => (personIds === null ? null : JSON.stringify(personIds))),
    ),
  )
  for (const { name, place, digest } of rows) found.get(name)?.set(place, digest)
  return found
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
