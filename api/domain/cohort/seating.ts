import { countBoth, emptyBitmap, firstOfBoth, flipBit, keepBoth, type Bitmap } from './bitmap.ts'

/** Sessions chosen so far and who has a place in which. Nobody has two. */
export interface Seating {
  /** By session: whom it helps, and who of them has a place in it. */
  readonly helped: Bitmap[]
  readonly seated: Bitmap[]
  /** Everybody without a place. */
  readonly open: Bitmap
  /** Who is given a place first where there are fewer places than people. */
  readonly first: Bitmap
}

/**
 * Nobody has a place yet.
 *
 * @param first whom places go to first where there are too few
 * @example emptySeating(cohort.everyone, weakest).seated // []
 */
export function emptySeating(everyone: Bitmap, first: Bitmap): Seating {
  return { helped: [], seated: [], open: everyone.slice(), first }
}

/**
 * Adds a session and seats as many people more as can be, in it or by moving somebody from another session into it; whoever
 * had a place keeps one. The number of people seated is the largest there is for these sessions, whatever the order they
 * came in (a largest matching, by augmenting paths: Berge 1957).
 *
 * @param places whole number >= 1
 * @returns how many people more have a place
 * @example three people helped, two places → 2
 */
export function seat(draft: Seating, helped: Bitmap, places: number): number {
  const session = draft.helped.push(helped) - 1
  const seated = emptyBitmap(draft.open.length * 32)
  draft.seated.push(seated)
  const rest = helped.slice()
  keepBoth(rest, draft.open)
  let taken = 0
  for (const among of [draft.first, draft.open]) {
    for (let person = firstOfBoth(rest, among); person >= 0 && taken < places; person = firstOfBoth(rest, among)) {
      for (const bitmap of [rest, draft.open, seated]) flipBit(bitmap, person)
      taken += 1
    }
  }
  while (taken < places && moveOneInto(draft, session)) taken += 1
  return taken
}

/** How many people more would have a place with this session; the seating stays as it is. @example gainOf(seating, helped, 8) // 5 */
export function gainOf(seating: Seating, helped: Bitmap, places: number): number {
  if (countBoth(helped, seating.open) >= places) return places
  if (seating.helped.length === 0) return countBoth(helped, seating.open)
  const trial = {
    helped: [...seating.helped],
    seated: seating.seated.map(seated => seated.slice()),
    open: seating.open.slice(),
    first: seating.first,
  }
  return seat(trial, helped, places)
}

/** Frees a place elsewhere for somebody without one by moving people along; false where no chain of moves does. */
function moveOneInto(draft: Seating, last: number): boolean {
  const cameFrom = new Map([[last, last]])
  for (const [session] of cameFrom) {
    const newcomer = firstOfBoth(draft.helped[session] ?? draft.first, draft.open)
    if (newcomer >= 0) {
      moveAlong(draft, cameFrom, session, newcomer)
      return true
    }
    for (const [other, seated] of draft.seated.entries()) {
      if (!cameFrom.has(other) && firstOfBoth(seated, draft.helped[session] ?? seated) >= 0)
        cameFrom.set(other, session)
    }
  }
  return false
}

/** Seats the newcomer; everybody on the way gives up their place for one in the session before, the last of them gets a new one. */
function moveAlong(draft: Seating, cameFrom: ReadonlyMap<number, number>, end: number, newcomer: number): void {
  flipBit(draft.open, newcomer)
  let [session, person] = [end, newcomer]
  for (;;) {
    const seated = draft.seated[session] ?? draft.open
    const before = cameFrom.get(session) ?? session
    const mover = before === session ? -1 : firstOfBoth(seated, draft.helped[before] ?? seated)
    flipBit(seated, person)
    if (mover < 0) return
    flipBit(seated, mover)
    session = before
    person = mover
  }
}
