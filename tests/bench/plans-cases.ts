import { KEPT_WITHIN } from '../../api/domain/planning/plan.ts'
import type { SolverPool } from '../../api/platform/solver/index.ts'
import {
  departmentCatalogue,
  onTheWayToRole,
  onTheWayToStage,
  randomInstance,
  type CatalogueSize,
} from './instances.ts'
import { events, whatIfs, type Change } from './plans-events.ts'
import { knownAnswers, type Known } from './plans-known.ts'
import { followAdviser, followPlan, mostGapPerMinute, scoreByNeed, type Journey } from './plans-follow.ts'
import { solve, solveAtOnce, subjectOf, type BenchPlan, type Run, type Subject } from './plans-subject.ts'

/** Seeds below this were used while the planner was made; none of them is measured. */
const FIRST_SEED = 1_000

/** A domain's modules keep to it but for one effect in twenty. */
const size = (capabilities: number, modules: number): CatalogueSize => ({
  capabilities,
  modules,
  bundles: 0,
  astray: 0.05,
})

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => FIRST_SEED + at)

/** One after the other, so that no more than one catalogue is held. */
function* each<T>(count: number, make: (seed: number) => T): Generator<T> {
  for (const seed of seeds(count)) yield make(seed)
}

const roleSubject = (seed: number, catalogue: CatalogueSize): Subject =>
  subjectOf({ modules: departmentCatalogue(seed, catalogue), ...onTheWayToRole(seed, catalogue.capabilities) })

/** Runs of one kind, each of a catalogue and a learner of its own. */
export interface Runs {
  readonly runs: readonly Run[]
  readonly capabilities: number
  readonly modules: number
}

const runAll = async (
  subjects: Iterable<Subject>,
  settings: { readonly solver: SolverPool; readonly seconds: number },
): Promise<readonly Run[]> => {
  const runs: Run[] = []
  for (const subject of subjects) runs.push(await solve(subject, settings))
  return runs
}

/** Lets the machine get used to the work, on an instance that is not measured. */
export const warmUp = async (solver: SolverPool): Promise<void> => {
  for (const seed of [1, 2, 3]) await solve(roleSubject(seed, size(100, 500)), { solver, seconds: 5 })
}

export const stages = async (solver: SolverPool, count: number): Promise<readonly (Runs & { steps: number })[]> => {
  const all: (Runs & { steps: number })[] = []
  for (const [capabilities, modules, steps] of [
    [100, 500, 17],
    [300, 5_000, 51],
    [500, 10_000, 87],
  ] as const) {
    const subjects = each(count, seed =>
      subjectOf({
        modules: departmentCatalogue(seed, size(capabilities, modules)),
        ...onTheWayToStage(seed, capabilities, steps),
      }),
    )
    all.push({ capabilities, modules, steps, runs: await runAll(subjects, { solver, seconds: 20 }) })
  }
  return all
}

export const roles = async (solver: SolverPool, count: number): Promise<Runs> => {
  const subjects = each(count, seed => roleSubject(seed, size(300, 5_000)))
  return { capabilities: 300, modules: 5_000, runs: await runAll(subjects, { solver, seconds: 30 }) }
}

/** Scattered targets over modules most of which are closed to the learner: harder than roles. */
export const scattered = async (solver: SolverPool, count: number, seconds: number): Promise<Runs> => {
  const subjects = each(count, seed =>
    subjectOf(randomInstance(seed, { capabilities: 300, modules: 5_000, asked: 0.6 })),
  )
  return { capabilities: 300, modules: 5_000, runs: await runAll(subjects, { solver, seconds }) }
}

/** Half of all modules are bundles, two effects in five lie outside their domain. */
export const bundles = async (
  solver: SolverPool,
  [capabilities, modules]: readonly [number, number],
  { count, seconds }: { readonly count: number; readonly seconds: number },
): Promise<Runs> => {
  const hard = { capabilities, modules, bundles: 0.5, astray: 0.4 }
  const subjects = each(count, seed => roleSubject(seed, hard))
  return { capabilities, modules, runs: await runAll(subjects, { solver, seconds }) }
}

/** Calls a search off at one moment after another; says how many valid answers stood then. */
export const callOff = async (solver: SolverPool): Promise<{ readonly asked: number; readonly valid: number }> => {
  const subject = roleSubject(FIRST_SEED, { capabilities: 300, modules: 5_000, bundles: 0.5, astray: 0.4 })
  const moments = [0, 10, 40, 160, 640, 2_560]
  let valid = 0
  for (const moment of moments) {
    const off = new AbortController()
    const timer = setTimeout(() => off.abort(), moment)
    const { last } = await solve(subject, { solver, seconds: 30, signal: off.signal })
    clearTimeout(timer)
    if (last.lowerBoundMinutes <= last.minutes) valid += 1
  }
  return { asked: moments.length, valid }
}

