import type { Day, Leave } from '../capability/types.ts'
import { isAway } from './study-calendar.ts'

/** One time a module is held for several people: a workshop, a course, an intake. */
export interface ModuleSession {
  readonly id: string
  /** Code of the module. */
  readonly module: string
  readonly on: Day
  /** 0 or more; null = as many as come. */
  readonly placesLeft: number | null
  /** Last day to ask for a place, inclusive; null = any day up to the session. */
  readonly applyBy: Day | null
}

/** What decides whether somebody can still come. */
export interface Attending {
  readonly sessions: readonly ModuleSession[]
  readonly leave: readonly Leave[]
  readonly now: Day
}

/**
 * Sessions of a module that somebody can still ask for and be at, the soonest first: from today on, with a place left, not
 * past the last day to ask, and not while they are away.
 *
 * @example sessionsOpen('ENH-02', { sessions, leave: [], now }).map(({ on }) => on) // [20_700, 20_790]
 */
export function sessionsOpen(module: string, { sessions, leave, now }: Attending): readonly ModuleSession[] {
  const open = sessions.filter(
    ({ module: code, on, placesLeft, applyBy }) =>
      code === module && on >= now && placesLeft !== 0 && (applyBy ?? now) >= now && !isAway(leave, on),
  )
  return open.toSorted((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1))
}
