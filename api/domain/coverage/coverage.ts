import type { Capability, CapabilityCode, Day, Rating } from '../capability/types.ts'
import { kindsLeadingTo } from '../drafts/release.ts'
import type { Catalogue, ModuleKind } from '../planning/types.ts'
import { startableModules } from './startable.ts'

/** The rating a step ends with; it begins one below. */
export type StepTo = 1 | 2 | 3 | 4

/**
 * - NONE: no module leads over the step.
 * - STALE: some do, and something is amiss with every one of them.
 * - COVERED: at least one does with which nothing is amiss.
 */
export type CoverageState = 'NONE' | 'STALE' | 'COVERED'

/**
 * - REVIEW_PASSED: the day by which it was to be looked at again has come.
 * - GUIDELINE_SUPERSEDED: it cites a guideline that no longer stands.
 * - RETIRED: nobody starts it any more.
 * - UNREACHABLE: what it needs first cannot be met with what is published.
 */
export type ModuleFault = 'REVIEW_PASSED' | 'GUIDELINE_SUPERSEDED' | 'RETIRED' | 'UNREACHABLE'

/** What is known of a module beside its content. */
export interface ModuleCurrency {
  /** Day by which it is looked at again; null = nobody named one. */
  readonly reviewBy: Day | null
  /** Codes of guidelines it cites that no longer stand. */
  readonly superseded: readonly string[]
}

export interface LeadingModule {
  readonly code: string
  /** In the order of `ModuleFault`; empty = nothing is amiss. */
  readonly faults: readonly ModuleFault[]
}

export interface CapabilityStep {
  readonly to: StepTo
  readonly state: CoverageState
  /** Those with which nothing is amiss first, then by code. */
  readonly modules: readonly LeadingModule[]
  /** Kinds of module that may lead over it: on a screen one learns up to 2. */
  readonly kinds: readonly ModuleKind[]
}

export interface CoverageRow {
  readonly capability: Capability
  /** 0 to 1, 1 to 2, 2 to 3 and 3 to 4. */
  readonly steps: readonly CapabilityStep[]
}

const STEPS: readonly StepTo[] = [1, 2, 3, 4]

/**
 * What the published modules cover: for every capability, in the order of the catalogue, its four steps with the modules
 * that lead over each and what is amiss with them.
 *
 * A module leads over every step between the ratings it develops from and to. `currency` is by module; one it does not
 * name has no day and cites nothing superseded. `today` is in days since 1970-01-01: a module is stale from the day
 * named, as drafts say it.
 *
 * @example coverageOf(catalogue, currency, today).find(row => row.capability.code === 'BRS-01')?.steps[2]?.state // 'NONE'
 */
export function coverageOf(
  catalogue: Catalogue,
  currency: ReadonlyMap<string, ModuleCurrency>,
  today: Day,
): readonly CoverageRow[] {
  const faults = faultsOf(catalogue, currency, today)
  const leading = leadingByStep(catalogue)
  return [...catalogue.capabilities.values()].map(capability => ({
    capability,
    steps: STEPS.map(to => {
      const codes = leading.get(keyOf(capability.code, to)) ?? []
      return stepOf(
        to,
        codes.map(code => ({ code, faults: faults.get(code) ?? [] })),
      )
    }),
  }))
}

function stepOf(to: StepTo, modules: readonly LeadingModule[]): CapabilityStep {
  const sound = modules.filter(({ faults }) => faults.length === 0)
  const amiss = modules.filter(({ faults }) => faults.length > 0)
  const withModules = sound.length > 0 ? 'COVERED' : 'STALE'
  return {
    to,
    state: modules.length === 0 ? 'NONE' : withModules,
    modules: [...sound, ...amiss],
    kinds: kindsLeadingTo(to),
  }
}

function leadingByStep({ modules }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const leading = new Map<string, string[]>()
  for (const { code, develops } of [...modules.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const keys = develops.flatMap(({ capability, from, to }) =>
      STEPS.filter(step => from < step && step <= to).map(step => keyOf(capability, step)),
    )
    for (const key of new Set(keys)) leading.set(key, [...(leading.get(key) ?? []), code])
  }
  return leading
}

function faultsOf(
  catalogue: Catalogue,
  currency: ReadonlyMap<string, ModuleCurrency>,
  today: Day,
): ReadonlyMap<string, readonly ModuleFault[]> {
  const startable = startableModules(catalogue)
  return new Map(
    [...catalogue.modules.values()].map(({ code, isRetired = false }) => {
      const { reviewBy = null, superseded = [] } = currency.get(code) ?? {}
      const found: readonly (readonly [boolean, ModuleFault])[] = [
        [reviewBy !== null && reviewBy <= today, 'REVIEW_PASSED'],
        [superseded.length > 0, 'GUIDELINE_SUPERSEDED'],
        [isRetired, 'RETIRED'],
        [!isRetired && !startable.has(code), 'UNREACHABLE'],
      ]
      return [code, found.flatMap(([is, fault]) => (is ? [fault] : []))] as const
    }),
  )
}

/** A step by name. @example keyOf('CLN-08', 3) // "CLN-08>3": from 2 to 3 */
export function keyOf(capability: CapabilityCode, to: Rating): string {
  return `${capability}>${to}`
}
