import { sql } from 'kysely'
import { type BackupHeader, type BackupTable, checkBackupFile, readBackupParts } from './backup-file.ts'
import type { BackupCount, BackupParts } from './backup.ts'
import { type Orm, openConnection } from './connection.ts'
import { lockDirectory } from './directory-lock.ts'
import { migrationName } from './head.ts'
import { checkServer, migrationLock } from './migrate.ts'
import { DatabaseUnusable, type DatabaseSettings } from './settings.ts'
import { quoted, readTables } from './tables.ts'
import type { Transaction } from './transaction.ts'

export interface RestoreParts extends BackupParts {
  /** What the target holds is thrown away; otherwise one that holds anything is refused. */
  readonly isReplacing: boolean
}

/** Rows stored at once. */
const portion = 500

/** The tables are made by the migrations of the backup, so this program has to know them all. */
const checkMigrations = ({ migrations }: BackupHeader, { contents, file }: RestoreParts): void => {
  const known = contents.migrations.map(migrationName)
  const unknown = migrations.find((name, place) => known[place] !== name)
  if (unknown !== undefined)
    throw new DatabaseUnusable(
      `The backup ${file} was made by another version of Soundings (it has ${unknown}, which this one does not know ` +
        'there). Restore it with that version or a later one. Nothing was changed.',
    )
}

/** Best said before anything is thrown away; a service that starts meanwhile waits for the lock. */
const checkAlone = async (tx: Transaction): Promise<void> => {
  await tx.execute(`select pg_advisory_xact_lock(${migrationLock})`, [], 'run')
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and application_name = 'soundings'`,
  )
  if (row !== undefined && row.count > 0)
    throw new DatabaseUnusable('A service is using this database. Stop it first, then restore, then start it again.')
}

const throwAway = [
  // The ORM keeps its own list of what has run in memory of this process as well: that table is emptied, not dropped.
  'create schema soundings_restoring',
  'alter table applied_migrations set schema soundings_restoring',
  'drop schema public cascade',
  'create schema public',
  'grant usage on schema public to public',
  'alter table soundings_restoring.applied_migrations set schema public',
  'drop schema soundings_restoring',
  'truncate applied_migrations',
]

const countTables = async (orm: Orm): Promise<number> => {
  const [row] = await orm.em.getConnection().execute<{ count: number }[]>(
    `select count(*)::int as count from pg_class
      where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace and relname <> 'applied_migrations'`,
  )
  return row?.count ?? 0
}

const insertInto = ({ table, columns }: BackupTable): string => {
  const names = columns.map(([name]) => quoted(name)).join(', ')
  const values = columns.map(([, type], place) => `(row->>${place})::${type}`).join(', ')
  return `insert into ${quoted(table)} (${names}) overriding system value select ${values} from json_array_elements(`
}

/** Values are bound, not written into the statement: they are whatever people typed. */
const store = async (tx: Transaction, table: BackupTable, rows: readonly string[]): Promise<void> => {
  if (rows.length === 0) return
  const json = `[${rows.join(',')}]`
  await sql`${sql.raw(insertInto(table))}${json}::json) as rows(row)`.execute(tx.getKysely())
}

const storeRows = async (tx: Transaction, file: string): Promise<BackupCount> => {
  const count = { tables: 0, rows: 0 }
  let table: BackupTable | null = null
  let waiting: string[] = []
  const storeWaiting = async (): Promise<void> => {
    if (table !== null) await store(tx, table, waiting)
    count.rows += waiting.length
    waiting = []
  }
  for await (const part of readBackupParts(file)) {
    if (part.kind === 'row') waiting.push(part.row)
    if (part.kind === 'row' && waiting.length < portion) continue
    await storeWaiting()
    if (part.kind === 'table') {
      count.tables += 1
      table = part.table
    }
  }
  await storeWaiting()
  return count
}

interface ForeignKey {
  readonly owner: string
  readonly name: string
}

const foreignKeys = (tx: Transaction): Promise<ForeignKey[]> =>
  tx.execute<ForeignKey[]>(
    `select conrelid::regclass::text as owner, conname as name from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and not condeferrable`,
  )

const change = async (tx: Transaction, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await tx.execute(statement, [], 'run')
}

/** Rows come back in any order, so what they refer to is looked at once they are all there; nor is any of them news. */
const withRulesAtTheEnd = async <T>(tx: Transaction, work: () => Promise<T>): Promise<T> => {
  const keys = await foreignKeys(tx)
  const tables = (await readTables(tx)).map(({ name }) => quoted(name))
  const alter = (deferral: string) =>
    keys.map(({ owner, name }) => `alter table ${owner} alter constraint ${quoted(name)} ${deferral}`)
  await change(tx, [`truncate ${tables.join(', ')}`])
  await change(tx, alter('deferrable initially deferred'))
  await change(
    tx,
    tables.map(name => `alter table ${name} disable trigger user`),
  )
  const result = await work()
  await change(tx, ['set constraints all immediate'])
  await change(
    tx,
    tables.map(name => `alter table ${name} enable trigger user`),
  )
  await change(tx, alter('not deferrable'))
  return result
}

const counters = `select quote_ident(relname) as owner, quote_ident(attname) as name,
         pg_get_serial_sequence(quote_ident(relname), attname) as counter
    from pg_attribute join pg_class on pg_class.oid = attrelid
   where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'applied_migrations' and attnum > 0
     and not attisdropped and pg_get_serial_sequence(quote_ident(relname), attname) is not null`

/** A counter goes on after the highest number it gave. */
const advanceCounters = async (tx: Transaction): Promise<void> => {
  const rows = await tx.execute<{ owner: string; name: string; counter: string }[]>(counters)
  for (const { owner, name, counter } of rows)
    await tx.execute(`select setval(?, coalesce(max(${name}), 1), count(*) > 0) from ${owner}`, [counter])
}

const restoreInto = async (orm: Orm, header: BackupHeader, parts: RestoreParts): Promise<BackupCount> => {
  const isEmpty = (await countTables(orm)) === 0
  if (!isEmpty && !parts.isReplacing)
    throw new DatabaseUnusable(
      'The database to restore into is not empty. Name an empty one, or say that all it holds may be thrown away: ' +
        `npm run restore -- ${parts.file} --replace`,
    )
  // Makes the ORM's own list where there is none, before the transaction that the rest is.
  await orm.migrator.getExecuted()
  return orm.em.fork().transactional(async tx => {
    if (parts.settings.kind === 'server') await checkAlone(tx)
    if (!isEmpty) await change(tx, throwAway)
    const transaction = tx.getTransactionContext()
    await orm.migrator.up({ to: header.migrations.at(-1) ?? '', ...(transaction && { transaction }) })
    const count = await withRulesAtTheEnd(tx, () => storeRows(tx, parts.file))
    await advanceCounters(tx)
    return count
  })
}

const reserve = (settings: DatabaseSettings): (() => void) =>
  settings.kind === 'embedded' ? lockDirectory(settings.directory) : () => {}

/** Makes the database a backup was taken from again, on either kind: all of it, or nothing. */
export const restoreBackup = async (parts: RestoreParts): Promise<BackupCount> => {
  const header = await checkBackupFile(parts.file)
  checkMigrations(header, parts)
  const release = reserve(parts.settings)
  try {
    const orm = await openConnection(parts.settings, parts.contents, { applicationName: 'soundings-restore' })
    try {
      await checkServer(orm, parts.settings)
      return await restoreInto(orm, header, parts)
    } finally {
      await orm.close(true)
    }
  } finally {
    release()
  }
}
