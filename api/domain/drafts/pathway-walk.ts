import type { AreaCode, CapabilityCode, LevelColumn, Rating } from '../capability/types.ts'
import type { Catalogue, Module, RoleProfile } from '../planning/types.ts'
import {
  leastOf,
  mostTravellers,
  raised,
  selectionsOf,
  startsOf,
  type Selection,
  type Traveller,
} from './pathway-travellers.ts'
import { modulesOf, type StageContent } from './stage.ts'

/** A pathway to be walked: whence, whither and by which stages. */
export interface Walk {
  readonly startRole: RoleProfile
  readonly endRole: RoleProfile
  readonly startAreas: readonly { readonly area: AreaCode; readonly column: LevelColumn }[]
  readonly chosenAreas: readonly AreaCode[]
  readonly stages: readonly Pick<StageContent, 'title' | 'modules' | 'choices'>[]
}

/** Something in the way of whoever takes a pathway. */
export interface WalkFault {
  /** A module needed first; a rating it builds on; an item of the end role that is not reached; a choice of it. */
  readonly kind: 'MODULE_FIRST' | 'RATING_FIRST' | 'ITEM_MISSED' | 'CHOICE_MISSED'
  /** The stage it is at, from 0; null = the end. */
  readonly stage: number | null
  /** Code of the module it is about; null = the end. */
  readonly module: string | null
  /** Codes of modules, any of which is needed first. */
  readonly modules: readonly string[]
  /** Code of the capability; of a choice of the end role, its own code; null = a module is needed first. */
  readonly capability: string | null
  readonly needed: number
  readonly reached: number
  /** Codes of the modules chosen on the way, where others could have been. */
  readonly chosen: readonly string[]
}

/** All that is in the way; null = there are more ways through than can be looked at. */
export type WalkOutcome = readonly WalkFault[] | null

interface Ground {
  readonly walk: Walk
  readonly catalogue: Catalogue
  readonly scope: ReadonlySet<AreaCode>
  /** Capabilities that are one choice among several: who did not choose one neither needs nor gains it. */
  readonly optional: ReadonlySet<CapabilityCode>
  /** Modules that others on the way ask for by name. */
  readonly asked: ReadonlySet<string>
}

/**
 * Takes a pathway from its start role to its end, stage by stage, for every choice that can be made on the way. The modules
 * of a stage run side by side, so each builds only on what earlier stages gave; a module asked for by name is met by having
 * taken it, or once everything it leads to within the scope is prepared. Whoever has nothing less than another is stopped by
 * nothing that does not stop the other, so only those with least are followed on.
 *
 * @example walkPathway(walk, catalogue) // []: whoever takes it reaches its end
 */
export function walkPathway(walk: Walk, catalogue: Catalogue): WalkOutcome {
  const ground = groundOf(walk, catalogue)
  const faults = new Map<string, WalkFault>()
  const tell = (fault: WalkFault): void => {
    const key = JSON.stringify([fault.kind, fault.stage, fault.module, fault.modules, fault.capability])
    if (!faults.has(key)) faults.set(key, fault)
  }
  let travellers = leastOf(startsOf(walk, catalogue))
  for (const [stage, content] of walk.stages.entries()) {
    for (const code of modulesOf(content))
      for (const traveller of travellers)
        for (const fault of hindrances(ground, code, traveller)) tell({ ...fault, stage })
    const selections = selectionsOf(content)
    if (selections === null || selections.length * travellers.length > 20 * mostTravellers) return null
    travellers = leastOf(travellers.flatMap(each => selections.map(taken => take(ground, taken, each))))
    if (travellers.length > mostTravellers) return null
  }
  for (const traveller of travellers) for (const fault of missing(walk.endRole, traveller)) tell(fault)
  return [...faults.values()]
}

