import type { CapabilityCode, Rating } from '../capability/types.ts'
import type { Catalogue, Module, TargetItem } from './types.ts'

/** Up to this rating being seen at work is enough; no module is needed. */
const CONFIRMED_WITHOUT_MODULE = 2

/** What the modules of a catalogue ask and give, for somebody to whom all of it applies. */
export interface ContentSupply {
  /** By code. */
  readonly modules: readonly Module[]
  readonly byCode: ReadonlyMap<string, Module>
  /** Ratings a module asks for first, 1 or more: where its effects start and what it requires. */
  readonly asks: (module: Module) => readonly TargetItem[]
  /** Modules that lift a capability to a rating from below it. */
  readonly suppliers: (item: TargetItem) => readonly Module[]
  /** Whether a confirmation does: 1 and 2, and what the start of preceptorship expects of everybody. */
  readonly isConfirmed: (item: TargetItem) => boolean
}

/** Capabilities and modules the catalogue does not know are passed over. */
export function supplyOf(catalogue: Catalogue): ContentSupply {
  const modules = [...catalogue.modules.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const suppliers = new Map<string, Module[]>()
  for (const module of modules) {
    for (const { capability, from, to } of module.develops) {
      for (let rating = from + 1; rating <= to; rating += 1) {
        const key = keyOf({ capability, rating: rating as Rating })
        const found = suppliers.get(key)
        if (found === undefined) suppliers.set(key, [module])
        else found.push(module)
      }
    }
  }
  return {
    modules,
    byCode: catalogue.modules,
    asks: module => asksOf(module).filter(({ capability }) => catalogue.capabilities.has(capability)),
    suppliers: item => suppliers.get(keyOf(item)) ?? [],
    isConfirmed: ({ capability, rating }) => {
      const expected = catalogue.capabilities.get(capability)?.expected.P ?? 0
      return rating <= Math.max(CONFIRMED_WITHOUT_MODULE, expected)
    },
  }
}

/** The highest asked of each capability, by code. */
function asksOf({ develops, requires }: Module): TargetItem[] {
  const highest = new Map<CapabilityCode, Rating>()
  const note = (capability: CapabilityCode, rating: Rating): void => {
    if (rating > (highest.get(capability) ?? 0)) highest.set(capability, rating)
  }
  for (const { capability, from } of develops) note(capability, from)
  for (const { capability, atLeast } of requires.ratings) note(capability, atLeast)
  return [...highest]
    .map(([capability, rating]) => ({ capability, rating }))
    .toSorted((a, b) => (a.capability < b.capability ? -1 : 1))
}

/** A rating of a capability by name, the same for the same. @example keyOf({ capability: 'CLN-08', rating: 3 }) // "CLN-08>3" */
export function keyOf({ capability, rating }: TargetItem): string {
  return `${capability}>${rating}`
}
