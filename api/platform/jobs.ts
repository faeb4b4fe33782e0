import type { Clock } from './clock.ts'
import type { Database } from './database/index.ts'
import type { Arrivals, FileStore } from './files/index.ts'
import type { IdSource } from './ids.ts'
import type { Log } from './logging.ts'
import type { Mailer } from './mail/index.ts'

export interface JobParts {
  readonly database: Pick<Database, 'asSystem'>
  readonly clock: Clock
  readonly createId: IdSource
  readonly log: Log
  readonly mailer: Mailer
  readonly files: FileStore
  readonly arrivals: Arrivals
}

/** What one run is given. */
export interface RunParts extends JobParts {
  /** Whether the service is told to stop: a long run then ends after what it is at. */
  isStopping(): boolean
}

/** Work that nobody asks for: run at the start, and again in the same process after so many hours. Run twice, it does no harm. */
export interface Job {
  readonly name: string
  readonly everyHours: number
  /** True: the service does not wait for the first run before it answers. */
  readonly isInBackground?: boolean
  run(parts: RunParts): Promise<void>
}

const hour = 60 * 60 * 1000

/** Runs a job; what goes wrong is logged, and never stops the service. */
const attempt = async (job: Job, parts: RunParts): Promise<void> => {
  try {
    await job.run(parts)
  } catch (error) {
    parts.log.error({ err: error, job: job.name }, 'A job failed; it is tried again when it is next due')
  }
}

/**
 * Runs every job once, then each whenever it is due, never twice at once. Returns how to stop: it waits for what is under
 * way.
 */
export const startJobs = async (jobs: readonly Job[], parts: JobParts): Promise<() => Promise<void>> => {
  let isStopping = false
  const given: RunParts = { ...parts, isStopping: () => isStopping }
  const underWay = new Map<Job, Promise<void>>()
  const begin = (job: Job): Promise<void> => {
    const running = underWay.get(job) ?? attempt(job, given).finally(() => underWay.delete(job))
    underWay.set(job, running)
    return running
  }
  for (const job of jobs) {
    const first = begin(job)
    if (job.isInBackground !== true) await first
  }
  const timers = jobs.map(job => setInterval(() => void begin(job), job.everyHours * hour).unref())
  return async () => {
    isStopping = true
    for (const timer of timers) clearInterval(timer)
    await Promise.all(underWay.values())
  }
}
