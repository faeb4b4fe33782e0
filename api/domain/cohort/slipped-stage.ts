import type { CapabilityCode, Day, Rating } from '../capability/types.ts'
import { settledChoices } from './board.ts'
import type { BoardItem, BoardTarget } from './board-target.ts'

/** Where nobody can say what of a stage was reached, its end is told of for so many days. */
const newsFor = 6 * 7

export interface StagesOfMember {
  /** By place of the stage: its last day for this member. */
  readonly dueDays: readonly Day[]
  readonly target: BoardTarget
  /** The rating held of a capability; null = they share no ratings. */
  readonly held: ((code: CapabilityCode) => Rating | null) | null
}

/**
 * The earliest stage that slipped for a member: it is over, and something the group asks by its end is not held. Where that
 * cannot be known, because no ratings are shared or nothing is asked by then, a stage counts for six weeks after its end.
 * null = none slipped.
 *
 * @example slippedStage({ dueDays: [100, 200], target, held: () => null }, 101) // 0
 */
export function slippedStage({ dueDays, target, held }: StagesOfMember, today: Day): number | null {
  const isHeld = ({ capability, rating }: BoardItem): boolean => (held?.(capability) ?? 0) >= rating
  const settled = held === null ? null : settledChoices(target, target.items.filter(isHeld))
  const isLeft = (item: BoardItem): boolean => !isHeld(item) && !(item.choice !== null && settled?.has(item.choice))
  const place = dueDays.findIndex((due, stage) => {
    if (due >= today) return false
    const asked = target.isCommon ? target.items.filter(item => item.stage === stage) : []
    return held === null || asked.length === 0 ? today - due <= newsFor : asked.some(isLeft)
  })
  return place < 0 ? null : place
}
