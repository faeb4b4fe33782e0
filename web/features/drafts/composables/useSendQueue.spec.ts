// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useSendQueue } from './useSendQueue.ts'

describe('What was written without a connection', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function queue() {
    const scope = effectScope()
    const connection = { isThere: false, tries: 0 }
    const sendAll = (): Promise<boolean> => {
      connection.tries += 1
      return Promise.resolve(connection.isThere)
    }
    const { flushSoon } = scope.run(() => useSendQueue(sendAll)) ?? { flushSoon: () => undefined }
    return { connection, flushSoon, stop: () => scope.stop() }
  }

  it('is tried again soon, then less often, and by itself within 5 seconds of the connection coming back', async () => {
    const { connection, flushSoon, stop } = queue()
    flushSoon()
    await vi.advanceTimersByTimeAsync(800)
    expect(connection.tries).toBe(1)
    for (const [pause, tries] of [
      [1000, 2],
      [2000, 3],
      [4000, 4],
      [4000, 5],
    ] as const) {
      await vi.advanceTimersByTimeAsync(pause)
      expect(connection.tries).toBe(tries)
    }
    connection.isThere = true
    await vi.advanceTimersByTimeAsync(5000)
    expect(connection.tries).toBe(6)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(connection.tries).toBe(6)
    stop()
  })

  it('is tried again soon after it failed once more, later', async () => {
    const { connection, flushSoon, stop } = queue()
    connection.isThere = true
    flushSoon()
    await vi.advanceTimersByTimeAsync(800)
    connection.isThere = false
    flushSoon()
    await vi.advanceTimersByTimeAsync(1800)
    expect(connection.tries).toBe(3)
    stop()
  })

  it('is tried no more once the page is left', async () => {
    const { connection, flushSoon, stop } = queue()
    flushSoon()
    await vi.advanceTimersByTimeAsync(800)
    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(connection.tries).toBe(1)
  })
})
