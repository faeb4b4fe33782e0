import type { Clock } from '../clock.ts'
import type { Database } from '../database/index.ts'
import type { Arrivals, FileStore } from '../files/index.ts'
import type { IdSource } from '../ids.ts'
import type { Log } from '../logging.ts'
import type { Mailer } from '../mail/index.ts'

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

/**
 * Work that nobody asks for: run at the start, and again by its schedule. Of all processes on one database, one runs it at
 * a time; run twice, it does no harm.
 */
export interface TimedJob {
  /** Names the queue; letters, digits and dashes. */
  readonly name: string
  /** As cron has it, in the time zone of the setting TIMEZONE: '0 * * * *' is every hour. */
  readonly schedule: string
  run(parts: RunParts): Promise<void>
}

/**
 * Work of which each piece is done once, whatever goes wrong: what fails is tried again, ever more rarely, for at least
 * three days, and then waits for an administrator. The queue holds ids alone.
 */
export interface QueuedJob {
  readonly name: string
  /** How often is looked for what waits. */
  readonly schedule: string
  /** Ids of what waits; one that is queued already is not queued again. */
  due(parts: RunParts): Promise<readonly string[]>
  /** Does one of them. */
  run(parts: RunParts, id: string): Promise<void>
}

export type Job = TimedJob | QueuedJob

/**
 * What a job fails with where it is no fault of the program: its code is kept beside the job for administrators, and names
 * nobody.
 */
export class JobPostponed extends Error {
  override readonly name = 'JobPostponed'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}
