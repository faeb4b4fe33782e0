import type { CohortLearner } from './learner-vector.ts'

/**
 * What can be true of a person in one capability, a plane each:
 *
 * | plane | true where |
 * |---|---|
 * | 0-3 | **has** 1-4: prepared at that rating at least, or the capability does not concern them, so that nothing can wait for it |
 * | 4-7 | **want** 1-4: it concerns them, their target asks for that rating, and they are not prepared at it |
 * | 8 | concerned |
 * | 9 | concerned by modules taken in chosen areas too |
 */
export const PLANES = 10

const CONCERNED = 8
const CHOSEN = 9

/** The plane "prepared at this rating (1-4), or not concerned". @example hasPlane(2, 3) // 22 */
export function hasPlane(capability: number, rating: number): number {
  return capability * PLANES + rating - 1
}

/** The plane "wants this rating (1-4)". @example wantPlane(2, 3) // 26 */
export function wantPlane(capability: number, rating: number): number {
  return capability * PLANES + rating + 3
}

/** The plane "concerned" of the capability another plane belongs to. @example concernPlane(22, false) // 28 */
export function concernPlane(plane: number, isChosen: boolean): number {
  return plane - (plane % PLANES) + (isChosen ? CHOSEN : CONCERNED)
}

/**
 * All planes of one capability for one person, bit i for plane i. The words are those of the plan: an effect outside the
 * scope is neither a condition nor a gain.
 *
 * @example prepared 1, target 3, concerned 2 → has 1; want 2 and 3; both planes of concern
 */
export function planesOf({ prepared, target, concern }: CohortLearner, capability: number): number {
  const concerned = concern[capability] ?? 0
  if (concerned === 0) return 0b1111
  const has = 2 ** (prepared[capability] ?? 0) - 1
  const want = (2 ** (target[capability] ?? 0) - 1) & ~has
  return has | (want << 4) | (1 << CONCERNED) | (concerned === 2 ? 1 << CHOSEN : 0)
}
