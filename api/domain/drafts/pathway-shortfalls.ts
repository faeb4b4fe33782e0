import type { CapabilityCode, Rating } from '../capability/types.ts'
import type { Catalogue, Module } from '../planning/types.ts'
import type { PathwayFacts } from './pathway-problem.ts'
import { walkPathway } from './pathway-walk.ts'
import { modulesOf, type StageChoice } from './stage.ts'

/** Something the end role asks for that a pathway does not lead to. */
export interface PathwayShortfall {
  readonly capability: CapabilityCode
  readonly target: Rating
  /** Where whoever takes it ends, for the choices that lead least far. */
  readonly reached: Rating
  /** What leads on from there and is not in it yet, by what leads furthest, then by the shortest. */
  readonly modules: readonly { readonly code: string; readonly to: Rating }[]
}

/** Most modules offered for one item. */
const mostOffered = 4

/**
 * What of the end role is not reached, item by item, and which modules would lead on; null = there is nothing to be walked
 * yet: no role at one end, a choice that offers no more than it asks for, or more ways through than can be looked at.
 *
 * @example pathwayShortfalls(draft, catalogue) // [{ capability: 'EDU-02', target: 2, reached: 1, modules: [{ code: 'ENH-03', to: 2 }] }]
 */
export function pathwayShortfalls(draft: PathwayFacts, catalogue: Catalogue): readonly PathwayShortfall[] | null {
  const startRole = catalogue.roles.get(draft.startRole ?? '')
  const endRole = catalogue.roles.get(draft.endRole ?? '')
  if (startRole === undefined || endRole === undefined || startRole === endRole) return null
  if (draft.stages.some(({ choices }) => choices.some(isNone))) return null
  const faults = walkPathway({ ...draft, startRole, endRole }, catalogue)
  if (faults === null) return null
  const named = new Set(draft.stages.flatMap(modulesOf))
  const offered = [...catalogue.modules.values()].filter(module => !named.has(module.code) && module.isRetired !== true)
  return faults.flatMap(({ kind, capability, needed, reached }): PathwayShortfall[] => {
    if (kind !== 'ITEM_MISSED' || capability === null) return []
    const [target, ends] = [needed as Rating, reached as Rating]
    return [{ capability, target, reached: ends, modules: leadingOn(offered, { capability, target, reached: ends }) }]
  })
}

/** Nobody can take so many of so few. */
const isNone = ({ chooseAtLeast, modules }: StageChoice): boolean => chooseAtLeast >= modules.length

function leadingOn(
  offered: readonly Module[],
  { capability, target, reached }: Omit<PathwayShortfall, 'modules'>,
): PathwayShortfall['modules'] {
  return offered
    .flatMap(({ code, minutes, develops }) => {
      const effect = develops.find(each => each.capability === capability)
      const leadsOn = effect !== undefined && effect.from <= reached && effect.to > reached
      return leadsOn ? [{ code, minutes, to: effect.to, far: Math.min(effect.to, target) }] : []
    })
    .toSorted((a, b) => b.far - a.far || a.minutes - b.minutes || (a.code < b.code ? -1 : 1))
    .slice(0, mostOffered)
    .map(({ code, to }) => ({ code, to }))
}
