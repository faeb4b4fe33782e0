import type { Day, Leave } from '../capability/types.ts'

/** Nothing is reckoned beyond this many weeks, some twenty years. */
const MOST_WEEKS = 1040
const DAYS_PER_WEEK = 7
const WEEKS_PER_MONTH = 52 / 12

/** What a person has to work with from a day on. */
export interface StudyCalendar {
  /** First day of the first week. */
  readonly start: Day
  /** Protected minutes of study a week, 0 or more. */
  readonly minutesPerWeek: number
  /** Examinations a month that count towards a log, 0 or more; null = not said. */
  readonly casesPerMonth: number | null
  /** Nothing is done on these days; `to` null = away without an end. */
  readonly leave: readonly Leave[]
}

/** The same week by week: what fits into each. Week 0 begins on the first day. */
export interface WeekCalendar {
  /** How many weeks are reckoned with. */
  readonly count: number
  minutesIn(week: number): number
  casesIn(week: number): number
  /** The week a day lies in; 0 where it has passed. */
  weekOf(day: Day): number
}

/** A calendar in weeks; leave takes its days' share of a week. @example inWeeks(calendar).minutesIn(0) // 120 */
export function inWeeks({ start, minutesPerWeek, casesPerMonth, leave }: StudyCalendar): WeekCalendar {
  const share = (week: number): number => {
    const first = start + week * DAYS_PER_WEEK
    let days = 0
    for (let day = first; day < first + DAYS_PER_WEEK; day += 1) if (!isAway(leave, day)) days += 1
    return days / DAYS_PER_WEEK
  }
  const shareOf = (week: number): number => (leave.length === 0 ? 1 : share(week))
  return {
    count: MOST_WEEKS,
    minutesIn: week => minutesPerWeek * shareOf(week),
    casesIn: week => ((casesPerMonth ?? 0) / WEEKS_PER_MONTH) * shareOf(week),
    weekOf: day => Math.max(0, Math.floor((day - start) / DAYS_PER_WEEK)),
  }
}

/** Whether a day lies in a recorded leave. @example isAway([{ from: 10, to: null }], 12) // true */
export function isAway(leave: readonly Leave[], day: Day): boolean {
  return leave.some(({ from, to }) => from <= day && (to === null || day <= to))
}

/** The first day after some weeks. @example dayAfter(calendar, 2) // start + 14 */
export function dayAfter({ start }: Pick<StudyCalendar, 'start'>, weeks: number): Day {
  return start + weeks * DAYS_PER_WEEK
}
