import type { Transaction } from './transaction.ts'

export interface StoredTable {
  readonly name: string
  /** Name and type of each column that is stored, and not computed from others. */
  readonly columns: readonly (readonly [string, string])[]
}

/** The ORM's own list of what has run. */
const ownList = 'applied_migrations'

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Every table of ours and its columns, by name. */
export const readTables = async (tx: Transaction): Promise<StoredTable[]> => {
  const rows = await tx.execute<{ name: string; columns: [string, string][] }[]>(
    `select relname as name,
            (select json_agg(json_build_array(attname, format_type(atttypid, atttypmod)) order by attnum)
               from pg_attribute
              where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
       from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '${ownList}'
      order by relname collate "C"`,
  )
  return rows
}
