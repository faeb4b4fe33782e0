import type { Day } from '../capability/types.ts'

/** What is known of a request at a moment; instants in milliseconds since 1970. */
export interface RequestFacts {
  readonly expiresAt: number
  readonly withdrawnAt: number | null
  readonly receivedAt: number | null
  readonly provenAt: number | null
}

export type RequestState = 'WAITING' | 'RECEIVED' | 'CONFIRMED' | 'WITHDRAWN' | 'EXPIRED'

/**
 * Where a request stands. What was received stays so, whatever happens to the link afterwards; what was withdrawn is not
 * also expired.
 *
 * | received | proven | withdrawn | time over | state |
 * |---|---|---|---|---|
 * | yes | yes | any | any | CONFIRMED |
 * | yes | no | any | any | RECEIVED |
 * | no | | yes | any | WITHDRAWN |
 * | no | | no | yes | EXPIRED |
 * | no | | no | no | WAITING |
 *
 * @param facts what is known of it
 * @param now the instant of the question, in milliseconds since 1970
 * @example requestState({ expiresAt: 10, withdrawnAt: null, receivedAt: null, provenAt: null }, 10) // 'EXPIRED'
 */
export function requestState(
  { expiresAt, withdrawnAt, receivedAt, provenAt }: RequestFacts,
  now: number,
): RequestState {
  if (receivedAt !== null) return provenAt === null ? 'RECEIVED' : 'CONFIRMED'
  if (withdrawnAt !== null) return 'WITHDRAWN'
  return now >= expiresAt ? 'EXPIRED' : 'WAITING'
}

/** Ways in which an observation comes. */
export type Route = 'LINK' | 'QR' | 'HAND_OVER' | 'TYPED_IN'

const hours = 3_600_000

/** How long each way stays open, in hours: a letter for two weeks, what is shown in the room for the day of it. */
const openFor: Readonly<Record<Route, number>> = { LINK: 14 * 24, QR: 24, HAND_OVER: 2, TYPED_IN: 24 }

/**
 * The instant at which a request made or renewed now stops, in milliseconds since 1970.
 *
 * @example expiryOf('HAND_OVER', 0) // 7_200_000: two hours
 */
export function expiryOf(route: Route, now: number): number {
  return now + openFor[route] * hours
}

/** Days after a letter on which the two reminders fall due; then there is silence (product rule 16). */
const reminderAfterDays: readonly [first: number, second: number] = [4, 9]

/**
 * Whether a letter that was not answered is reminded of on a working day. Two at most, and never two within three days,
 * even where the service stood still.
 *
 * @param sent day of the letter, and of each reminder since
 * @param today a working day
 * @example isReminderDue({ askedOn: 0, remindedOn: [] }, 4) // true
 */
export function isReminderDue(
  sent: { readonly askedOn: Day; readonly remindedOn: readonly Day[] },
  today: Day,
): boolean {
  const after = reminderAfterDays[sent.remindedOn.length]
  if (after === undefined || today < sent.askedOn + after) return false
  return sent.remindedOn.every(day => today - day >= 3)
}
