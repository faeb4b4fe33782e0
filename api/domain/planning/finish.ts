import type { Day } from '../capability/types.ts'
import { schedule, type Schedule } from './schedule.ts'
import { dayAfter, type StudyCalendar } from './study-calendar.ts'
import type { Work } from './work-order.ts'

/** Where a finish is given as a range, this share of the protected time and of the examinations comes to nothing. */
const LOST_SHARE = 0.25

/** What decides when a plan is over. */
export type Driver = 'STUDY' | 'EXAMINATIONS' | 'BOOKED'

/** When a plan is over, as a range, and what decides it. */
export interface Finish {
  /** The day after the last week, where every protected hour is used. */
  readonly earliest: Day
  /** The same where one hour in four is lost; null = not within the time reckoned with. */
  readonly latest: Day | null
  readonly driver: Driver
}

/**
 * When a plan is over: if every protected hour is used, and if one in four is lost, which is an assumption of ours and no
 * observation. What decides is what it would be over sooner without.
 */
export function finishOf(works: readonly Work[], calendar: StudyCalendar, made: Schedule): Finish | null {
  if (made.wholeWeeks === null) return null
  const kept = 1 - LOST_SHARE
  const { minutesPerWeek, casesPerMonth } = calendar
  const slower = schedule(works, {
    ...calendar,
    minutesPerWeek: minutesPerWeek * kept,
    casesPerMonth: casesPerMonth === null ? null : casesPerMonth * kept,
  })
  const unbooked = works.map(work => ({ ...work, notBefore: null, sessions: [] }))
  const withoutDays = schedule(unbooked, calendar).wholeWeeks ?? made.wholeWeeks
  return {
    earliest: dayAfter(calendar, made.wholeWeeks),
    latest: slower.finish,
    driver:
      withoutDays < made.wholeWeeks ? 'BOOKED' : made.wholeWeeks > (made.studyWeeks ?? 0) ? 'EXAMINATIONS' : 'STUDY',
  }
}
