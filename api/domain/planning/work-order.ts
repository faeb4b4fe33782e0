import type { Day } from '../capability/types.ts'
import type { StudyCalendar } from './study-calendar.ts'

/** One step as the calendar sees it. */
export interface Work {
  readonly id: string
  /** Whole minutes of structured learning, 0 or more. */
  readonly minutes: number
  /** Positions of the steps that come first. */
  readonly after: readonly number[]
  /** Not to be started before this day; null = any day. */
  readonly notBefore: Day | null
  /** Days on which it can be begun, soonest first; empty = any day. After the last of them any day will do: more may be set. */
  readonly sessions: readonly Day[]
  /** Examinations to be logged once it is done, 0 or more. */
  readonly cases: number
}

const DAYS_PER_WEEK = 7

/**
 * An order to work in: of what can be started, first what most examinations wait for, then what most minutes wait for, then
 * as given. What may not start yet is passed over until its day has come or nothing else is left.
 *
 * @example orderOfWork([a, b after a, c not before March], calendar) // [0, 1, 2]
 */
export function orderOfWork(works: readonly Work[], pace: Pace): readonly number[] {
  return begunInOrder(works, pace).map(({ position }) => position)
}

export type Pace = Pick<StudyCalendar, 'start' | 'minutesPerWeek'>

/** The same, with the day each is begun on where every minute is used. */
export function begunInOrder(
  works: readonly Work[],
  { start, minutesPerWeek }: Pace,
): readonly { readonly position: number; readonly on: Day }[] {
  const tails = tailsOf(works)
  const waiting = new Set(works.keys())
  const order: { position: number; on: Day }[] = []
  let minutes = 0
  while (waiting.size > 0) {
    const today = minutesPerWeek > 0 ? start + Math.floor((minutes / minutesPerWeek) * DAYS_PER_WEEK) : start
    const ready = [...waiting].filter(position => works[position]?.after.every(one => !waiting.has(one)) ?? false)
    const dayOf = (position: number): Day => {
      const work = works[position]
      return work === undefined ? today : firstDay(work, today)
    }
    const next = ready.toSorted((a, b) => dayOf(a) - dayOf(b) || byTail(tails[a], tails[b]) || a - b)[0]
    if (next === undefined) break
    waiting.delete(next)
    order.push({ position: next, on: dayOf(next) })
    const idle = ((dayOf(next) - today) / DAYS_PER_WEEK) * minutesPerWeek
    minutes += idle + (works[next]?.minutes ?? 0)
  }
  return order
}

/**
 * The first day from a given one on which a step can be begun: not before its own first day, and on one of its sessions
 * where any is left. A later day never gives an earlier one.
 *
 * @example firstDay({ notBefore: null, sessions: [30] }, 10) // 30
 */
export function firstDay({ notBefore, sessions }: Pick<Work, 'notBefore' | 'sessions'>, from: Day): Day {
  const earliest = Math.max(from, notBefore ?? from)
  return sessions.find(day => day >= earliest) ?? earliest
}

export interface Tail {
  readonly cases: number
  readonly minutes: number
}

/** Most examinations first, then most minutes. */
function byTail(a: Tail | undefined, b: Tail | undefined): number {
  return (b?.cases ?? 0) - (a?.cases ?? 0) || (b?.minutes ?? 0) - (a?.minutes ?? 0)
}

/** For every step what waits for it along the longest chain, its own included. */
export function tailsOf(works: readonly Work[]): readonly Tail[] {
  const tails: Tail[] = works.map(({ cases, minutes }) => ({ cases, minutes }))
  for (let position = works.length - 1; position >= 0; position -= 1) {
    const own = tails[position]
    for (const earlier of works[position]?.after ?? []) {
      const before = works[earlier]
      const known = tails[earlier]
      if (own === undefined || before === undefined || known === undefined) continue
      tails[earlier] = {
        cases: Math.max(known.cases, own.cases),
        minutes: Math.max(known.minutes, before.minutes + own.minutes),
      }
    }
  }
  return tails
}
