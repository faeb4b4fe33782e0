import type { AreaCode, CapabilityCode, Rating } from '../capability/types.ts'
import type { Catalogue, Module } from './types.ts'

/** An effect of a module with its capability looked up; `area` null = the shared core. */
export interface IndexedEffect {
  readonly capability: number
  readonly area: AreaCode | null
  readonly from: Rating
  readonly to: Rating
}

export interface IndexedModule {
  readonly module: Module
  readonly effects: readonly IndexedEffect[]
  readonly ratings: readonly { readonly capability: number; readonly area: AreaCode | null; readonly atLeast: Rating }[]
  /** Prerequisite groups as positions in `modules`; codes the catalogue does not know are left out. */
  readonly groups: readonly (readonly number[])[]
}

/** The catalogue by position instead of by code, everything in code order, so that no answer depends on how it was loaded. */
export interface CatalogueIndex {
  readonly codes: readonly CapabilityCode[]
  readonly positions: ReadonlyMap<CapabilityCode, number>
  readonly modules: readonly IndexedModule[]
  readonly modulePositions: ReadonlyMap<string, number>
}

const known = new WeakMap<Catalogue, CatalogueIndex>()

/**
 * The index of a catalogue. A catalogue never changes, so its index is remembered for as long as the catalogue lives:
 * the answer is the same with or without the memory.
 */
export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const remembered = known.get(catalogue)
  if (remembered !== undefined) return remembered
  const index = buildIndex(catalogue)
  known.set(catalogue, index)
  return index
}

function buildIndex(catalogue: Catalogue): CatalogueIndex {
  const codes = [...catalogue.capabilities.keys()].toSorted()
  const positions = new Map(codes.map((code, position) => [code, position]))
  const modules = [...catalogue.modules.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const modulePositions = new Map(modules.map((module, position) => [module.code, position]))
  const locate = (code: CapabilityCode): { capability: number; area: AreaCode | null } | null => {
    const capability = positions.get(code)
    return capability === undefined ? null : { capability, area: catalogue.capabilities.get(code)?.area ?? null }
  }
  return {
    codes,
    positions,
    modulePositions,
    modules: modules.map(module => ({
      module,
      effects: module.develops.flatMap(effect => {
        const place = locate(effect.capability)
        return place === null ? [] : [{ ...place, from: effect.from, to: effect.to }]
      }),
      ratings: module.requires.ratings.flatMap(required => {
        const place = locate(required.capability)
        return place === null ? [] : [{ ...place, atLeast: required.atLeast }]
      }),
      groups: module.requires.modules.map(group => group.flatMap(code => modulePositions.get(code) ?? [])),
    })),
  }
}
