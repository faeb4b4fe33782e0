import type { Day } from '../capability/types.ts'
import { isDigestDay, type DigestCalendar } from './digest-days.ts'

/** Something with a last day, as it was recorded. */
export interface Ending {
  /** Names this very record: what is renewed has a new one, and is reminded of anew. */
  readonly id: string
  readonly recordedOn: Day
  /** Last day it holds, inclusive. */
  readonly until: Day
}

/** A reminder that went out. */
export interface SentReminder {
  readonly endingId: string
  readonly on: Day
}

export interface ReminderRules {
  readonly calendar: DigestCalendar
  readonly sent: readonly SentReminder[]
}

/**
 * How long before the last day each reminder is meant to come, in days: eight weeks, time enough to book a course, and
 * two. As many reminders as there are leads, then silence (the product's rule 16).
 */
const LEADS = [56, 14] as const

/**
 * The days on which a person will be reminded of an ending, seen from the day `asOf`: each on the last digest day at
 * least its lead before the end, or on the next digest day where that has gone by. Never more than two in all, with
 * those sent; never two in one week; never on the day it was recorded; never after the last day.
 *
 * @example plannedReminders({ id, recordedOn: 0, until: 100 }, rules, 1) // [39, 81]: both Mondays
 */
export function plannedReminders(ending: Ending, { calendar, sent }: ReminderRules, asOf: Day): readonly Day[] {
  const own = sent.filter(({ endingId }) => endingId === ending.id).map(({ on }) => on)
  const planned: Day[] = []
  let from = Math.max(asOf, ending.recordedOn + 1, ...own.map(on => on + 7))
  for (const lead of LEADS.slice(own.length)) {
    const day = digestDay(ending.until - lead, from, { calendar, last: ending.until })
    if (day === null) break
    planned.push(day)
    from = day + 7
  }
  return planned
}

/**
 * What one digest holds: the endings of which a person is reminded on the day `asOf`, given what was sent before. A
 * reminder that could not go out on its day comes with the next digest.
 *
 * @example remindersDue([ending], { calendar, sent: [] }, 39) // [ending]
 */
export function remindersDue<One extends Ending>(
  endings: readonly One[],
  rules: ReminderRules,
  asOf: Day,
): readonly One[] {
  // Without it every ending would be looked at for a year ahead, on days on which nothing can be due.
  if (!isDigestDay(asOf, rules.calendar)) return []
  return endings.filter(ending => plannedReminders(ending, rules, asOf)[0] === asOf)
}

/** How far a digest day is looked for, in days: longer than any year without one. */
const FARTHEST = 400

/** How many days before the last day the first reminder can come at the earliest: nothing later is due. */
export const EARLIEST = LEADS[0] + FARTHEST

/** The last digest day up to `wanted`, not before `from`; where there is none, the first from `from` to the last day. */
function digestDay(
  wanted: Day,
  from: Day,
  { calendar, last }: { readonly calendar: DigestCalendar; readonly last: Day },
): Day | null {
  const isRight = (day: Day): boolean => isDigestDay(day, calendar)
  const next = Math.max(from, wanted + 1)
  const back = Math.min(wanted - from + 1, FARTHEST)
  const ahead = Math.min(last - next + 1, FARTHEST)
  return daysFrom(wanted, back, -1).find(isRight) ?? daysFrom(next, ahead, 1).find(isRight) ?? null
}

function daysFrom(first: Day, count: number, step: 1 | -1): readonly Day[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step)
}