function groundOf(walk: Walk, catalogue: Catalogue): Ground {
  const { startRole, endRole, startAreas, chosenAreas, stages } = walk
  const choices = [...startRole.choices, ...endRole.choices].flatMap(choice => choice.capabilities)
  const modules = stages.flatMap(modulesOf).flatMap(code => catalogue.modules.get(code) ?? [])
  return {
    walk,
    catalogue,
    scope: new Set([...startRole.areas, ...endRole.areas, ...startAreas.map(({ area }) => area), ...chosenAreas]),
    optional: new Set(choices.map(({ capability }) => capability)),
    asked: new Set(modules.flatMap(({ requires }) => requires.modules.flat())),
  }
}

const nowhere = { stage: null, modules: [], capability: null, needed: 0, reached: 0 } as const

/** What stands in the way of beginning a module. */
function hindrances(ground: Ground, code: string, traveller: Traveller): WalkFault[] {
  const module = ground.catalogue.modules.get(code)
  if (module === undefined) return []
  const { prepared, chosen } = traveller
  const ratings = [
    ...module.requires.ratings.map(({ capability, atLeast }) => ({ capability, from: atLeast })),
    ...effectsOf(ground, module).filter(effect => !ground.optional.has(effect.capability)),
  ]
  return [
    ...module.requires.modules
      .filter(group => !group.some(needed => isMet(ground, needed, traveller)))
      .map((modules): WalkFault => ({ ...nowhere, chosen, modules, kind: 'MODULE_FIRST', module: code })),
    ...ratings.flatMap(({ capability, from: needed }): WalkFault[] => {
      const reached = prepared.get(capability) ?? 0
      if (reached >= needed) return []
      return [{ ...nowhere, chosen, capability, needed, reached, kind: 'RATING_FIRST', module: code }]
    }),
  ]
}

function isMet(ground: Ground, code: string, { prepared, done }: Traveller): boolean {
  if (done.has(code)) return true
  const module = ground.catalogue.modules.get(code)
  const effects = module === undefined ? [] : effectsOf(ground, module)
  return effects.length > 0 && effects.every(({ capability, to }) => (prepared.get(capability) ?? 0) >= to)
}

/** What a module leads to within the scope; where its areas are chosen, within those chosen. */
function effectsOf({ walk, catalogue, scope }: Ground, module: Module): Module['develops'] {
  const counting = module.area === 'any' ? new Set(walk.chosenAreas) : scope
  return module.develops.filter(({ capability }) => {
    const area = catalogue.capabilities.get(capability)?.area ?? null
    return area === null || counting.has(area)
  })
}

function take(ground: Ground, { taken, chosen }: Selection, traveller: Traveller): Traveller {
  const { prepared, done } = traveller
  const gains = taken
    .flatMap(code => effectsOf(ground, ground.catalogue.modules.get(code) ?? nothing))
    .filter(({ capability, from }) => (prepared.get(capability) ?? 0) >= from)
    .map(({ capability, to }) => ({ capability, rating: to }))
  const asked = taken.filter(code => ground.asked.has(code))
  return {
    prepared: raised(prepared, gains),
    done: asked.length === 0 ? done : new Set([...done, ...asked]),
    chosen: [...traveller.chosen, ...chosen],
  }
}

const nothing: Module = {
  code: '',
  title: '',
  area: 'core',
  level: '',
  kind: 'E_LEARNING',
  minutes: 0,
  develops: [],
  requires: { ratings: [], modules: [] },
  gates: [],
}

function missing({ items, choices }: RoleProfile, { prepared, chosen }: Traveller): WalkFault[] {
  const reachedOf = (capability: CapabilityCode): Rating => prepared.get(capability) ?? 0
  return [
    ...items.flatMap(({ capability, rating: needed }): WalkFault[] => {
      const reached = reachedOf(capability)
      return reached >= needed
        ? []
        : [{ ...nowhere, chosen, capability, needed, reached, kind: 'ITEM_MISSED', module: null }]
    }),
    ...choices.flatMap(({ code, atLeast: needed, capabilities }): WalkFault[] => {
      const reached = capabilities.filter(({ capability, rating }) => reachedOf(capability) >= rating).length
      return reached >= needed
        ? []
        : [{ ...nowhere, chosen, needed, reached, capability: code, kind: 'CHOICE_MISSED', module: null }]
    }),
  ]
}
