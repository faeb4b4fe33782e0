/** Time spent on something, counted from the moments at which something of it was saved. */
export interface TimeSpent {
  /** Whole minutes. */
  readonly minutes: number
  readonly sittings: number
}

/** Longer than this between two saves is a pause, and another sitting begins. In minutes. */
const PAUSE = 10
/** What was done before the first save of a sitting, in minutes. */
const BEFORE_FIRST = 1
const MINUTE = 60_000

/**
 * Time spent writing: within a sitting from the first save to the last, and a minute before it. Pauses count for nothing, and
 * neither does a page that was only left open.
 *
 * @param moments milliseconds, in any order
 * @example timeSpent([0, 300_000]) // { minutes: 6, sittings: 1 }
 */
export function timeSpent(moments: readonly number[]): TimeSpent {
  const sorted = moments.toSorted((a, b) => a - b)
  let spent = 0
  let sittings = 0
  let last: number | null = null
  for (const moment of sorted) {
    const isAnother = last === null || moment - last > PAUSE * MINUTE
    spent += isAnother ? BEFORE_FIRST * MINUTE : moment - (last ?? moment)
    sittings += isAnother ? 1 : 0
    last = moment
  }
  return { minutes: Math.round(spent / MINUTE), sittings }
}
