import type { Day } from '../capability/types.ts'
import { isDigestDay, type DigestCalendar } from './digest-days.ts'
import type { SentReminder } from './reminders.ts'

/** A colleague's request that waits for somebody's word. */
export interface Waiting {
  readonly id: string
  /** Who waits. */
  readonly ownerId: string
  readonly askedOn: Day
}

/** What one letter says of what waits, without saying what it is about. */
export interface WaitingLine {
  /** How many colleagues wait, 1 or more. */
  readonly colleagues: number
  /** Day of the oldest request that waits. */
  readonly since: Day
  /** Requests of which this letter is a reminder. */
  readonly requestIds: readonly string[]
}

/** Reminders of one request, then silence (the product's rule 16), and the days between two. */
const mostReminders = 2
const daysBetween = 7

/**
 * The line of a digest on a day: how many colleagues wait and since when, where at least one request has not been
 * reminded of twice, nor within a week, nor was asked that very day; null where there is no digest or nothing to say.
 *
 * @example waitingDue([{ id, ownerId, askedOn: 1 }], { calendar, sent: [] }, 4) // { colleagues: 1, since: 1, requestIds: [id] }
 */
export function waitingDue(
  waiting: readonly Waiting[],
  { calendar, sent }: { readonly calendar: DigestCalendar; readonly sent: readonly SentReminder[] },
  asOf: Day,
): WaitingLine | null {
  if (!isDigestDay(asOf, calendar)) return null
  const isDue = ({ id, askedOn }: Waiting): boolean => {
    const days = sent.filter(({ endingId }) => endingId === id).map(({ on }) => on)
    return askedOn < asOf && days.length < mostReminders && days.every(on => on + daysBetween <= asOf)
  }
  const requestIds = waiting.filter(isDue).map(({ id }) => id)
  if (requestIds.length === 0) return null
  const colleagues = new Set(waiting.map(({ ownerId }) => ownerId)).size
  return { colleagues, since: Math.min(...waiting.map(({ askedOn }) => askedOn)), requestIds }
}
