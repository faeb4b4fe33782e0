import type { Day } from '../capability/types.ts'
import { isDigestDay, isWorkingDay, type DigestCalendar } from '../reminders/digest-days.ts'

/** Milliseconds since the beginning of 1970, UTC. */
export type Instant = number

/** Minutes since midnight on the clock on the wall, 0-1439. */
export type MinuteOfDay = number

/** How somebody wants to be told by letter. */
export interface LetterChoices {
  /** OFF = never; WEEKLY = once a week; AT_ONCE = what asks something of them as soon as it may be said, the rest weekly. */
  readonly email: 'OFF' | 'WEEKLY' | 'AT_ONCE'
  /** Days of the week on which letters may come, 1 (Monday) to 7 (Sunday). */
  readonly workingDays: readonly number[]
  /** No letter from one minute of the day until another, also over midnight; null = at any hour. */
  readonly quiet: { readonly from: MinuteOfDay; readonly until: MinuteOfDay } | null
}

/** Who never chose: a digest a week, on Monday to Friday, not before 7 nor after 19. */
export const usualChoices: LetterChoices = {
  email: 'WEEKLY',
  workingDays: [1, 2, 3, 4, 5],
  quiet: { from: 19 * 60, until: 7 * 60 },
}

/** What is known of the days and hours of the place somebody works in. */
export interface LetterCalendar extends Pick<DigestCalendar, 'holidays' | 'leave'> {
  wallAt(instant: Instant): { readonly day: Day; readonly minute: MinuteOfDay }
  /** The first instant at which the clock on the wall shows that minute of the day; where it leaps over it, the first after. */
  instantAt(wall: { readonly day: Day; readonly minute: MinuteOfDay }): Instant
}

export interface MessageToTell {
  readonly createdAt: Instant
  readonly isAsked: boolean
  readonly isRead: boolean
}

interface Rules {
  readonly choices: LetterChoices
  readonly calendar: LetterCalendar
}

/** Letters that name one thing, then silence (the product's rule 16), and the days between two. */
const mostLetters = 2
const daysBetween = 7
/** When the digest leaves on its day, where that is no quiet hour: 8:00. */
const digestMinute: MinuteOfDay = 8 * 60
/** How many days ahead a moment is looked for: longer than any year without one. */
const farthest = 400
const hour = 3_600_000

const daysOf = ({ choices, calendar }: Rules): DigestCalendar => ({
  weekday: 1,
  restDays: [1, 2, 3, 4, 5, 6, 7].filter(day => !choices.workingDays.includes(day)),
  holidays: calendar.holidays,
  leave: calendar.leave,
})

/** The last minute of a quiet time that a moment falls into, as the day and minute on which it ends; null = it is not quiet. */
function quietUntil({ choices }: Rules, { day, minute }: { readonly day: Day; readonly minute: MinuteOfDay }) {
  if (choices.quiet === null || choices.quiet.from === choices.quiet.until) return null
  const { from, until } = choices.quiet
  if (from < until) return minute >= from && minute < until ? { day, minute: until } : null
  if (minute >= from) return { day: day + 1, minute: until }
  return minute < until ? { day, minute: until } : null
}

/** Whether a letter may come at a moment: on a working day of the person, and in no quiet hour. */
export function mayTell(instant: Instant, rules: Rules): boolean {
  const wall = rules.calendar.wallAt(instant)
  return isWorkingDay(wall.day, daysOf(rules)) && quietUntil(rules, wall) === null
}

/**
 * The first moment from `from` on at which a letter may come; null where there is none within 400 days, as in leave without
 * an end.
 *
 * @example nextAllowed(saturdayNoon, { choices: usualChoices, calendar }) // Monday 7:00
 */
export function nextAllowed(from: Instant, rules: Rules): Instant | null {
  const last = rules.calendar.wallAt(from).day + farthest
  const days = daysOf(rules)
  let instant = from
  for (;;) {
    const wall = rules.calendar.wallAt(instant)
    if (wall.day > last) return null
    const end = isWorkingDay(wall.day, days) ? quietUntil(rules, wall) : { day: wall.day + 1, minute: 0 }
    if (end === null) return instant
    const next = rules.calendar.instantAt(end)
    // An hour that the clock shows twice is quiet twice.
    instant = next > instant ? next : next + hour
  }
}

/** When the first digest after a moment leaves; null where none does within 400 days. */
function nextDigest(after: Instant, rules: Rules): Instant | null {
  const first = rules.calendar.wallAt(after).day
  const days = daysOf(rules)
  for (let day = first; day <= first + farthest; day += 1) {
    if (!isDigestDay(day, days)) continue
    const moment = nextAllowed(rules.calendar.instantAt({ day, minute: digestMinute }), rules)
    if (moment === null || moment >= after) return moment
  }
  return null
}

/** Whether a letter may yet name a message, on whatever day: not where letters are off, it is read, or it was named twice. */
export function isToBeTold(
  { isRead }: Pick<MessageToTell, 'isRead'>,
  { email }: Pick<LetterChoices, 'email'>,
  letters: number,
): boolean {
  return email !== 'OFF' && !isRead && letters < mostLetters
}

/**
 * When a letter names a message, seen from `now`: with the next digest, or as soon as it may be said where it asks something
 * and the person wants that; once more with a digest a week later while it is unread; then never (null). What should have
 * gone already, because nothing was sent for a while, goes at the next moment that is allowed.
 *
 * @param sentBefore when letters named the same thing before
 * @example whenToSend(message, { choices: usualChoices, calendar, sentBefore: [] }, wednesday) // Monday 8:00
 */
export function whenToSend(
  message: MessageToTell,
  { sentBefore, ...rules }: Rules & { readonly sentBefore: readonly Instant[] },
  now: Instant,
): Instant | null {
  const { choices, calendar } = rules
  if (!isToBeTold(message, choices, sentBefore.length)) return null
  const isFirst = sentBefore.length === 0
  const again = isFirst ? null : calendar.wallAt(Math.max(...sentBefore)).day + daysBetween
  const earliest = again === null ? message.createdAt : calendar.instantAt({ day: again, minute: 0 })
  const isAtOnce = choices.email === 'AT_ONCE' && message.isAsked && isFirst
  const wanted = isAtOnce ? earliest : nextDigest(Math.max(earliest, message.createdAt), rules)
  return wanted === null ? null : nextAllowed(Math.max(wanted, now), rules)
}
