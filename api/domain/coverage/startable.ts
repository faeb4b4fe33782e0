import type { Rating } from '../capability/types.ts'
import { supplyOf, type ContentSupply } from '../planning/content-supply.ts'
import type { Catalogue, Module, TargetItem } from '../planning/types.ts'

/**
 * Modules somebody can come to who begins with nothing, by code. Retired ones are started by nobody. Ratings come from
 * being seen at work, to 2 and to what the start of preceptorship expects, and from modules that can be started; a module
 * that is needed first counts as done, too, where all it leads to can be prepared another way.
 *
 * @example startableModules(catalogue).has('ADV-05') // false: only ADV-05 leads to what it asks for first
 */
export function startableModules(catalogue: Catalogue): ReadonlySet<string> {
  const supply = supplyOf(catalogue)
  const startable = new Set<string>()
  let waiting = supply.modules.filter(({ isRetired }) => isRetired !== true)
  for (;;) {
    const still = waiting.filter(module => !canStart(supply, startable, module))
    for (const module of waiting) if (!still.includes(module)) startable.add(module.code)
    if (still.length === waiting.length) return startable
    waiting = still
  }
}

function canStart(supply: ContentSupply, startable: ReadonlySet<string>, module: Module): boolean {
  const comesBy = (item: TargetItem): boolean => isSupplied(supply, startable, item)
  return (
    supply.asks(module).every(comesBy) &&
    module.requires.modules.every(group => group.some(code => isDone(supply, startable, code)))
  )
}

function isSupplied(supply: ContentSupply, startable: ReadonlySet<string>, item: TargetItem): boolean {
  return supply.isConfirmed(item) || supply.suppliers(item).some(({ code }) => startable.has(code))
}

function isDone(supply: ContentSupply, startable: ReadonlySet<string>, code: string): boolean {
  if (startable.has(code)) return true
  const results = (supply.byCode.get(code)?.develops ?? []).map(({ capability, to }) => ({ capability, rating: to }))
  return (
    results.length > 0 &&
    results.every((item: { capability: string; rating: Rating }) => isSupplied(supply, startable, item))
  )
}
