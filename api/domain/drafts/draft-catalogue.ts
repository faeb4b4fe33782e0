import type { ContentDefect } from '../planning/content-defects.ts'
import { supplyOf, type ContentSupply } from '../planning/content-supply.ts'
import type { Catalogue, Module } from '../planning/types.ts'

/** The catalogue as it would be with a module in it, in the place of the one it revises. */
export function catalogueWith(catalogue: Catalogue, module: Module): Catalogue {
  return {
    ...catalogue,
    hash: `${catalogue.hash} with ${module.code}`,
    modules: new Map([...catalogue.modules, [module.code, module]]),
  }
}

/**
 * The way along which a defect goes wrong, by title: of a circle the shortest way round, from the draft's module where it is
 * part of it, back to where it began; of what is out of reach, who asks for what.
 *
 * @example wayOf(catalogue, circle, 'ADV-40') // ['Lumps and bumps', 'Soft tissue first', 'Lumps and bumps']
 */
export function wayOf(catalogue: Catalogue, defect: ContentDefect, code: string): readonly string[] {
  const title = (each: string): string => catalogue.modules.get(each)?.title ?? each
  if (defect.code === 'CIRCLE') {
    const first = defect.modules.includes(code) ? code : (defect.modules[0] ?? code)
    return wayRound(supplyOf(catalogue), defect.modules, first).map(title)
  }
  const role = catalogue.roles.get(defect.role ?? '') ?? catalogue.overlays.get(defect.role ?? '')
  const who = role === undefined ? defect.modules.map(title) : [role.title]
  return [...who, ...defect.capabilities.map(({ capability, rating }) => `${capability} at ${rating ?? 0}`)]
}

/** From a module to what it needs and on, until it is needed itself; each step is the first found. */
function wayRound(supply: ContentSupply, codes: readonly string[], first: string): readonly string[] {
  const isIn = new Set(codes)
  const cameFrom = new Map<string, string>()
  const waiting = [first]
  for (const code of waiting) {
    for (const next of neededBy(supply, code).filter(each => isIn.has(each))) {
      if (next === first) return [...backFrom(cameFrom, first, code), first]
      if (cameFrom.has(next)) continue
      cameFrom.set(next, code)
      waiting.push(next)
    }
  }
  return [...codes]
}

function backFrom(cameFrom: ReadonlyMap<string, string>, first: string, last: string): readonly string[] {
  const way = [last]
  for (let code = last; code !== first;) {
    code = cameFrom.get(code) ?? first
    way.unshift(code)
  }
  return way
}

/** Modules one needs first by name, or for a rating it asks for. */
function neededBy(supply: ContentSupply, code: string): readonly string[] {
  const module = supply.byCode.get(code)
  if (module === undefined) return []
  const suppliers = supply.asks(module).flatMap(item => supply.suppliers(item).map(each => each.code))
  return [...module.requires.modules.flat(), ...suppliers]
}
