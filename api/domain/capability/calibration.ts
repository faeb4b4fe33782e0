import type { HistoryEntry } from './history.ts'
import type { AreaCode, Capability, CapabilityCode, CapabilityState, Day, PillarCode, Rating } from './types.ts'

/** What a person says of themselves beside what others confirmed, at the end of one day. */
export interface CalibrationPoint {
  readonly on: Day
  readonly self: Rating
  readonly held: Rating
}

/** How many capabilities of a pillar or an area a person rates lower, the same or higher than their assessors. */
export interface CalibrationGroup {
  readonly pillar: PillarCode
  /** null = what is for everyone in the pillar. */
  readonly area: AreaCode | null
  readonly lower: number
  readonly same: number
  readonly higher: number
  /** Of those lower, and of those higher, how many by exactly one. */
  readonly lowerByOne: number
  readonly higherByOne: number
}

/**
 * Self-rating beside rating held over time, one point for each day on which either changed and both were there. A talking
 * point for its owner: nothing is added up, and nothing is a score.
 *
 * @example a self-rating of 2 on day 10 and a sign-off of 3 on day 20 → [{ on: 20, self: 2, held: 3 }]
 */
export function calibrationPoints(entries: readonly HistoryEntry[]): readonly CalibrationPoint[] {
  const byDay = new Map<Day, CalibrationPoint>()
  for (const { event, takenBackOn, selfAfter, heldAfter } of entries) {
    if (takenBackOn !== null || selfAfter === null || heldAfter === null) continue
    byDay.set(event.on, { on: event.on, self: selfAfter, held: heldAfter })
  }
  const points = [...byDay.values()]
  return points.filter(({ self, held }, index) => {
    const last = points[index - 1]
    return last?.self !== self || last.held !== held
  })
}

/**
 * The same side by side in numbers of capabilities, for each pillar and area in which both are recorded, in the order of
 * the catalogue.
 *
 * @example you rate yourself lower in 6 of 14, by one in 5 of them: { lower: 6, same: 8, higher: 0, lowerByOne: 5, ... }
 */
export function calibrationGroups(
  states: ReadonlyMap<CapabilityCode, CapabilityState>,
  capabilities: ReadonlyMap<CapabilityCode, Capability>,
): readonly CalibrationGroup[] {
  const groups = new Map<string, CalibrationGroup>()
  for (const { code, pillar, area } of capabilities.values()) {
    const state = states.get(code)
    if (!state?.self || !state.held) continue
    const key = area ?? pillar
    const none = { pillar, area, lower: 0, same: 0, higher: 0, lowerByOne: 0, higherByOne: 0 }
    groups.set(key, withOne(groups.get(key) ?? none, state.self.value - state.held.value))
  }
  return [...groups.values()]
}

function withOne(group: CalibrationGroup, difference: number): CalibrationGroup {
  if (difference === 0) return { ...group, same: group.same + 1 }
  const isByOne = Math.abs(difference) === 1 ? 1 : 0
  return difference < 0
    ? { ...group, lower: group.lower + 1, lowerByOne: group.lowerByOne + isByOne }
    : { ...group, higher: group.higher + 1, higherByOne: group.higherByOne + isByOne }
}
