import type { Bitmap } from './bitmap.ts'
import type { Shelf } from './shelf.ts'

/**
 * Whether a capability concerns somebody: 0 not at all (an area out of scope, an item of a choice that was not chosen);
 * 1 by modules whose areas are set; 2 by every module, those taken in chosen areas too.
 */
export type Concern = 0 | 1 | 2

/** One person as a group is counted by: plain vectors by position in the catalogue's index. Nothing in it is a name. */
export interface CohortLearner {
  /** By capability: the rating 0-4 that learning may build on. */
  readonly prepared: Uint8Array
  /** By capability: the rating 0-4 their target asks for; 0 = not asked. */
  readonly target: Uint8Array
  /** By capability: a `Concern`. */
  readonly concern: Uint8Array
  /** Positions of modules finished or done elsewhere: they meet prerequisites and are not offered again. */
  readonly completed: readonly number[]
  /** Positions of modules that are not offered: refused, called too easy, or withheld by a precondition. */
  readonly banned: readonly number[]
}

/**
 * A group of people turned on its side: for each thing that can be true of a person one bitmap over all of them. No
 * bitmap is ever changed; a cohort after an event shares with the one before whatever the event left alone.
 */
export interface Cohort {
  readonly shelf: Shelf
  readonly learners: readonly CohortLearner[]
  /** Everybody: as many bits as there are learners. */
  readonly everyone: Bitmap
  /** By plane (`planes.ts`): has, want, concerned, and concerned where areas are chosen. */
  readonly planes: readonly Bitmap[]
  /** By module: who has completed it. */
  readonly done: readonly Bitmap[]
  /** By module: whom it is not offered to, because they completed it or it is banned for them. */
  readonly away: readonly Bitmap[]
}
