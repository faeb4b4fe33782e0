import type { CapabilityCode, Rating } from '../capability/types.ts'
import { indexOf } from '../planning/catalogue-index.ts'
import type { Catalogue } from '../planning/types.ts'
import type { BoardTarget } from './board-target.ts'
import type { Cohort } from './cohort.ts'
import type { ModuleOffer, Raise } from './group-offers.ts'
import type { CohortLearner } from './learner-vector.ts'

/** A line of a role for which somebody still needs to scan under supervision. */
export interface ListNeed {
  readonly code: string
  /** null = what no line of the role names. */
  readonly title: string | null
  /** Positions of those who need it, ascending, each with the next step of a rating in each capability; one or more. */
  readonly people: readonly { readonly person: number; readonly raises: readonly Raise[] }[]
  /** Next steps of a rating that scanning on it works towards, for all of them together; 1 or more. */
  readonly steps: number
  /** Of them, whom no module helps now and no other line; 0 or more. */
  readonly onlyOptionFor: number
}

/**
 * For which lines of the role people need supervised scanning: what is proven by being observed, and not held yet. Most
 * people first, then most steps, then in the order of the role. A place on a list is one person's for half a day.
 * `modules` say whom something else helps.
 *
 * @example listNeeds(cohort, target, catalogue, moduleOffers(cohort, catalogue))[0]?.people.length // 7
 */
export function listNeeds(
  { learners }: Cohort,
  { isCommon, lines }: BoardTarget,
  catalogue: Catalogue,
  modules: readonly ModuleOffer[],
): readonly ListNeed[] {
  if (!isCommon) return []
  const { positions } = indexOf(catalogue)
  const needs = lines.map(({ code, title, capabilities }) => {
    const observed = capabilities.filter(one => isObserved(one, catalogue)).flatMap(one => positions.get(one) ?? [])
    const people = learners.flatMap((learner, person) => {
      const raises = observed.flatMap(capability => nextStep(learner, capability))
      return raises.length === 0 ? [] : [{ person, raises }]
    })
    return { code, title, people, steps: people.reduce((sum, { raises }) => sum + raises.length, 0) }
  })
  const ways = new Map<number, number>()
  const helped = [
    ...needs.map(({ people }) => people.map(({ person }) => person)),
    ...modules.map(({ people }) => people),
  ]
  for (const person of helped.flat()) ways.set(person, (ways.get(person) ?? 0) + 1)
  return needs
    .filter(({ people }) => people.length > 0)
    .map(need => ({ ...need, onlyOptionFor: need.people.filter(({ person }) => ways.get(person) === 1).length }))
    .toSorted((a, b) => b.people.length - a.people.length || b.steps - a.steps)
}

function isObserved(code: CapabilityCode, { capabilities, evidenceClasses }: Catalogue): boolean {
  const evidence = evidenceClasses.get(capabilities.get(code)?.evidenceClass ?? '')
  return evidence?.to3.some(({ kind }) => kind === 'OBSERVATION') ?? false
}

function nextStep({ prepared, target, concern }: CohortLearner, capability: number): readonly Raise[] {
  const from = prepared[capability] ?? 0
  if ((concern[capability] ?? 0) === 0 || from >= (target[capability] ?? 0)) return []
  return [{ capability, from: from as Rating, to: (from + 1) as Rating }]
}
