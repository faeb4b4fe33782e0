import { existsSync } from 'node:fs'
import { IsolationLevel } from '@mikro-orm/core'
import { backupVersion, writeBackupFile } from './backup-file.ts'
import { type Orm, openConnection } from './connection.ts'
import type { DatabaseContents } from './contents.ts'
import { lockDirectory } from './directory-lock.ts'
import { type DatabaseSettings, DatabaseUnusable } from './settings.ts'
import { type StoredTable, quoted, readTables } from './tables.ts'
import type { Transaction } from './transaction.ts'

export interface BackupParts {
  readonly settings: DatabaseSettings
  readonly contents: DatabaseContents
  readonly file: string
}

export interface BackupCount {
  readonly tables: number
  readonly rows: number
}

/** Rows fetched at once, so that a large table is never held whole. */
const portion = 500

/** Who is signed in just now, and links sent by mail: a backup that is stolen must open no door, and both are soon over. */
const notKept = new Set(['sessions', 'verifications'])

/** Values are written alike whatever the server is set to; and hidden rows are an error rather than missing. */
const asText = `select set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true),
  set_config('timezone', 'UTC', true), set_config('extra_float_digits', '3', true),
  set_config('bytea_output', 'hex', true), set_config('row_security', 'off', true)`

const appliedMigrations = async (tx: Transaction): Promise<string[]> => {
  const [made] = await tx.execute<{ is_there: boolean }[]>(
    `select to_regclass('public.applied_migrations') is not null as is_there`,
  )
  const rows = made?.is_there
    ? await tx.execute<{ name: string }[]>('select name from applied_migrations order by id')
    : []
  if (rows.length === 0)
    throw new DatabaseUnusable('This database holds nothing of Soundings: there is nothing to back up.')
  return rows.map(({ name }) => name)
}

/** One after the other, the rows of a table as JSON arrays of text. */
async function* rowsOf(tx: Transaction, { name, columns }: StoredTable): AsyncGenerator<string> {
  const values = columns.map(([column]) => `${quoted(column)}::text`).join(', ')
  await tx.execute(
    `declare kept no scroll cursor for select to_json(array[${values}])::text as line from ${quoted(name)}`,
    [],
    'run',
  )
  for (;;) {
    const rows = await tx.execute<{ line: string }[]>(`fetch ${portion} from kept`)
    if (rows.length === 0) break
    for (const { line } of rows) yield line
  }
  await tx.execute('close kept', [], 'run')
}

interface Counting {
  tables: number
  rows: number
}

async function* linesOf(tx: Transaction, madeAt: Date, count: Counting): AsyncGenerator<string> {
  const migrations = await appliedMigrations(tx)
  yield JSON.stringify({ format: 'soundings-backup', version: backupVersion, madeAt: madeAt.toISOString(), migrations })
  for (const table of await readTables(tx)) {
    if (notKept.has(table.name)) continue
    count.tables += 1
    yield JSON.stringify({ table: table.name, columns: table.columns })
    for await (const line of rowsOf(tx, table)) {
      count.rows += 1
      yield line
    }
  }
}

/** All rows as they were at one moment, whatever is written meanwhile. */
const writeSnapshot = async (orm: Orm, { contents, file }: BackupParts): Promise<BackupCount> => {
  const count = { tables: 0, rows: 0 }
  await orm.em.fork().transactional(
    async tx => {
      await tx.execute(asText, [], 'run')
      await writeBackupFile(file, linesOf(tx, contents.clock.now(), count))
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  )
  return count
}

/** Reserves the embedded database, which one process alone may use; a server serves others meanwhile. */
const reserve = (settings: DatabaseSettings): (() => void) => {
  if (settings.kind !== 'embedded') return () => {}
  if (!existsSync(settings.directory))
    throw new DatabaseUnusable(`There is no database in ${settings.directory}; DATA_DIR or DATABASE_URL names another.`)
  return lockDirectory(settings.directory)
}

/** Writes everything to a file from which either kind of database can be made again. */
export const backUp = async (parts: BackupParts): Promise<BackupCount> => {
  const release = reserve(parts.settings)
  try {
    const orm = await openConnection(parts.settings, parts.contents, { applicationName: 'soundings-backup' })
    return await writeSnapshot(orm, parts).finally(() => orm.close(true))
  } finally {
    release()
  }
}
