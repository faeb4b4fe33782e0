/** Limited places for one thing at one time, such as a supervised list on a day. */
export interface Slot {
  readonly id: string
  /** What the places are for; people ask by it. */
  readonly kind: string
  /** When: two slots of one period cannot both be taken by one person. */
  readonly period: number
  /** Whole number >= 0. */
  readonly places: number
  /** Codes of what has to be met, e.g. a gate or "OBS-04>1"; none = open to all. */
  readonly asks: readonly string[]
}

/** What one person asks for. */
export interface Demand {
  readonly learner: string
  /**
   * By kind, what a place is worth to them: minutes their plan grows without it, or its urgency; whole numbers >= 0, in one
   * and the same unit for everybody.
   */
  readonly needs: ReadonlyMap<string, number>
  /** How many places at most, one per period; whole number >= 1. */
  readonly most: number
  /** Whole weeks >= 0 since they first asked without getting a place. */
  readonly weeksWaited: number
  readonly meets: ReadonlySet<string>
}

/**
 * Why somebody has no place:
 *
 * - NO_SUCH_PLACE: nothing of the kinds they ask for has a place.
 * - NOT_ELIGIBLE: there are places, and each asks for something they do not meet; `unmet` names it for the slot that asks
 *   least of them.
 * - TAKEN: every place they could have went to somebody who had waited longer, had more to lose, or, at `equal`, came
 *   first by the fixed order.
 */
export type Waiting = { readonly learner: string } & (
  | { readonly reason: 'NO_SUCH_PLACE' }
  | { readonly reason: 'NOT_ELIGIBLE'; readonly unmet: readonly string[] }
  | { readonly reason: 'TAKEN'; readonly waitedLonger: number; readonly moreToLose: number; readonly equal: number }
)

export interface Placements {
  /** By learner, then by period. */
  readonly assigned: readonly { readonly learner: string; readonly slot: string }[]
  /** Everybody without a place, by learner, with the reason. */
  readonly waiting: readonly Waiting[]
  /** What the places given are worth together; no other way of giving them is worth more. */
  readonly value: number
}
