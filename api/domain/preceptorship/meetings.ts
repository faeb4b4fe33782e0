import { addMonths } from '../capability/calendar.ts'
import { absencesKnownOn, movedByLeave, type Absence } from '../capability/review.ts'
import type { Day, Leave } from '../capability/types.ts'
import {
  meetingKinds,
  type Agreement,
  type MeetingFacts,
  type MeetingKind,
  type MeetingState,
  type Objective,
} from './types.ts'

/** A meeting of the template with the day it is planned for. */
export interface PlannedMeeting {
  readonly kind: MeetingKind
  readonly dueOn: Day
}

const FULL_TIME = 100
const DAYS_PER_MONTH = 365.25 / 12
/** Weeks of the first two meetings: settling in is the same for whoever works fewer days. */
const weeksOf: Readonly<Partial<Record<MeetingKind, number>>> = { WEEK_2: 2, WEEK_6: 6 }
const monthsOf: Readonly<Partial<Record<MeetingKind, number>>> = { MONTH_3: 3, MONTH_6: 6 }

/**
 * The meetings of a preceptorship in order, each on its day: 2 and 6 weeks, 3 and 6 months, and the last one at the end. A
 * period that is over sooner leaves out what would come at its end or after it. Recorded leave moves every later day by as
 * many days; whoever works part of full time has months in proportion. Our default, which an organisation may word anew.
 *
 * @param asOf day up to which leave without an end lasts
 * @example 12 months from 12 January 2026 at full time: 26 January, 23 February, 12 April, 12 July, 12 January 2027
 */
export function plannedMeetings(agreement: Agreement, leave: readonly Leave[], asOf: Day): readonly PlannedMeeting[] {
  const absences = absencesOf(leave, asOf)
  return meetingKinds
    .filter(kind => (monthsOf[kind] ?? 0) < agreement.months)
    .map(kind => ({ kind, dueOn: movedByLeave(agreement.startsOn, baseDay(agreement, kind), absences) }))
}

/** Leave with its end known counts, however far ahead; leave without one counts up to `asOf`. */
function absencesOf(leave: readonly Leave[], asOf: Day): readonly Absence[] {
  const ended = leave.map(({ from, to }) => ({ from, to: to ?? asOf }))
  return absencesKnownOn(ended, Number.MAX_SAFE_INTEGER)
}

function baseDay({ startsOn, months, wholeTimePercent }: Agreement, kind: MeetingKind): Day {
  const weeks = weeksOf[kind]
  if (weeks !== undefined) return startsOn + weeks * 7
  const whole = addMonths(startsOn, monthsOf[kind] ?? months) - startsOn
  return startsOn + Math.ceil((whole * FULL_TIME) / wholeTimePercent)
}

/**
 * Where a meeting stands. One that is not held by its day is said to have been planned before, which is no failing.
 *
 * @example a meeting held yesterday that one of the two has signed is TO_SIGN
 */
export function meetingState(meeting: Omit<MeetingFacts, 'kind'>, dueOn: Day, asOf: Day): MeetingState {
  if (meeting.heldOn === null) return asOf > dueOn ? 'PLANNED_BEFORE' : 'NOT_YET'
  return isSigned(meeting) ? 'SIGNED' : 'TO_SIGN'
}

/** Whether both said that it took place; then it changes no more. */
export function isSigned({
  isSignedByPreceptee,
  isSignedByPreceptor,
}: Pick<MeetingFacts, 'isSignedByPreceptee' | 'isSignedByPreceptor'>): boolean {
  return isSignedByPreceptee && isSignedByPreceptor
}

/**
 * What was carried from the meeting before, to begin this one with; nothing for the first.
 *
 * @param meetings what was agreed so far, by meeting
 * @example carriedInto('WEEK_6', { WEEK_2: [{ text: 'Portal Doppler', state: 'CARRIED' }] }) // ['Portal Doppler']
 */
export function carriedInto(
  kind: MeetingKind,
  meetings: Readonly<Partial<Record<MeetingKind, readonly Objective[]>>>,
): readonly string[] {
  const before = meetingKinds.slice(0, meetingKinds.indexOf(kind)).filter(each => meetings[each] !== undefined)
  const last = before.at(-1)
  return last === undefined ? [] : (meetings[last] ?? []).filter(({ state }) => state === 'CARRIED').map(o => o.text)
}

/**
 * Protected time agreed up to a day, in hours to the nearest half: by the month, from the start to the day of the last
 * meeting, without days of leave. 0 before the start.
 *
 * @example 4 hours a month, three months on: 12
 */
export function agreedHours(agreement: Agreement, leave: readonly Leave[], asOf: Day): number {
  const last = plannedMeetings(agreement, leave, asOf).at(-1)?.dueOn ?? asOf
  const until = Math.min(asOf, last)
  const away = absencesOf(leave, asOf).reduce(
    (days, { from, to }) => days + Math.max(0, Math.min(to, until) - Math.max(from, agreement.startsOn + 1) + 1),
    0,
  )
  const days = Math.max(0, until - agreement.startsOn - away)
  return Math.round((days / DAYS_PER_MONTH) * agreement.hoursPerMonth * 2) / 2
}
