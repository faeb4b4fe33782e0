import { isEffectInScope } from '../capability/prepared.ts'
import type { AreaCode, CapabilityCode } from '../capability/types.ts'
import type { Catalogue, Module, ModuleEffect, Target } from './types.ts'

type Scope = Pick<Target, 'scope' | 'chosenAreas' | 'leftOut'>

/**
 * Which capabilities of a module concern someone with this target: the shared core and areas in scope; where areas are
 * chosen at enrolment only those, and never an item of a choice group that was not chosen. What does not concern them
 * is neither a condition nor a gain.
 *
 * @param enrolled areas chosen at enrolment; empty = those of the goal
 */
export function countsFor(
  module: Pick<Module, 'area'>,
  catalogue: Pick<Catalogue, 'capabilities'>,
  target: Scope,
  enrolled: readonly AreaCode[],
): (capability: CapabilityCode) => boolean {
  const chosen = enrolled.length > 0 ? enrolled : target.chosenAreas
  return code => {
    const capability = catalogue.capabilities.get(code)
    if (capability === undefined || (capability.area !== null && target.leftOut.has(code))) return false
    return isEffectInScope(module, capability, chosen, target.scope)
  }
}

/** The effects of a module that concern someone with this target. @example effectsThatCount(module, catalogue, target, []) */
export function effectsThatCount(
  module: Module,
  catalogue: Pick<Catalogue, 'capabilities'>,
  target: Scope,
  enrolled: readonly AreaCode[],
): readonly ModuleEffect[] {
  const counts = countsFor(module, catalogue, target, enrolled)
  return module.develops.filter(({ capability }) => counts(capability))
}
