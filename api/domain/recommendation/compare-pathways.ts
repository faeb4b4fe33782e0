import type { CapabilityCode, Day, Rating, Standing } from '../capability/types.ts'
import type { Catalogue } from '../planning/types.ts'
import { pathwayProgress, type PathwayProgress } from './pathway-progress.ts'
import type { Learner } from './types.ts'

/** What one of the pathways asks of a capability; null where it asks nothing. */
export interface Ask {
  readonly target: Rating
  readonly standing: Standing
}

export interface ComparedItem {
  readonly capability: CapabilityCode
  /** One for each pathway, in the order they were named. */
  readonly asks: readonly (Ask | null)[]
  /** SHARED: every pathway asks it at one rating; RAISED: every one asks it, not at one rating; SOME: not every one asks it. */
  readonly kind: 'SHARED' | 'RAISED' | 'SOME'
}

export interface ComparedModule {
  readonly module: string
  /** Those of the pathways named that it is still ahead on; always two or more. */
  readonly pathways: readonly string[]
}

export interface Comparison {
  /** Every item that any of the pathways leads to, in the order of their codes. */
  readonly items: readonly ComparedItem[]
  /** Modules that are still ahead of this person on two or more of the pathways: learnt once, they serve each. */
  readonly sharedModules: readonly ComparedModule[]
}

/** How many pathways can stand side by side. */
export const comparable = { least: 2, most: 3 } as const

/**
 * Two or three pathways side by side for one person: what each asks and where the person stands in it, what differs,
 * and which modules still ahead serve more than one of them.
 *
 * A module serves a pathway when one of its stages holds it and something is left in it for this person there; where a
 * stage offers a choice, each of its modules serves.
 *
 * @param codes two or three different codes of published pathways
 * @example comparePathways(['PW-ADV-OBS', 'PW-ADV-GYN'], learner, catalogue, today).sharedModules // ADV-01, ADV-02, ...
 */
export function comparePathways(
  codes: readonly string[],
  learner: Learner,
  catalogue: Catalogue,
  asOf: Day,
): Comparison {
  const sides = codes.map(code => ({ code, progress: pathwayProgress(code, learner, catalogue, asOf) }))
  const asked = new Set(sides.flatMap(({ progress }) => progress.items.map(({ capability }) => capability)))
  const bySide = sides.map(({ progress }) => new Map(progress.items.map(item => [item.capability, item])))
  const items = [...asked].toSorted().map((capability): ComparedItem => {
    const asks = bySide.map(side => {
      const item = side.get(capability)
      return item === undefined ? null : { target: item.target, standing: item.standing }
    })
    return { capability, asks, kind: kindOf(asks) }
  })
  return { items, sharedModules: sharedModules(sides, catalogue) }
}

function kindOf(asks: readonly (Ask | null)[]): ComparedItem['kind'] {
  if (asks.includes(null)) return 'SOME'
  return new Set(asks.map(ask => ask?.target)).size === 1 ? 'SHARED' : 'RAISED'
}

function sharedModules(
  sides: readonly { readonly code: string; readonly progress: PathwayProgress }[],
  catalogue: Catalogue,
): readonly ComparedModule[] {
  const servedBy = new Map<string, string[]>()
  for (const { code, progress } of sides) {
    const stages = catalogue.pathways.get(code)?.stages ?? []
    for (const module of new Set(stages.flatMap(({ modules }) => modules))) {
      if (!progress.covered.has(module)) servedBy.set(module, [...(servedBy.get(module) ?? []), code])
    }
  }
  return [...servedBy]
    .filter(([, pathways]) => pathways.length >= 2)
    .map(([module, pathways]) => ({ module, pathways }))
    .toSorted((a, b) => b.pathways.length - a.pathways.length || (a.module < b.module ? -1 : 1))
}
