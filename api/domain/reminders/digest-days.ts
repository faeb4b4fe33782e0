import type { Day, Leave } from '../capability/types.ts'

/** What decides on which days a person may be told anything. */
export interface DigestCalendar {
  /** Day of the week on which the digest falls, 1 (Monday) to 7 (Sunday). */
  readonly weekday: number
  /** Days of the week on which nobody is told anything, 1 to 7. */
  readonly restDays: readonly number[]
  /** Days on which nobody is told anything because the country does not work. */
  readonly holidays: ReadonlySet<Day>
  readonly leave: readonly Leave[]
}

/** Mondays, and never at the weekend. */
export const weeklyOnMonday: Pick<DigestCalendar, 'weekday' | 'restDays'> = { weekday: 1, restDays: [6, 7] }

/** Day of the week, 1 (Monday) to 7 (Sunday); day 0 was a Thursday. @example weekdayOf(0) // 4 */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/**
 * Whether a person works on a day, as far as the calendar knows: not on a rest day, not on a holiday, not while on
 * recorded leave.
 *
 * @example isWorkingDay(2, { ...weeklyOnMonday, holidays: new Set(), leave: [] }) // false: a Saturday
 */
export function isWorkingDay(day: Day, { restDays, holidays, leave }: DigestCalendar): boolean {
  if (restDays.includes(weekdayOf(day)) || holidays.has(day)) return false
  return !leave.some(({ from, to }) => from <= day && (to === null || day <= to))
}

/**
 * Whether the week's digest falls on a day: the first working day of the week from the digest's weekday on. A week
 * without one has no digest.
 *
 * @example isDigestDay(4, { ...weeklyOnMonday, holidays: new Set(), leave: [] }) // true: Monday 5 January 1970
 */
export function isDigestDay(day: Day, calendar: DigestCalendar): boolean {
  if (weekdayOf(day) < calendar.weekday || !isWorkingDay(day, calendar)) return false
  const earlier = Array.from({ length: weekdayOf(day) - calendar.weekday }, (_, back) => day - back - 1)
  return !earlier.some(other => isWorkingDay(other, calendar))
}
