import { sql } from 'kysely'
import type { Orm } from './connection.ts'
import { DatabaseUnusable, type DatabaseSettings } from './settings.ts'

const oldestServer = 150_000
/** Any number, the same in every process, names the lock under which one of them migrates. */
export const migrationLock = 20_261_123

/** What is wrong with a server of this version; null where nothing is. */
export const versionProblem = (number: number, version: string): string | null =>
  number >= oldestServer
    ? null
    : `The PostgreSQL server is version ${version}; version 15 or newer is needed. ` +
      'Upgrade it, or name another server in DATABASE_URL.'

const checkVersion = async (orm: Orm): Promise<void> => {
  const [row] = await orm.em
    .getConnection()
    .execute<{ number: number; version: string }[]>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
    )
  const problem = row === undefined ? null : versionProblem(row.number, row.version)
  if (problem !== null) throw new DatabaseUnusable(problem)
}

/** The role every operation runs as; the first migration makes it where the connecting user may. */
const checkRoleCanBeMade = async (orm: Orm): Promise<void> => {
  const [row] = await orm.em.getConnection().execute<{ possible: boolean; connected_as: string }[]>(
    `select current_user as connected_as,
            exists (select from pg_roles where rolname = 'soundings_app')
            or (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as possible`,
  )
  if (row !== undefined && !row.possible)
    throw new DatabaseUnusable(
      `The database role "soundings_app" does not exist and "${row.connected_as}" may not create it. Have an ` +
        `administrator run: create role soundings_app nologin; grant soundings_app to "${row.connected_as}";`,
    )
}

interface SearchExtension {
  readonly isOn: boolean
  readonly isThere: boolean
  readonly maySwitchOn: boolean
}

/** What keeps the extension that searching needs from being used; null where nothing does. */
export const extensionProblem = ({ isOn, isThere, maySwitchOn }: SearchExtension): string | null => {
  if (isOn || (isThere && maySwitchOn)) return null
  const cure = 'Have an administrator run in this database: create extension pg_trgm;'
  return isThere
    ? `The PostgreSQL extension pg_trgm is not switched on in this database, and the connecting user may not do so. ${cure}`
    : `The PostgreSQL extension pg_trgm is not installed on the server. Install it (the package postgresql-contrib). ${cure}`
}

const checkExtension = async (orm: Orm): Promise<void> => {
  const [row] = await orm.em.getConnection().execute<SearchExtension[]>(
    `select exists (select from pg_extension where extname = 'pg_trgm') as "isOn",
            exists (select from pg_available_extensions where name = 'pg_trgm') as "isThere",
            has_database_privilege(current_database(), 'create') as "maySwitchOn"`,
  )
  const problem = row === undefined ? null : extensionProblem(row)
  if (problem !== null) throw new DatabaseUnusable(problem)
}

/** The lock belongs to one connection, held while the migrations run on others of the pool. */
const migrateUnderLock = (orm: Orm): Promise<void> =>
  orm.em
    .getConnection()
    .getClient()
    .connection()
    .execute(async connection => {
      await sql`select pg_advisory_lock(${migrationLock})`.execute(connection)
      try {
        await orm.migrator.up()
      } finally {
        await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection)
      }
    })

/** What a server has to be and allow before migrations run on it. */
export const checkServer = async (orm: Orm, settings: DatabaseSettings): Promise<void> => {
  await checkVersion(orm)
  if (settings.kind !== 'server') return
  await checkRoleCanBeMade(orm)
  await checkExtension(orm)
}

/** Brings the tables up to date; where several processes start at once on one server, one migrates and the others wait. */
export const migrate = async (orm: Orm, settings: DatabaseSettings): Promise<void> => {
  await checkServer(orm, settings)
  if (settings.kind === 'server') await migrateUnderLock(orm)
  else await orm.migrator.up()
}
