import { assumedRating } from '../capability/prepared.ts'
import type { CapabilityCode, CapabilityState, Practice, Rating } from '../capability/types.ts'
import type { Catalogue } from '../planning/types.ts'

/** The most one observation records. */
const HIGHEST_OBSERVED: Rating = 2

/**
 * What a plan may build on: the rating prepared. One observation records 2 at most, so seen at 2 it says nothing against
 * the level a person works at: until the person rates themselves, the level still stands and nothing is taught again.
 */
export function buildsOn(
  practice: Practice,
  catalogue: Catalogue,
  states: ReadonlyMap<CapabilityCode, CapabilityState>,
): ReadonlyMap<CapabilityCode, Rating> {
  const ratings = new Map<CapabilityCode, Rating>()
  for (const [code, state] of states) {
    const capability = catalogue.capabilities.get(code)
    const stated =
      capability !== undefined && isOnlySeen(state) ? (assumedRating(capability, practice, catalogue) ?? 0) : 0
    ratings.set(code, stated > state.prepared.value ? stated : state.prepared.value)
  }
  return ratings
}

/** Seen at the most an observation records, while the person has not said anything. */
export function isOnlySeen({ self, held, prepared }: CapabilityState): boolean {
  return self === null && held?.basis === 'OBSERVED' && held.value === HIGHEST_OBSERVED && prepared.basis === 'HELD'
}
