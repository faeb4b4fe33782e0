import { type Clock as BossClock, type ConstructorOptions, PgBoss, type QueueOptions, fromPglite } from 'pg-boss'
import type { Database, JobStore } from '../database/index.ts'
import { describeError } from '../logging.ts'
import { JobPostponed, type Job, type JobParts, type QueuedJob, type RunParts, type TimedJob } from './job.ts'

export interface EngineParts extends JobParts {
  readonly database: Pick<Database, 'asSystem' | 'jobStore'>
  readonly timeZone: string
  /** By which it is decided when a job is due and tried again; the machine's where none is given. For specs. */
  readonly jobClock?: BossClock
}

/** Whoever runs jobs, in this process. */
export interface JobEngine {
  start(): Promise<void>
  /** Takes nothing new, and waits for what is under way. */
  stop(): Promise<void>
  /** Tries a job again that was given up; false where there is none such, or the same work is queued anew. */
  retry(queue: string, id: string): Promise<boolean>
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour
/** Milliseconds a run under way is waited for at the end. */
const patience = 60_000

/** A process that is gone is noticed within a minute. */
const shared: QueueOptions = {
  heartbeatSeconds: minute / 2,
  expireInSeconds: 12 * hour,
  retryBackoff: true,
  retryDelayMax: hour,
}

/** A run that failed is soon due again anyway. */
const timed = { ...shared, retryLimit: 3, retryDelay: minute, deleteAfterSeconds: 2 * day }

/** Half a minute, one, two, … an hour, and then each hour: some three days. */
const queued = { ...shared, retryLimit: 78, retryDelay: 30, deleteAfterSeconds: 14 * day }

const isQueued = (job: Job): job is QueuedJob => 'due' in job

/** The queue of the look for what waits. */
const lookOf = ({ name }: QueuedJob): string => `${name}-due`

const placeOf = (store: JobStore): ConstructorOptions =>
  store.kind === 'server'
    ? { connectionString: store.url, max: 4, application_name: 'soundings jobs' }
    : { db: fromPglite(store.pglite), backend: 'pglite' }

const optionsOf = (store: JobStore, jobClock: BossClock | undefined): ConstructorOptions => ({
  ...placeOf(store),
  ...(jobClock && { clock: jobClock }),
  useListenNotify: true,
  superviseIntervalSeconds: 15,
  monitorIntervalSeconds: 15,
  registerInstance: false,
  openTelemetry: { enabled: false },
})

/** What is kept of a failure: a code, and nothing that a mail server or a database may have quoted. */
const kept = (error: unknown): JobPostponed => {
  const { code, type } = describeError(error)
  return new JobPostponed(code ?? type)
}

/** What the queues of a running engine are made with. */
interface Making {
  readonly boss: PgBoss
  readonly given: RunParts
  readonly timeZone: string
}

const attempt = async ({ given }: Making, queue: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof JobPostponed)) given.log.error({ err: error, job: queue }, 'A job failed; it is tried again')
    throw kept(error)
  }
}

/** One piece of the same work is queued or under way at a time. Made where it is not there yet, and brought to the options of today where it is. */
const addQueue = async ({ boss }: Making, name: string, options: QueueOptions): Promise<void> => {
  await boss.createQueue(name, { ...options, policy: 'exclusive', notify: true })
  await boss.updateQueue(name, options)
}

const addTimed = async (making: Making, job: TimedJob): Promise<void> => {
  const { boss, given, timeZone } = making
  await addQueue(making, job.name, timed)
  await boss.work(job.name, () => attempt(making, job.name, () => job.run(given)))
  await boss.schedule(job.name, job.schedule, null, { tz: timeZone })
  await boss.send(job.name)
}

/** A worker for each piece, and a timed job that looks for what waits. */
const addQueued = async (making: Making, job: QueuedJob): Promise<void> => {
  const { boss, given } = making
  await addQueue(making, job.name, queued)
  await boss.work<{ id: string }>(job.name, { localConcurrency: 2 }, async ([piece]) => {
    if (piece !== undefined) await attempt(making, job.name, () => job.run(given, piece.data.id))
  })
  const look = async (): Promise<void> => {
    const pieces = (await job.due(given)).map(id => ({ data: { id }, singletonKey: id }))
    if (pieces.length > 0) await boss.insert(job.name, pieces)
  }
  await addTimed(making, { name: lookOf(job), schedule: job.schedule, run: look })
}

/** Runs jobs on a queue in the database, which every process on it shares; see docs/adr/0042. */
export const createJobEngine = (jobs: readonly Job[], { jobClock, timeZone, ...parts }: EngineParts): JobEngine => {
  let boss: PgBoss | null = null
  let isStopping = false
  const given: RunParts = { ...parts, isStopping: () => isStopping }
  return {
    start: async () => {
      if (jobs.length === 0) return
      boss = new PgBoss(optionsOf(await parts.database.jobStore(), jobClock))
      boss.on('error', error => parts.log.error({ err: error, part: 'jobs' }, 'The queue of jobs met an error'))
      await boss.start()
      await forgetOthers(boss, jobs)
      const making = { boss, given, timeZone }
      for (const job of jobs) await (isQueued(job) ? addQueued(making, job) : addTimed(making, job))
    },
    stop: async () => {
      isStopping = true
      await boss?.stop({ graceful: true, timeout: patience })
      boss = null
    },
    retry: async (queue, id) => {
      if (boss === null) return false
      const answer: { affected?: number } = await boss.retry(queue, id)
      return (answer.affected ?? 0) > 0
    },
  }
}

/** Schedules of an earlier version whose job is no more. */
async function forgetOthers(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const known = new Set(jobs.map(job => (isQueued(job) ? lookOf(job) : job.name)))
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name)
}
