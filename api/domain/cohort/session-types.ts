import type { Bitmap } from './bitmap.ts'

/** One time a module could be taught to a group. The same module may be on offer more than once. */
export interface GroupSession {
  /** Position of the module on the shelf. */
  readonly module: number
  /** How many people there is room for; whole number >= 0. */
  readonly places: number
  /** Of the educator's time; whole number >= 0. */
  readonly minutes: number
}

export interface SessionLimits {
  /** How many sessions at most. */
  readonly most: number
  /** How many minutes of the educator's time at most. */
  readonly minutes: number
}

/** A session that could be chosen, with whom it helps. */
export interface Offer extends GroupSession {
  /** Position in the list of sessions. */
  readonly at: number
  readonly helped: Bitmap
}

export interface ChosenSession {
  /** Position in the list of sessions. */
  readonly session: number
  /** People with a place in it, none of whom has one in another. */
  readonly reaches: number
  /** People it helps whom no other module on offer would help. */
  readonly onlyOptionFor: number
  /** Of those it reaches, how many are among the weakest served. */
  readonly reachesWeakest: number
}

/**
 * What the least share of the best possible rests on:
 *
 * - NUMBER: time does not decide, or every session takes the same.
 * - TIME: sessions differ in length, and the time runs out before their number does.
 * - NUMBER_AND_TIME: either may run out first.
 */
export type CoverRule = 'NUMBER' | 'TIME' | 'NUMBER_AND_TIME'

export interface SessionChoice {
  /** In the order they were chosen: each reaches most in addition to those before. */
  readonly sessions: readonly ChosenSession[]
  /** People with a place. */
  readonly reached: number
  /** No choice within the limits reaches more people than this. */
  readonly atMost: number
  readonly rule: CoverRule
  /** The choice reaches at least this share of the most any choice could, in whole per cent: by the rule, or by `atMost`. */
  readonly atLeastPercent: number
  /** The tenth of those who want something that has fewest options on offer, and all who have no more. */
  readonly weakest: {
    /** Modules on offer that would help them: at most so many. */
    readonly options: number
    readonly people: number
    readonly reached: number
  }
}