/** An answer without a solver after a change, beside the best there is. */
export interface Answered {
  readonly what: Change['what']
  readonly took: number
  readonly processor: number
  readonly goingOn: BenchPlan
  readonly best: BenchPlan
  readonly before: readonly string[]
}

/** A proven plan, a change, an answer at once that goes on with the plan, and the best plan there is after the change. */
const answerAll = async (
  solver: SolverPool,
  subjects: Iterable<readonly [number, Subject]>,
  changes: (seed: number, subject: Subject, order: readonly string[]) => readonly Change[],
): Promise<readonly Answered[]> => {
  const all: Answered[] = []
  for (const [seed, subject] of subjects) {
    const { order } = (await solve(subject, { solver, seconds: 20 })).last
    for (const { what, subject: next, banned } of changes(seed, subject, order)) {
      const { plan, ...cost } = solveAtOnce(next, order, banned)
      const best = (await solve(next, { solver, seconds: 20, previous: order, banned })).last
      all.push({ what, ...cost, goingOn: plan, best, before: order })
    }
  }
  return all
}

export const whatIfAnswers = (
  solver: SolverPool,
  [capabilities, modules]: readonly [number, number],
  count: number,
): Promise<readonly Answered[]> => {
  const subjects = each(count, seed => [seed, roleSubject(seed, size(capabilities, modules))] as const)
  return answerAll(solver, subjects, whatIfs)
}

export const eventAnswers = (
  solver: SolverPool,
  [capabilities, modules]: readonly [number, number],
  count: number,
): Promise<readonly Answered[]> => {
  const subjects = each(count, seed => [seed, roleSubject(seed, size(capabilities, modules))] as const)
  return answerAll(solver, subjects, events)
}

/** The share of the steps before that are in the plan shown: the one that goes on while it is nearly as short as the best. */
export const keptShare = ({ before, goingOn, best }: Answered): number => {
  const shown = new Set((goingOn.minutes <= best.minutes * KEPT_WITHIN ? goingOn : best).order)
  return before.filter(code => shown.has(code)).length / Math.max(1, before.length)
}

export interface Followed {
  readonly plan: number
  readonly own: Journey
  readonly perMinute: Journey
  readonly byNeed: Journey
}

/** Learners who do what they are told, by the plan and by two scores: one catalogue to twenty-five of them. */
export const followed = async (solver: SolverPool, count: number): Promise<readonly Followed[]> => {
  const all: Followed[] = []
  for (const [at, seed] of seeds(count).entries()) {
    const { instance, catalogue } = catalogueOf(Math.floor(at / 25))
    const subject = { catalogue, instance: { ...instance, ...onTheWayToRole(seed, 100) } }
    const { last } = await solve(subject, { solver, seconds: 20 })
    // What no module leads to is asked of nobody.
    const target = new Map(subject.instance.target)
    for (const { capability, reachable } of last.uncovered) target.set(capability, reachable)
    const asked = { catalogue, instance: { ...subject.instance, target } }
    all.push({
      plan: last.minutes,
      own: followPlan(asked, last.order),
      perMinute: followAdviser(asked, mostGapPerMinute),
      byNeed: followAdviser(asked, scoreByNeed),
    })
  }
  return all
}

const catalogues = new Map<number, Subject>()
const catalogueOf = (number: number): Subject => {
  const found = catalogues.get(number) ?? roleSubject(FIRST_SEED + number, size(100, 500))
  catalogues.set(number, found)
  return found
}

/** What the process takes, and what of it the main thread's heap has reserved, in MiB. */
export interface Memory {
  readonly process: number
  readonly heap: number
}

const memoryNow = (): Memory => {
  const { rss, heapTotal } = process.memoryUsage()
  return { process: rss / 2 ** 20, heap: heapTotal / 2 ** 20 }
}

/** Memory after some solves that let the heaps grow to what they need, and after so many more. */
export const memory = async (
  solver: SolverPool,
  { warming, solves }: { readonly warming: number; readonly solves: number },
): Promise<{ readonly early: Memory; readonly late: Memory }> => {
  const subjects = seeds(10).map(seed => roleSubject(seed, size(100, 500)))
  const solveSome = async (count: number): Promise<Memory> => {
    for (let turn = 0; turn < count; turn += 1) {
      const subject = subjects[turn % subjects.length]
      if (subject !== undefined) await solve(subject, { solver, seconds: 5 })
    }
    return memoryNow()
  }
  return { early: await solveSome(warming), late: await solveSome(solves) }
}

/** Plans at 10,000 modules that were asked for before; the first three are not measured. */
export const known = async (solver: SolverPool, count: number): Promise<readonly Known[]> => {
  const answers = await knownAnswers(solver, size(500, 10_000), { seeds: [1, 2, 3, ...seeds(count)], steps: 87 })
  return answers.slice(3)
}
