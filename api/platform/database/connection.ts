import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Migrator } from '@mikro-orm/migrations'
import { MikroORM as EmbeddedOrm, type Options as EmbeddedOptions } from '@mikro-orm/pglite'
import { MikroORM as ServerOrm } from '@mikro-orm/postgresql'
import { currentRequest } from '../request-scope.ts'
import type { DatabaseContents } from './contents.ts'
import { type DatabaseSettings, DatabaseUnusable } from './settings.ts'
import { sendWatched } from './statement-watch.ts'
import { recordStatement } from './statements.ts'

export type Orm = ServerOrm

const connectionTimeout = 5_000
const idleInTransaction = 60_000
const mostConnections = 16
/** What the embedded database can be asked to switch on; handed over by a function, since a merged copy would break it. */
const extensions = { pg_trgm }

export interface OpeningOptions {
  /** Tells a server who is connected: the service, which is the default, or one of its commands. */
  readonly applicationName?: string
  /** Is shown each error of a statement. */
  readonly notice?: (error: unknown) => void
}

interface Statement {
  readonly sql: string
}

interface Connection {
  executeQuery(statement: Statement, ...rest: unknown[]): Promise<unknown>
}

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' && value !== null && 'executeQuery' in value && typeof value.executeQuery === 'function'

/**
 * Every statement of the ORM, the query builder and the auth library passes here, so here is where they are counted, timed
 * and given the id of their request.
 */
const watchConnection = (connection: unknown, notice: OpeningOptions['notice']): Promise<void> => {
  if (isConnection(connection)) {
    const send = connection.executeQuery.bind(connection)
    const execute = (...sent: Parameters<typeof send>) =>
      send(...sent).catch((error: unknown) => {
        notice?.(error)
        throw error
      })
    connection.executeQuery = (statement, ...rest) => {
      recordStatement(statement.sql)
      const request = currentRequest()
      if (request === undefined) return execute(statement, ...rest)
      return sendWatched(request, statement, commented => execute(commented, ...rest))
    }
  }
  return Promise.resolve()
}

const sharedOptions = ({ entities, migrations }: DatabaseContents, { notice }: OpeningOptions) => ({
  entities: [...entities],
  extensions: [Migrator],
  migrations: { migrationsList: [...migrations], tableName: 'applied_migrations', snapshot: false, silent: true },
  // Policies and functions are written by hand in migrations; a diff of the entities must not propose to drop them.
  schemaGenerator: { ignoreRoutines: true, ignorePolicies: true, ignoreTriggers: true },
  onCreateConnection: (connection: unknown) => watchConnection(connection, notice),
  ensureDatabase: false,
  ignoreUndefinedInQuery: false,
  // An entity manager that outlives its unit of work would see rows past their owner's policies.
  allowGlobalContext: false,
  forceUtcTimezone: true,
  debug: false,
})

/** Where a server is, without the password. */
const placeOf = (url: string): string => {
  const { host, pathname, username } = new URL(url)
  return `${host}${pathname}${username === '' ? '' : ` as ${username}`}`
}

const reasonOf = (error: unknown): string => {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  return inner instanceof Error ? inner.message.replace(/^.* - /s, '') : String(inner)
}

const checkAnswers = async (orm: Orm, url: string): Promise<void> => {
  try {
    await orm.em.getConnection().execute('select 1')
  } catch (error) {
    await orm.close(true)
    throw new DatabaseUnusable(
      `The database named in DATABASE_URL (${placeOf(url)}) does not let us in: ${reasonOf(error)}`,
    )
  }
}

const openServer = async (url: string, contents: DatabaseContents, opening: OpeningOptions): Promise<Orm> => {
  const orm = await ServerOrm.init({
    ...sharedOptions(contents, opening),
    dbName: decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres',
    clientUrl: url,
    pool: { min: 0, max: mostConnections },
    driverOptions: () => ({
      connectionString: url,
      connectionTimeoutMillis: connectionTimeout,
      idle_in_transaction_session_timeout: idleInTransaction,
      application_name: opening.applicationName ?? 'soundings',
    }),
  })
  await checkAnswers(orm, url)
  return orm
}

/**
 * Both drivers speak the same SQL and share their entity manager's base class, so one type serves for them; the few places
 * that care ask `settings.kind`.
 */
const openEmbedded = async (
  options: EmbeddedOptions,
  contents: DatabaseContents,
  opening: OpeningOptions,
): Promise<Orm> => {
  const orm: unknown = await EmbeddedOrm.init({ ...sharedOptions(contents, opening), ...options })
  return orm as Orm
}

/** A cluster whose making was cut short cannot be opened; nothing was stored in it yet, so it is made anew. */
const openDirectory = async (directory: string, contents: DatabaseContents, opening: OpeningOptions): Promise<Orm> => {
  const unfinished = `${directory}.unfinished`
  if (existsSync(unfinished)) rmSync(directory, { recursive: true, force: true })
  const isNew = !existsSync(directory)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (isNew) writeFileSync(unfinished, '')
  const orm = await openEmbedded(
    { dbName: 'postgres', driverOptions: () => ({ dataDir: directory, extensions }) },
    contents,
    opening,
  )
  await orm.em.getConnection().execute('select 1')
  rmSync(unfinished, { force: true })
  return orm
}

export const openConnection = (
  settings: DatabaseSettings,
  contents: DatabaseContents,
  opening: OpeningOptions = {},
): Promise<Orm> => {
  switch (settings.kind) {
    case 'server':
      return openServer(settings.url, contents, opening)
    case 'embedded':
      return openDirectory(settings.directory, contents, opening)
    case 'memory': {
      const { copy } = settings
      const driverOptions = () => ({ extensions, ...(copy && { loadDataDir: copy }) })
      return openEmbedded({ dbName: 'memory://', driverOptions }, contents, opening)
    }
  }
}
