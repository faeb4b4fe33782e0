import { addMonths } from './calendar.ts'
import type { CapabilityState, Day, EvidenceClassCode, Leave, RatingEvent, ReviewRule } from './types.ts'

/** A stretch of recorded leave with both ends known, both inclusive. */
export interface Absence {
  readonly from: Day
  readonly to: Day
}

/** What the review clock of one capability runs on. All days are on or before `asOf`. */
export interface ReviewClock {
  readonly rule: ReviewRule
  readonly absences: readonly Absence[]
  readonly asOf: Day
  /** Days on which the clock is set anew: decisions, scope confirmations, refreshing modules; ascending. */
  readonly links: readonly Day[]
}

/**
 * Classes whose review date no module can refresh: procedures and medicines (E3) and the screening programmes
 * (E4a-E4c), where only the named evidence or the programme's own check counts.
 */
const NOT_REFRESHED_BY_MODULES: ReadonlySet<EvidenceClassCode> = new Set<EvidenceClassCode>(['E3', 'E4a', 'E4b', 'E4c'])

/** Whether finishing a module that develops a capability of this class refreshes its review date. @example isRefreshedByModules('E3') // false */
export function isRefreshedByModules(code: EvidenceClassCode): boolean {
  return !NOT_REFRESHED_BY_MODULES.has(code)
}

/**
 * Recorded leave as stretches that neither overlap nor touch, in order. Leave that begins after `asOf` is not known
 * yet; leave without an end lasts up to and including `asOf`, so the clock stands still until the person is back.
 *
 * @example absencesKnownOn([{ from: 10, to: null }], 15) // [{ from: 10, to: 15 }]
 */
export function absencesKnownOn(leave: readonly Leave[], asOf: Day): readonly Absence[] {
  const known = leave
    .filter(one => one.from <= asOf)
    .map(one => ({ from: one.from, to: one.to ?? asOf }))
    .filter(one => one.to >= one.from)
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  const merged: Absence[] = []
  for (const one of known) {
    const last = merged.at(-1)
    if (last !== undefined && one.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, one.to) }
    } else {
      merged.push(one)
    }
  }
  return merged
}

/**
 * The last day, inclusive, of a review window of `months` months that starts on `start`; every day of leave after the
 * start and before the end moves the end by one day. `null` = the window never ends.
 *
 * @example endOfWindow(dayFromDate({ y: 2025, m: 3, d: 12 }), 12, []) // 12 March 2026
 */
export function endOfWindow(start: Day, months: number | null, absences: readonly Absence[]): Day | null {
  return months === null ? null : movedByLeave(start, addMonths(start, months), absences)
}

/**
 * The last day of a stretch that begins on `start` and would end on `end`, later by every day of leave after the start and
 * before its own end; never earlier than `end`.
 *
 * @example movedByLeave(10, 24, [{ from: 12, to: 18 }]) // 31
 */
export function movedByLeave(start: Day, end: Day, absences: readonly Absence[]): Day {
  let moved = end
  for (const { from, to } of absences) {
    if (from > moved) break
    moved += Math.max(0, to - Math.max(from, start + 1) + 1)
  }
  return moved
}

function isWithinWindow(day: Day, start: Day, clock: ReviewClock): boolean {
  const end = endOfWindow(start, clock.rule.months, clock.absences)
  return end === null || day <= end
}

/**
 * Whether what was recorded on `day` still counts on the clock's `asOf`. Always, in a class that does not lapse. In one
 * that lapses: as long as each confirmation came within the window of the one before, so that nothing but a new
 * decision brings back what has once lapsed, and no further record can ever shorten what an earlier one gave.
 *
 * @example a 12-month class, signed off in January 2024 and confirmed in December 2024, still counts in November 2025
 */
export function recordsThatCount(clock: ReviewClock): (day: Day) => boolean {
  if (!clock.rule.lapses) return () => true
  let chainStart: Day | null = null
  for (const link of clock.links.toReversed()) {
    if (isWithinWindow(chainStart ?? clock.asOf, link, clock)) chainStart = link
  }
  return day => isWithinWindow(chainStart ?? clock.asOf, day, clock)
}

/**
 * The day a review clock that started on `anchor` was last set. In a class that lapses, a confirmation that came after
 * the end of the window sets nothing.
 */
function lastSetOn(anchor: Day, clock: ReviewClock): Day {
  let set = anchor
  for (const link of clock.links) {
    if (link > set && (!clock.rule.lapses || isWithinWindow(link, set, clock))) set = link
  }
  return set
}

/**
 * The review state of a capability decided on `anchor`.
 *
 * - REVIEWED up to and including the last day of the window.
 * - LAPSED after it, only in classes that lapse (procedures, items with an outside date).
 * - REVIEW_DUE after it in every other class: no rating changes.
 * - NO_RECENT_RECORD once a whole further window has passed since then without so much as an observation.
 *
 * @example a 12-month class signed off on 12 March 2025 is REVIEWED on 12 March 2026 and REVIEW_DUE on 13 March 2026
 */
export function reviewState(
  anchor: Day,
  lastObservedOn: Day | null,
  clock: ReviewClock,
): NonNullable<CapabilityState['review']> {
  const on = lastSetOn(anchor, clock)
  const dueOn = endOfWindow(on, clock.rule.months, clock.absences)
  if (dueOn === null || clock.asOf <= dueOn) return { state: 'REVIEWED', on, dueOn }
  if (clock.rule.lapses) return { state: 'LAPSED', on, dueOn }
  const lastKnown = Math.max(dueOn, lastObservedOn ?? dueOn)
  const isRecent = isWithinWindow(clock.asOf, lastKnown, clock)
  return { state: isRecent ? 'REVIEW_DUE' : 'NO_RECENT_RECORD', on, dueOn }
}

/** Whether an entry sets the review clock: a decision or a scope confirmation. Views (self, observed) do not. */
export function setsTheClock(event: RatingEvent, isE3: boolean): boolean {
  if (event.kind === 'STARTING_POSITION') return !isE3
  return event.kind === 'SIGN_OFF' || event.kind === 'LOWERING' || event.kind === 'SCOPE_CONFIRMATION'
}
