import { TestClock } from 'pg-boss'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestApi, describeOnEachDatabase } from '../../../tests/support/api.ts'
import { fileParts } from '../../../tests/support/files.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'
import { until } from '../../../tests/support/process.ts'
import { createFixedClock } from '../clock.ts'
import { createId } from '../ids.ts'
import { JobPostponed, type Job, type JobEngine, type QueuedJob, type RunParts, createJobEngine } from './index.ts'

const hour = 3_600_000
const start = '2026-11-23T09:00:30Z'
const errors: object[] = []
const log = { info: () => {}, warn: () => {}, error: (details: object) => void errors.push(details) }

/** Queues of a spec are its own: what one leaves behind is not another one's to do. */
let count = 0
const createName = (): string => `job-${(count += 1)}`

/** Pieces of work that are there until they are done, each of which fails as often as it is told to. */
const createPieces = (ids: readonly string[], failures = 0) => {
  const waiting = new Set(ids)
  const tries: { id: string; at: number }[] = []
  const job = (now: () => number): QueuedJob => ({
    name: createName(),
    schedule: '* * * * *',
    due: () => Promise.resolve([...waiting]),
    run: async (_parts, id) => {
      tries.push({ id, at: now() })
      if (tries.filter(each => each.id === id).length <= failures) throw new JobPostponed('SERVER_AWAY')
      waiting.delete(id)
    },
  })
  return { job, tries, waiting }
}

describeOnEachDatabase(
  'A job',
  (api: TestApi) => {
    let jobClock: TestClock
    let engines: JobEngine[]
    beforeEach(() => {
      errors.length = 0
      engines = []
      jobClock = new TestClock(start)
    })
    afterEach(() => Promise.all(engines.map(engine => engine.stop())))

    const begin = async (...jobs: Job[]): Promise<JobEngine> => {
      const { database, mailbox } = api
      const parts = { database, clock: createFixedClock(start), createId, log, mailer: mailbox.mailer, ...fileParts }
      const engine = createJobEngine(jobs, { ...parts, timeZone: 'Europe/London', jobClock })
      engines.push(engine)
      await engine.start()
      return engine
    }
    /** Lets time pass as a machine that sleeps does, so that a day is no thousand looks; then waits for what that set going. */
    const pass = async (milliseconds: number): Promise<void> => {
      await jobClock.setTime(jobClock.now() + milliseconds)
      await jobClock.tick(6_000)
    }
    const untilPassed = async (isSo: () => boolean, step: number): Promise<void> =>
      until(async () => {
        if (!isSo()) await pass(step)
        return isSo()
      }, 40_000)

    it('runs at the start, and again by its schedule', async () => {
      let runs = 0
      await begin({ name: createName(), schedule: '0 * * * *', run: async () => void (runs += 1) })
      await until(() => runs === 1)
      await untilPassed(() => runs === 3, hour)
      expect(jobClock.now() - Date.parse(start)).toBeGreaterThan(hour)
      expect(errors).toEqual([])
    })

    it('is tried again after a failure, of which the log tells and the queue keeps the code alone', async () => {
      let runs = 0
      const name = createName()
      const failing = async () => {
        runs += 1
        if (runs === 1) throw Object.assign(new Error('550 jo@trust.example is unknown'), { code: 'EENVELOPE' })
      }
      await begin({ name, schedule: '0 0 1 1 *', run: failing })
      await until(() => errors.length === 1)
      await jobClock.tick(1)
      const rows = await api.database.asSystem(tx =>
        tx.execute<object[]>('select * from pgboss.job where name = ?', [name]),
      )
      expect(JSON.stringify(rows)).toContain('EENVELOPE')
      expect(JSON.stringify(rows)).not.toContain('jo@trust')
      await untilPassed(() => runs === 2, hour / 10)
      expect(errors).toHaveLength(1)
    })

    it('of many pieces does each once, however often it is looked for what waits', async () => {
      const { job, tries, waiting } = createPieces(['a', 'b', 'c', 'd', 'e'])
      await begin(job(() => jobClock.now()))
      await untilPassed(() => waiting.size === 0, hour)
      await pass(hour)
      expect(tries.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
    })

    it('that fails for a day is tried ever more rarely, at least each hour, and done once', async () => {
      const failures = 24
      const { job, tries, waiting } = createPieces(['a'], failures)
      await begin(job(() => jobClock.now()))
      await untilPassed(() => waiting.size === 0, hour)
      expect(tries).toHaveLength(failures + 1)
      const gaps = tries.slice(1).map(({ at }, index) => at - (tries[index]?.at ?? 0))
      expect(Math.max(...gaps)).toBeLessThan(2 * hour)
      expect((tries.at(-1)?.at ?? 0) - Date.parse(start)).toBeGreaterThan(12 * hour)
      expect(errors).toEqual([])
    })

    it('that is under way is waited for at the end, and told to stop', async () => {
      let isTold = false
      let isBegun = false
      const engine = await begin({
        name: createName(),
        schedule: '0 * * * *',
        run: async ({ isStopping }: RunParts) => {
          isBegun = true
          await until(isStopping)
          isTold = true
        },
      })
      await until(() => isBegun)
      await engine.stop()
      expect(isTold).toBe(true)
    })
  },
  { content: 'tables', features: probeFeatures },
)
