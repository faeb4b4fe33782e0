import type { Rating } from '../../api/domain/capability/types.ts'
import { planning } from '../../api/domain/planning/plan.ts'
import type { Catalogue, PlanProblem } from '../../api/domain/planning/types.ts'
import { digestOf } from '../../api/domain/recommendation/digest.ts'
import { createPlanProver } from '../../api/features/plans/plan-prover.ts'
import type { SolverPool } from '../../api/platform/solver/index.ts'
import { buildCapability, buildCatalogue, buildModule } from '../support/build/catalogue.ts'
import { departmentCatalogue, onTheWayToStage, type CatalogueSize } from './instances.ts'

/** What it takes to say again what is known of a plan problem, in milliseconds. */
export interface Known {
  /** The name of the problem, the two look-ups, and the plan in words and checked the first time it is asked for. */
  readonly took: number
  readonly processor: number
  /** The same where so many others were asked for since that the problem has to be put into numbers again. */
  readonly forgotten: number
  /** The first answer, without anything known. */
  readonly anew: number
}

/** An invented department's library in the words of the product; everything concerns everybody. */
const libraryOf = (seed: number, size: CatalogueSize): Catalogue =>
  buildCatalogue({
    hash: `invented ${seed}`,
    capabilities: Array.from({ length: size.capabilities }, (_, place) =>
      buildCapability({ code: `C${place}`, pillar: 'CLN', area: null }),
    ),
    modules: departmentCatalogue(seed, size).map(({ code, minutes, develops, requires }) =>
      buildModule({ code, minutes, develops: develops as never, requires: requires as never }),
    ),
  })

const problemFor = (seed: number, catalogue: Catalogue, steps: number): PlanProblem => {
  const { learner, target } = onTheWayToStage(seed, catalogue.capabilities.size, steps)
  const nothing: ReadonlySet<never> = new Set<never>()
  return {
    catalogue,
    prepared: learner.ratings as ReadonlyMap<string, Rating>,
    target: {
      role: null,
      pathway: null,
      items: target as ReadonlyMap<string, Rating>,
      choices: [],
      leftOut: nothing,
      scope: nothing,
      chosenAreas: [],
    },
    completed: nothing,
    doneElsewhere: nothing,
    tooEasy: nothing,
    banned: nothing,
    withheld: nothing,
    confirmable: new Map(),
    started: new Map(),
    required: nothing,
    previous: [],
  }
}

/** Asks for every plan twice: the second time all that is done is timed. */
export const knownAnswers = async (
  solver: SolverPool,
  size: CatalogueSize,
  { seeds, steps }: { readonly seeds: readonly number[]; readonly steps: number },
): Promise<readonly Known[]> => {
  const prover = createPlanProver({ solver, patience: 20_000, seconds: 20 })
  const onFailed = (error: unknown): never => {
    throw error instanceof Error ? error : new Error('A search failed')
  }
  const catalogue = libraryOf(seeds.at(-1) ?? 0, size)
  const all: Known[] = []
  for (const seed of seeds) {
    const problem = problemFor(seed, catalogue, steps)
    const nameIt = (): string => digestOf({ ...problem, catalogue: catalogue.hash })
    const start = performance.now()
    const planned = prover.planningOf(problem, nameIt()).first()
    const anew = performance.now() - start
    const listener = { personId: `learner ${seed}`, onBetter: () => {}, onFailed }
    await prover.best(() => planned, nameIt(), listener)
    const usage = process.cpuUsage()
    const began = performance.now()
    const key = nameIt()
    // Not the same object: another request gathers the same content anew.
    const { first, of } = prover.planningOf({ ...problem }, key)
    const { chosen, lowerBoundMinutes } = await prover.best(first, key, listener)
    of(chosen, lowerBoundMinutes)
    const took = performance.now() - began
    const { user, system } = process.cpuUsage(usage)
    const beganAgain = performance.now()
    nameIt()
    planning(problem).of(chosen, lowerBoundMinutes)
    const forgotten = performance.now() - beganAgain
    all.push({ took, processor: (user + system) / 1000, forgotten, anew })
  }
  return all
}
