import { performance } from 'node:perf_hooks'

export interface Figures {
  readonly requests: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly perSecond: number
}

export interface Load {
  /** How many run side by side, each waiting for its answer before it asks again. */
  readonly connections: number
  readonly seconds: number
}

const warmUp = 50

/** Runs `work` again and again for a bounded time and says how long it took; `turn` counts up over all connections. */
export const measure = async (
  work: (turn: number) => Promise<void>,
  { connections, seconds }: Load,
): Promise<Figures> => {
  for (let turn = 0; turn < warmUp; turn += 1) await work(turn)
  const times: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  let turn = warmUp
  const one = async (): Promise<void> => {
    while (performance.now() < end) {
      const before = performance.now()
      turn += 1
      await work(turn)
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const elapsed = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { requests: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: times.length / elapsed }
}
