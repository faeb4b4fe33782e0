import type { Day, Leave } from '../capability/types.ts'

/** Leave of at least this many days, three months, asks for an agreed return. */
const LONG: Day = 90
/** For this many days after it the return is on the list. */
const RETURNING: Day = 180

/** A stretch of leave that is over; both days inclusive. */
export interface Away {
  readonly from: Day
  readonly to: Day
}

/**
 * The long leave that ended last, if not long ago; null = there is none to come back from. Leave that is not over yet is
 * none either: nobody is asked for anything while away.
 *
 * @example three months of leave that ended last week
 */
export function longLeaveBehind(leave: readonly Leave[], now: Day): Away | null {
  const [ended] = leave.filter(each => isReturning(each, now)).toSorted((a, b) => b.from - a.from)
  return ended === undefined || ended.to === null ? null : { from: ended.from, to: ended.to }
}

function isReturning({ from, to }: Leave, now: Day): boolean {
  return to !== null && to - from + 1 >= LONG && to < now && now - to <= RETURNING
}
