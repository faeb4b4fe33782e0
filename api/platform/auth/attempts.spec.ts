import { describe, expect, it } from 'vitest'
import { createAttemptStore } from './attempts.ts'

const rule = { window: 60, max: 2 }

const storeAt = (start: string) => {
  let milliseconds = Date.parse(start)
  const store = createAttemptStore({ now: () => new Date(milliseconds) })
  const attempt = async (key: string): Promise<boolean> => (await store.consume(key, rule)).allowed
  const wait = (seconds: number): void => void (milliseconds += seconds * 1000)
  return { store, attempt, wait }
}

describe('Attempts', () => {
  it('are counted for each key apart, and refused past the most', async () => {
    const { attempt } = storeAt('2026-01-01T00:00:00Z')
    expect([await attempt('a'), await attempt('a'), await attempt('a'), await attempt('b')]).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  it('begin anew when the window is over, which refused ones do not prolong', async () => {
    const { store, attempt, wait } = storeAt('2026-01-01T00:00:00Z')
    await attempt('a')
    await attempt('a')
    wait(59)
    expect(await store.consume('a', rule)).toEqual({ allowed: false, retryAfter: 1 })
    wait(1)
    expect(await attempt('a')).toBe(true)
  })

  it('fill no memory, however many keys somebody has', async () => {
    const { attempt } = storeAt('2026-01-01T00:00:00Z')
    for (let key = 0; key < 60_000; key += 1) await attempt(String(key))
    expect(await attempt('59999')).toBe(true)
    expect(await attempt('59999')).toBe(false)
  })
})
