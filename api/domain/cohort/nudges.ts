import type { Day } from '../capability/types.ts'

/** Days of silence after the second nudge about the same thing. */
const silentDays = 14

/**
 * Whether somebody may be nudged about one thing today: twice, then not for 14 days, whoever of the group's educators does it
 * (product rule 16).
 *
 * @param nudgedOn days on which they were, in any order
 * @example mayNudge([100, 103], 110) // false: again on day 117
 */
export function mayNudge(nudgedOn: readonly Day[], today: Day): boolean {
  if (nudgedOn.length === 0 || nudgedOn.length % 2 === 1) return true
  return today - Math.max(...nudgedOn) >= silentDays
}
