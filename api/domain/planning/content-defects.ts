import type { CapabilityCode } from '../capability/types.ts'
import { circlesOf, type Circle } from './content-circles.ts'
import { supplyOf, type ContentSupply } from './content-supply.ts'
import { circleWords, missingWords, notReachedWords, spreadWords, type Words } from './content-defect-words.ts'
import type { Catalogue, Module, RoleProfile, TargetItem } from './types.ts'

/**
 * - CIRCLE: modules that need one another.
 * - SHUT_OUT: a module asks for something that keeps out people it is meant for.
 * - NOT_REACHED: a role asks for what no module leads to.
 */
export type ContentDefectCode = 'CIRCLE' | 'SHUT_OUT' | 'NOT_REACHED'

/** STOPS: nobody without preparation from elsewhere gets past it. NOTE: some do, and an editor should know. */
export type ContentDefectSeverity = 'STOPS' | 'NOTE'

/** Something in the published content that keeps people from learning, in words for those who edit it. */
export interface ContentDefect extends Words {
  readonly code: ContentDefectCode
  readonly severity: ContentDefectSeverity
  /** By code; empty where a role is meant. */
  readonly modules: readonly string[]
  /** What it is about, with the rating where one is asked for: `null` where it is not about a rating. */
  readonly capabilities: readonly {
    readonly capability: CapabilityCode
    readonly rating: TargetItem['rating'] | null
  }[]
  /** Code of the role or addition; null where modules are meant. */
  readonly role: string | null
}

/** Effects of one module that start this far apart keep out many of those whom the lower ones would help. */
const FAR_APART = 2

/**
 * Everything in a catalogue that stops people or keeps many of them out: what stops first, then by kind, then by code. It
 * is read for somebody to whom all areas apply and who brings nothing but what needs no module: confirmations to 1 and
 * 2, and to what the start of preceptorship expects. The order of the catalogue does not matter.
 */
export function contentDefects(catalogue: Catalogue): readonly ContentDefect[] {
  const supply = supplyOf(catalogue)
  const roles = [...catalogue.roles.values(), ...catalogue.overlays.values()]
  const defects = [
    ...circlesOf(supply).map(circle => circleDefect(supply, circle)),
    ...supply.modules.flatMap(module => [...missingDefects(supply, module), ...spreadDefects(catalogue, module)]),
    ...roles.toSorted((a, b) => (a.code < b.code ? -1 : 1)).flatMap(role => notReachedDefects(supply, role)),
  ]
  const ofSeverity = (severity: ContentDefectSeverity) => defects.filter(defect => defect.severity === severity)
  return [...ofSeverity('STOPS'), ...ofSeverity('NOTE')]
}

function circleDefect({ byCode }: ContentSupply, circle: Circle): ContentDefect {
  const modules = circle.modules.flatMap(code => byCode.get(code) ?? [])
  return {
    code: 'CIRCLE',
    severity: circle.isStopped ? 'STOPS' : 'NOTE',
    modules: circle.modules,
    capabilities: circle.capabilities.map(capability => ({ capability, rating: null })),
    role: null,
    ...circleWords(modules, circle),
  }
}

/** Whether no module lifts a capability to a rating and no confirmation does. */
function isMissing(supply: ContentSupply, item: TargetItem): boolean {
  return item.rating > 0 && !supply.isConfirmed(item) && supply.suppliers(item).length === 0
}

function missingDefects(supply: ContentSupply, module: Module): ContentDefect[] {
  const capabilities = supply.asks(module).filter(item => isMissing(supply, item))
  if (capabilities.length === 0) return []
  return [
    {
      code: 'SHUT_OUT',
      severity: 'STOPS',
      modules: [module.code],
      capabilities,
      role: null,
      ...missingWords(module, capabilities),
    },
  ]
}

/** Effects whose start lies well above the lowest start of the same module. */
function spreadDefects(catalogue: Catalogue, module: Module): ContentDefect[] {
  const effects = module.develops.filter(({ capability }) => catalogue.capabilities.has(capability))
  const lowest = Math.min(...effects.map(({ from }) => from))
  const capabilities = effects
    .filter(({ from }) => from - lowest >= FAR_APART)
    .map(({ capability, from }) => ({ capability, rating: from }))
  if (capabilities.length === 0) return []
  const others = effects.filter(({ from }) => from === lowest).map(({ capability }) => capability)
  return [
    {
      code: 'SHUT_OUT',
      severity: 'NOTE',
      modules: [module.code],
      capabilities,
      role: null,
      ...spreadWords(module, capabilities, others),
    },
  ]
}

/** Of a choice only what leaves too little to choose from. */
function notReachedDefects(supply: ContentSupply, role: RoleProfile): ContentDefect[] {
  const missingOf = (items: readonly TargetItem[]): readonly TargetItem[] =>
    items.filter(item => isMissing(supply, item))
  const ofChoices = role.choices.flatMap(({ atLeast, capabilities }) => {
    const missing = missingOf(capabilities)
    return capabilities.length - missing.length < atLeast ? missing : []
  })
  const capabilities = [...missingOf(role.items), ...ofChoices].map(({ capability, rating }) => ({
    capability,
    rating,
  }))
  if (capabilities.length === 0) return []
  return [
    {
      code: 'NOT_REACHED',
      severity: 'STOPS',
      modules: [],
      capabilities,
      role: role.code,
      ...notReachedWords(role, capabilities),
    },
  ]
}
