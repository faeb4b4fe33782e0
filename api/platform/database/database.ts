import { AsyncLocalStorage } from 'node:async_hooks'
import type { Clock } from '../clock.ts'
import { isoFromDay } from '../calendar.ts'
import { type Orm, openConnection } from './connection.ts'
import type { DatabaseContents } from './contents.ts'
import { lockDirectory } from './directory-lock.ts'
import { isAtHead } from './head.ts'
import { type JobStore, jobStoreOf } from './job-store.ts'
import { type DatabaseLoad, type LoadMeter, createLoadMeter, poolOf } from './load.ts'
import { type LossWatch, createLossWatch } from './loss.ts'
import { migrate } from './migrate.ts'
import { type Notice, type StopListening, listenForNotices } from './notices.ts'
import { type DatabaseSettings, DatabaseUnusable } from './settings.ts'
import type { Transaction } from './transaction.ts'
import { type Viewer, anonymous } from './viewer.ts'

export interface Database {
  readonly orm: Orm
  /**
   * Runs `work` as one transaction in the viewer's name, under an unprivileged role that sees what row security opens to
   * them. Within it, hand `tx` on: the embedded database has one connection, and a second transaction would wait for ever.
   * Called again for the same viewer inside `work`, it joins the transaction that is open.
   */
  asViewer<T>(viewer: Viewer, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Runs `work` as one transaction past row security: for seeding, start-up and sign-in, never for an operation. */
  asSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Hands on what happens to people's records, in this process or another one on the same database. */
  listen(receive: (notice: Notice) => void): Promise<StopListening>
  /** Where a library that keeps a queue of jobs finds the same database; its tables stand in a schema of their own. */
  jobStore(): Promise<JobStore>
  /** Whether it answers, with the tables this program works on. */
  isReady(): Promise<boolean>
  load(): DatabaseLoad
  /** Settles where an embedded database has stopped for good; a new process can open it again. */
  readonly lost: Promise<Error>
  close(): Promise<void>
}

interface Unit {
  readonly personId: string | null | 'system'
  readonly tx: Transaction
  isOpen: boolean
}

const openUnits = new AsyncLocalStorage<Unit>()
/** Milliseconds one statement of an operation may take; the embedded database does not heed it. */
const statementTimeout = 10_000

const nameViewer = `select set_config('role', 'soundings_app', true), set_config('soundings.person_id', ?, true),
  set_config('soundings.today', ?, true), set_config('statement_timeout', '${statementTimeout}', true)`

const openUnit = (): Unit | undefined => {
  const unit = openUnits.getStore()
  return unit?.isOpen === true ? unit : undefined
}

/** Where units of work are opened, and counted. */
interface Counter {
  readonly orm: Orm
  readonly meter: LoadMeter
  readonly loss: LossWatch
}

/** Opens a unit of work, or joins the open one where it is in the same name. */
const runUnit = async <T>(
  { orm, meter, loss }: Counter,
  personId: Unit['personId'],
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  const current = openUnit()
  if (current?.personId === personId) return work(current.tx)
  if (current !== undefined)
    throw new Error(
      'A unit of work is open in another name: end it before opening this one, or hand on its transaction',
    )
  const count = meter.begin()
  const opened = orm.em.fork().transactional(async tx => {
    const unit: Unit = { personId, tx, isOpen: true }
    count.opened()
    try {
      return await openUnits.run(unit, () => work(tx))
    } finally {
      unit.isOpen = false
    }
  })
  try {
    return await opened
  } catch (error) {
    // A commit is no statement of its own on the embedded database.
    loss.notice(error)
    throw error
  } finally {
    count.ended()
  }
}

const createUnits = (counter: Counter, clock: Clock): Pick<Database, 'asViewer' | 'asSystem'> => ({
  asSystem: work => runUnit(counter, 'system', work),
  asViewer: (viewer, work) => {
    if (openUnit()?.personId === viewer.personId) return runUnit(counter, viewer.personId, work)
    return runUnit(counter, viewer.personId, async tx => {
      await tx.execute(nameViewer, [viewer.personId ?? '', isoFromDay(clock.today())], 'run')
      return work(tx)
    })
  },
})

/** Row security binds nobody who is a superuser, however it is declared: a server that would run so does not start. */
const checkWall = async (database: Pick<Database, 'asViewer'>): Promise<void> => {
  const [row] = await database.asViewer(anonymous, tx =>
    tx.execute<{ role: string; is_free: boolean }[]>(
      'select rolname as role, rolsuper or rolbypassrls as is_free from pg_roles where rolname = current_user',
    ),
  )
  if (row?.role !== 'soundings_app' || row.is_free)
    throw new DatabaseUnusable(
      `Operations would run as the database role "${row?.role ?? 'unknown'}", past the rules that guard people's data. ` +
        'The role soundings_app has to exist without superuser and bypassrls, and be granted to the connecting user.',
    )
}

const openAndMigrate = async (settings: DatabaseSettings, contents: DatabaseContents): Promise<Database> => {
  const loss = createLossWatch()
  const orm = await openConnection(settings, contents, settings.kind === 'server' ? {} : { notice: loss.notice })
  try {
    await migrate(orm, settings)
    const meter = createLoadMeter(await poolOf(orm, settings))
    const units = createUnits({ orm, meter, loss }, contents.clock)
    await checkWall(units)
    const listen: Database['listen'] = receive => listenForNotices(settings, orm, receive)
    const jobStore = () => jobStoreOf(settings, orm)
    const isReady = () => isAtHead(orm, contents.migrations)
    return { orm, ...units, listen, jobStore, isReady, load: meter.read, lost: loss.lost, close: () => orm.close(true) }
  } catch (error) {
    await orm.close(true)
    throw error
  }
}

/** Opens the database, brings its tables up to date and makes sure that its own wall stands. */
export const createDatabase = async (settings: DatabaseSettings, contents: DatabaseContents): Promise<Database> => {
  if (settings.kind !== 'embedded') return openAndMigrate(settings, contents)
  const unlock = lockDirectory(settings.directory)
  try {
    const database = await openAndMigrate(settings, contents)
    const close = () => database.close().finally(unlock)
    return { ...database, close }
  } catch (error) {
    unlock()
    throw error
  }
}
