import type { AreaCode, CapabilityCode, Rating } from '../api/domain/capability/types.ts'
import type { ReferenceData, ReferenceModule, ReferencePathway, ReferenceRole } from './reference.types.ts'

/** Why a pathway does not hold: at one of its modules, or (`stage` null) at its end. */
export type WalkFault = { readonly message: string } & (
  { readonly stage: number; readonly position: number } | { readonly stage: null }
)

interface Ground {
  readonly pathway: ReferencePathway
  readonly modules: ReadonlyMap<string, ReferenceModule>
  /** Area of each capability; null = the shared core. */
  readonly areas: ReadonlyMap<CapabilityCode, AreaCode | null>
  readonly scope: ReadonlySet<AreaCode>
  readonly endRole: ReferenceRole
  /** Capabilities that are one choice among several: who did not choose one neither needs nor gains it. */
  readonly optional: ReadonlySet<CapabilityCode>
}

interface Traveller {
  readonly prepared: ReadonlyMap<CapabilityCode, Rating>
  readonly done: ReadonlySet<string>
}

type Effect = ReferenceModule['develops'][number]

/**
 * Takes a pathway from its start role to its end, stage by stage, for every choice that can be made on the way.
 * The modules of a stage run side by side, so each may build only on what earlier stages gave. A module prerequisite
 * is met by having taken the module, or once everything it leads to within the scope is prepared.
 */
export function walkPathway(pathway: ReferencePathway, reference: ReferenceData): WalkFault[] {
  const startRole = reference.roles.find(({ code }) => code === pathway.startRole)
  const endRole = reference.roles.find(({ code }) => code === pathway.endRole)
  if (startRole === undefined || endRole === undefined) return []
  const ground = groundOf(pathway, reference, { startRole, endRole })
  const faults: WalkFault[] = []
  let travellers = startsOf(pathway, reference, startRole)
  for (const [stage, { modules, chooseAtLeast }] of pathway.stages.entries()) {
    for (const [position, code] of modules.entries()) {
      const messages = travellers.flatMap(traveller => hindrances(ground, code, traveller))
      faults.push(...messages.map(message => ({ message, stage, position })))
    }
    const selections = combinations(modules, chooseAtLeast ?? modules.length)
    travellers = travellers.flatMap(traveller => selections.map(taken => take(ground, taken, traveller)))
  }
  return [
    ...faults,
    ...travellers.flatMap(traveller => missing(endRole, traveller)).map(message => ({ message, stage: null })),
  ]
}

function groundOf(
  pathway: ReferencePathway,
  reference: ReferenceData,
  { startRole, endRole }: { startRole: ReferenceRole; endRole: ReferenceRole },
): Ground {
  const starts = pathway.startAreas.map(({ area }) => area)
  const choices = [...startRole.choices, ...endRole.choices].flatMap(choice => choice.capabilities)
  return {
    pathway,
    modules: new Map(reference.modules.map(module => [module.code, module])),
    areas: new Map(reference.capabilities.map(({ code, area }) => [code, area])),
    scope: new Set([...startRole.areas, ...endRole.areas, ...starts, ...pathway.chosenAreas]),
    endRole,
    optional: new Set(choices.map(item => item.capability)),
  }
}

/** Everyone who may stand at the start: one for each way of filling the start role's choices. */
function startsOf(pathway: ReferencePathway, reference: ReferenceData, role: ReferenceRole): Traveller[] {
  let starts = [raised(new Map(), role.items)]
  for (const { atLeast, capabilities } of role.choices) {
    starts = starts.flatMap(start => combinations(capabilities, atLeast).map(chosen => raised(start, chosen)))
  }
  const granted = pathway.startAreas.flatMap(({ area, column }) =>
    reference.capabilities
      .filter(capability => capability.area === area)
      .map(({ code, expected }) => ({ capability: code, rating: expected[column] })),
  )
  return starts.map(start => ({ prepared: raised(start, granted), done: new Set() }))
}

function raised(
  prepared: ReadonlyMap<CapabilityCode, Rating>,
  items: readonly { readonly capability: CapabilityCode; readonly rating: Rating }[],
): ReadonlyMap<CapabilityCode, Rating> {
  const after = new Map(prepared)
  for (const { capability, rating } of items) {
    if (rating > (after.get(capability) ?? 0)) after.set(capability, rating)
  }
  return after
}

/** What stands in the way of beginning a module, in words. */
function hindrances(ground: Ground, code: string, traveller: Traveller): string[] {
  const module = ground.modules.get(code)
  if (module === undefined) return []
  const rating = (capability: CapabilityCode): Rating => traveller.prepared.get(capability) ?? 0
  const groups = module.requires.modules.filter(group => !group.some(needed => isMet(ground, needed, traveller)))
  const ratings = [
    ...module.requires.ratings.map(({ capability, atLeast }) => ({ capability, from: atLeast })),
    ...effectsOf(ground, module).filter(effect => !ground.optional.has(effect.capability)),
  ].filter(({ capability, from }) => rating(capability) < from)
  return [
    ...groups.map(group => `${code} comes before ${group.join(' or ')}, which it needs`),
    ...ratings.map(
      ({ capability, from }) =>
        `${code} builds on ${capability} at ${from}, which is only at ${rating(capability)} by then`,
    ),
  ]
}

function isMet(ground: Ground, code: string, { prepared, done }: Traveller): boolean {
  if (done.has(code)) return true
  const module = ground.modules.get(code)
  const effects = module === undefined ? [] : effectsOf(ground, module)
  return effects.length > 0 && effects.every(({ capability, to }) => (prepared.get(capability) ?? 0) >= to)
}

/** What a module leads to within the scope; where its areas are chosen, within those chosen. */
function effectsOf({ pathway, areas, scope }: Ground, module: ReferenceModule): Effect[] {
  const counting = module.area === 'any' ? new Set(pathway.chosenAreas) : scope
  return module.develops.filter(({ capability }) => {
    const area = areas.get(capability) ?? null
    return area === null || counting.has(area)
  })
}

function take(ground: Ground, codes: readonly string[], { prepared, done }: Traveller): Traveller {
  const gains = codes
    .flatMap(code => effectsOf(ground, ground.modules.get(code) as ReferenceModule))
    .filter(({ capability, from }) => (prepared.get(capability) ?? 0) >= from)
    .map(({ capability, to }) => ({ capability, rating: to }))
  return { prepared: raised(prepared, gains), done: new Set([...done, ...codes]) }
}

function missing({ items, choices }: ReferenceRole, { prepared }: Traveller): string[] {
  const short = items.filter(({ capability, rating }) => (prepared.get(capability) ?? 0) < rating)
  const open = choices.filter(({ atLeast, capabilities }) => {
    const met = capabilities.filter(({ capability, rating }) => (prepared.get(capability) ?? 0) >= rating)
    return met.length < atLeast
  })
  return [
    ...short.map(
      ({ capability, rating }) => `is not reached: ${capability} ends at ${prepared.get(capability) ?? 0} of ${rating}`,
    ),
    ...open.map(({ code, atLeast }) => `is not reached: fewer than ${atLeast} of "${code}" are`),
  ]
}

/** Every way of taking `size` of the items, in order. */
function combinations<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, position) =>
    combinations(items.slice(position + 1), size - 1).map(rest => [item].concat(rest)),
  )
}
