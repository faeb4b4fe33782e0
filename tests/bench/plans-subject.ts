import { CompiledCatalogue } from '../../api/domain/planning/shortest/compiled-catalogue.ts'
import type { Instance, InstanceAnswer, InstanceGap } from '../../api/domain/planning/shortest/instance.ts'
import { climb } from '../../api/domain/planning/shortest/ladder.ts'
import { carryOut } from '../../api/domain/planning/shortest/reached.ts'
import { reduceTask, type ReducedTask } from '../../api/domain/planning/shortest/reduce.ts'
import type { LadderAnswer } from '../../api/domain/planning/shortest/standing.ts'
import { verifyInstance } from '../../api/domain/planning/shortest/verify-instance.ts'
import { improvingPlan } from '../../api/features/plans/improving-plan.ts'
import type { SolverPool } from '../../api/platform/solver/index.ts'

/** A learner and a target, and the catalogue compiled as it is once for each version of the content. */
export interface Subject {
  readonly instance: Instance
  readonly catalogue: CompiledCatalogue
}

/** A plan in the words of the instance. */
export interface BenchPlan extends InstanceAnswer {
  readonly isProven: boolean
}

/** One solve: every answer with the moment it came, in milliseconds from when it was asked for. */
export interface Run {
  readonly answers: readonly { readonly at: number; readonly plan: BenchPlan }[]
  readonly last: BenchPlan
  /** Until the end. */
  readonly took: number
  /** Of all threads, for everything. */
  readonly processor: number
}

export const subjectOf = (instance: Instance): Subject => ({
  instance,
  catalogue: new CompiledCatalogue(instance.modules),
})

/** What is asked, and by whom, may change; the catalogue stays. */
export const changed = ({ instance, catalogue }: Subject, change: Partial<Instance>): Subject => ({
  instance: { ...instance, ...change },
  catalogue,
})

/** What of the catalogue matters to this learner and this target, and how to say it. */
interface Prepared {
  readonly reduced: ReducedTask
  readonly uncovered: readonly InstanceGap[]
  /** An earlier plan in the numbers of what is left. */
  readonly previous: readonly number[]
}

const prepare = ({ instance, catalogue }: Subject, before: readonly string[], banned: readonly string[]): Prepared => {
  const { task, isOut, isTrue, uncovered } = catalogue.problemFor(instance.learner, instance.target, banned)
  const places = before.map(code => catalogue.placeOf(code))
  const reduced = reduceTask(task, isOut, isTrue, places)
  const wanted = new Set(places)
  const previous = [...reduced.origin.keys()].filter(operator => wanted.has(reduced.origin[operator] ?? -1))
  return { reduced, uncovered, previous }
}

/** An answer in words, once the independent checker has nothing against it. */
const inWords = ({ instance }: Subject, { reduced, uncovered }: Prepared, answer: LadderAnswer): BenchPlan => {
  const { minutes, lowerBoundMinutes, isProven } = answer
  const order = carryOut(reduced.task, answer.chosen).order.map(
    operator => instance.modules[reduced.origin[operator] ?? -1]?.code ?? '',
  )
  return { order, minutes, lowerBoundMinutes, uncovered, isProven }
}

const check = ({ instance }: Subject, banned: readonly string[], plan: BenchPlan): BenchPlan => {
  const modules = instance.modules.filter(({ code }) => !banned.includes(code))
  const violations = verifyInstance({ ...instance, modules }, plan)
  if (violations.length > 0) throw new Error(`A plan failed its check: ${violations.slice(0, 5).join('; ')}`)
  return plan
}

interface SolveSettings {
  readonly solver: SolverPool
  readonly seconds: number
  readonly previous?: readonly string[]
  readonly banned?: readonly string[]
  readonly signal?: AbortSignal
}

/** All that a request does, timed; the checks come afterwards. */
export const solve = async (subject: Subject, settings: SolveSettings): Promise<Run> => {
  const { solver, seconds, signal, banned = [] } = settings
  const usage = process.cpuUsage()
  const began = performance.now()
  const prepared = prepare(subject, settings.previous ?? [], banned)
  const told: { at: number; answer: LadderAnswer }[] = []
  const improving = improvingPlan(prepared.reduced.task, {
    solver,
    seconds,
    previous: prepared.previous,
    ...(signal === undefined ? {} : { signal }),
  })
  let step = await improving.next()
  for (; step.done !== true; step = await improving.next())
    told.push({ at: performance.now() - began, answer: step.value })
  const took = performance.now() - began
  told.push({ at: took, answer: step.value })
  const { user, system } = process.cpuUsage(usage)
  const answers = told.map(({ at, answer }) => ({
    at,
    plan: check(subject, banned, inWords(subject, prepared, answer)),
  }))
  const last = check(subject, banned, inWords(subject, prepared, step.value))
  return { answers, last, took, processor: (user + system) / 1000 }
}

/** The first answer alone, which needs no solver. */
export const solveAtOnce = (
  subject: Subject,
  previous: readonly string[] = [],
  banned: readonly string[] = [],
): { readonly plan: BenchPlan; readonly took: number; readonly processor: number } => {
  const usage = process.cpuUsage()
  const began = performance.now()
  const prepared = prepare(subject, previous, banned)
  const step = climb(prepared.reduced.task, prepared.previous).next()
  const answer = step.done === true ? step.value : step.value.kind === 'ANSWER' ? step.value.answer : null
  const took = performance.now() - began
  const { user, system } = process.cpuUsage(usage)
  if (answer === null) throw new Error('The ladder began without an answer')
  return { plan: check(subject, banned, inWords(subject, prepared, answer)), took, processor: (user + system) / 1000 }
}

/** A number below which a share of the values lie; the values in any order. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
