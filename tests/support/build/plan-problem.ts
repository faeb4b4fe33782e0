import type { AreaCode, CapabilityCode, Rating } from '../../../api/domain/capability/types.ts'
import type { Catalogue, Module, PlanProblem, Target } from '../../../api/domain/planning/types.ts'
import { buildCapability, buildCatalogue, type CatalogueParts } from './catalogue.ts'

type Ratings = Readonly<Record<CapabilityCode, Rating>>

/** A target of bare ratings in the areas given; no pathway, no choices. */
export function buildTarget(items: Ratings, partial: Partial<Target> = {}): Target {
  const sorted = Object.entries(items).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    role: null,
    pathway: null,
    items: new Map(sorted),
    choices: [],
    leftOut: new Set(),
    scope: new Set<AreaCode>(),
    chosenAreas: [],
    ...partial,
  }
}

/** A problem in which nothing was started, finished, answered or barred unless told otherwise. */
export function buildProblem(
  parts: {
    readonly catalogue: Catalogue
    readonly target: Target
    readonly prepared?: Ratings
  } & Partial<Omit<PlanProblem, 'catalogue' | 'target' | 'prepared'>>,
): PlanProblem {
  return {
    completed: new Set(),
    doneElsewhere: new Set(),
    tooEasy: new Set(),
    banned: new Set(),
    withheld: new Set(),
    confirmable: new Map(),
    started: new Map(),
    required: new Set(),
    previous: [],
    ...parts,
    prepared: new Map(Object.entries(parts.prepared ?? {})),
  }
}

/** A catalogue of these modules and of every capability they name. */
export function catalogueOf(
  modules: readonly Module[],
  parts: CatalogueParts & { readonly codes?: readonly CapabilityCode[] } = {},
): Catalogue {
  const named = modules.flatMap(({ develops, requires }) => [...develops, ...requires.ratings])
  const codes = new Set([...named.map(({ capability }) => capability), ...(parts.codes ?? [])])
  const capabilities = [...codes].toSorted().map(code => buildCapability({ code }))
  return buildCatalogue({ capabilities, ...parts, modules })
}
