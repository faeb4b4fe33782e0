import type { CapabilityCode, Day } from '../capability/types.ts'
import type { Catalogue, Target } from '../planning/types.ts'
import { settledChoices } from './board.ts'
import { heldOn, type SharedRecord } from './board-held.ts'
import type { BoardItem, BoardTarget } from './board-target.ts'
import { learnerVector, type CohortLearner } from './learner-vector.ts'

/** What a group is held against, with what its pathway says of areas. */
export interface OfferGround {
  readonly catalogue: Catalogue
  readonly target: BoardTarget
  readonly pathwayCode: string | null
  readonly day: Day
}

/**
 * A member as the group is counted by, from ratings others gave alone: what somebody thinks of themselves and which modules
 * they finished is not known here. Retired modules are offered to nobody.
 *
 * @example offerVector(record, ground).prepared[0] // 2
 */
export function offerVector(record: SharedRecord, { catalogue, target, pathwayCode, day }: OfferGround): CohortLearner {
  const held = heldOn(record, catalogue, day)
  const values = new Map([...catalogue.capabilities.keys()].map(code => [code, held(code)]))
  const isLeft = ({ capability, rating }: BoardItem): boolean => (values.get(capability) ?? 0) < rating
  const settled = settledChoices(
    target,
    target.items.filter(item => !isLeft(item)),
  )
  const prepared = new Map([...values].flatMap(([code, value]) => (value === null ? [] : [[code, value] as const])))
  const leftOut = target.items.filter(item => item.choice !== null && settled.has(item.choice) && isLeft(item))
  const none: ReadonlySet<string> = new Set()
  return learnerVector({
    catalogue,
    prepared,
    target: asTarget(target, { catalogue, pathwayCode, leftOut: new Set(leftOut.map(item => item.capability)) }),
    completed: none,
    doneElsewhere: none,
    tooEasy: none,
    banned: new Set([...catalogue.modules.values()].filter(({ isRetired }) => isRetired).map(({ code }) => code)),
  })
}

interface AsTarget extends Pick<OfferGround, 'catalogue' | 'pathwayCode'> {
  readonly leftOut: ReadonlySet<CapabilityCode>
}

function asTarget({ items }: BoardTarget, { catalogue, pathwayCode, leftOut }: AsTarget): Target {
  const pathway = catalogue.pathways.get(pathwayCode ?? '') ?? null
  const areas = items.flatMap(({ capability }) => catalogue.capabilities.get(capability)?.area ?? [])
  const asked = items.flatMap(({ capability, rating }) =>
    leftOut.has(capability) ? [] : [[capability, rating] as const],
  )
  const chosenAreas = pathway?.chosenAreas ?? []
  return { role: null, pathway, items: new Map(asked), choices: [], leftOut, scope: new Set(areas), chosenAreas }
}
