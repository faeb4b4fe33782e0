import type { Day } from '../capability/types.ts'
import type { WeekAction, WeekKind } from './week.ts'

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

/**
 * The one action of a line, once it is known whether any of its people may be nudged about it. Where nobody may, because each
 * of them was nudged twice, a date is moved and what was to be observed is given as a task; all else stays as it is.
 *
 * @example actionAfterNudges({ kind: 'STAGE', action: 'NUDGE' }, false) // 'EXTEND'
 */
export function actionAfterNudges(
  { kind, action }: { readonly kind: WeekKind; readonly action: WeekAction },
  mayNudgeAnybody: boolean,
): WeekAction {
  if (action !== 'NUDGE' || mayNudgeAnybody) return action
  if (kind === 'STAGE' || kind === 'TASK') return 'EXTEND'
  return kind === 'OBSERVERS' ? 'ASSIGN' : action
}
