import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMailbox } from '../../tests/support/mailbox.ts'
import { createFixedClock } from './clock.ts'
import { createId } from './ids.ts'
import { type Job, type JobParts, startJobs } from './jobs.ts'
import { fileParts } from '../../tests/support/files.ts'

const clock = createFixedClock('2026-11-23T09:00:00Z')
const database = { asSystem: () => Promise.reject(new Error('Not asked for here')) }
const hour = 60 * 60 * 1000
const errors: object[] = []
const log = { info: () => {}, warn: () => {}, error: (details: object) => void errors.push(details) }
const parts: JobParts = { database, clock, createId, log, mailer: createMailbox().mailer, ...fileParts }

const createJob = (work: () => Promise<void>): Job & { runs: number } => {
  const job = { name: 'sweeping', everyHours: 24, runs: 0, run: () => ((job.runs += 1), work()) }
  return job
}

describe('A job', () => {
  beforeEach(() => {
    errors.length = 0
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  it('runs at the start, then every so many hours, until it is stopped', async () => {
    const job = createJob(() => Promise.resolve())
    const stop = await startJobs([job], parts)
    expect(job.runs).toBe(1)
    await vi.advanceTimersByTimeAsync(48 * hour)
    expect(job.runs).toBe(3)
    await stop()
    await vi.advanceTimersByTimeAsync(48 * hour)
    expect(job.runs).toBe(3)
  })

  it('is tried again after a failure, which is logged and stops nothing', async () => {
    const job = createJob(() => Promise.reject(new Error('The disk is full')))
    const stop = await startJobs([job], parts)
    await vi.advanceTimersByTimeAsync(24 * hour)
    await stop()
    expect(job.runs).toBe(2)
    expect(errors).toHaveLength(2)
  })

  it('never runs twice at once, and is waited for at the end', async () => {
    let finish = (): void => {}
    let isFirst = true
    const job = createJob(() => {
      if (isFirst) return ((isFirst = false), Promise.resolve())
      return new Promise(resolve => (finish = resolve))
    })
    const stop = await startJobs([job], parts)
    await vi.advanceTimersByTimeAsync(72 * hour)
    expect(job.runs).toBe(2)
    let hasStopped = false
    const stopped = stop().then(() => (hasStopped = true))
    await vi.advanceTimersByTimeAsync(0)
    expect(hasStopped).toBe(false)
    finish()
    await stopped
    expect(hasStopped).toBe(true)
  })

  it('in the background keeps nobody waiting, is not begun anew meanwhile, and is told to stop', async () => {
    let isTold = false
    const begun: number[] = []
    const job: Job = {
      name: 'writing letters',
      everyHours: 1,
      isInBackground: true,
      run: async ({ isStopping }) => {
        begun.push(begun.length)
        while (!isStopping()) await new Promise(resolve => setTimeout(resolve, hour))
        isTold = true
      },
    }
    const stop = await startJobs([job], parts)
    await vi.advanceTimersByTimeAsync(5 * hour)
    expect(begun).toEqual([0])
    const stopped = stop()
    await vi.advanceTimersByTimeAsync(hour)
    await stopped
    expect(isTold).toBe(true)
  })
})
