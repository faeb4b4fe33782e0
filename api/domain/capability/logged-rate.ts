import type { LoggedCount } from './evidence.ts'
import { logThatCounts } from './log.ts'
import type { Capability, Day } from './types.ts'

/** How far back a log is read for what somebody scans in a usual month: long enough for a rare kind to show. */
const DAYS_READ = 182
const DAYS_PER_MONTH = 365.25 / 12
/** A log younger than this says nothing of a usual month yet. */
const LEAST_DAYS = 28

/** How long what is lacking takes at the pace of the log. */
export interface LoggedPace {
  /** Examinations a month that count, to one place; above 0. */
  readonly perMonth: number
  /** Whole months until nothing is lacking, rounded up; 1 or more. */
  readonly months: number
}

/**
 * How long somebody needs for examinations that are still lacking, as their log of the last half year goes: counts are
 * spread over the days since the first of them, so that a log begun in August is not read as if it had been kept all year.
 *
 * @param lacking how many are still asked for, 1 or more
 * @returns null where the log is younger than four weeks, or holds none that counts: nothing is guessed
 * @example paceOf(log, twins, { lacking: 60, asOf }) // { perMonth: 3, months: 20 }
 */
export function paceOf(
  log: readonly LoggedCount[],
  capability: Pick<Capability, 'code' | 'evidenceClass'>,
  { lacking, asOf }: { readonly lacking: number; readonly asOf: Day },
): LoggedPace | null {
  const from = asOf - DAYS_READ
  const kept = log.filter(({ on }) => on > from && on <= asOf)
  const first = Math.min(...kept.map(({ on }) => on))
  const counted = logThatCounts(kept, capability, asOf).reduce((sum, { count }) => sum + count, 0)
  const days = asOf - first + 1
  if (counted === 0 || days < LEAST_DAYS) return null
  const perMonth = (counted / days) * DAYS_PER_MONTH
  return { perMonth: Math.round(perMonth * 10) / 10, months: Math.max(1, Math.ceil(lacking / perMonth)) }
}
