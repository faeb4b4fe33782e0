import type { Clock } from '../clock.ts'

export interface Rule {
  readonly window: number
  readonly max: number
}

interface Window {
  count: number
  readonly endsAt: number
}

export interface AttemptStore {
  consume(key: string, rule: Rule): Promise<{ allowed: boolean; retryAfter: number | null }>
  /** Forgets what was counted for a key: whoever got it right is no longer guessing. */
  forgive(key: string): void
}

const mostKeys = 50_000

/** Counts attempts by key in fixed windows (seconds), in the memory of this process. */
export const createAttemptStore = (clock: Pick<Clock, 'now'>): AttemptStore => {
  const windows = new Map<string, Window>()
  const prune = (now: number): void => {
    for (const [key, window] of windows) if (window.endsAt <= now) windows.delete(key)
    // Somebody with very many addresses may fill the map but not the memory: the oldest windows go first,
    // many at once, so that it is seldom done.
    for (const key of windows.keys()) {
      if (windows.size < mostKeys * 0.9) break
      windows.delete(key)
    }
  }
  const windowOf = (key: string, rule: Rule, now: number): Window => {
    const current = windows.get(key)
    if (current !== undefined && current.endsAt > now) return current
    if (windows.size >= mostKeys) prune(now)
    const window = { count: 0, endsAt: now + rule.window * 1000 }
    windows.delete(key)
    windows.set(key, window)
    return window
  }
  return {
    consume: (key, rule) => {
      const now = clock.now().getTime()
      const window = windowOf(key, rule, now)
      if (window.count >= rule.max)
        return Promise.resolve({ allowed: false, retryAfter: Math.ceil((window.endsAt - now) / 1000) })
      window.count += 1
      return Promise.resolve({ allowed: true, retryAfter: null })
    },
    forgive: key => void windows.delete(key),
  }
}
