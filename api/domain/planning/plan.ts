import { lowerBound } from './bound.ts'
import { compile, type CompiledProblem } from './compile.ts'
import { inOrder } from './sequence.ts'
import { Chooser } from './shortest/choose-operators.ts'
import { minutesTogether, packTask, type PackedTask } from './shortest/packed-task.ts'
import type { Plan, PlanProblem } from './types.ts'
import { verify } from './verify.ts'

/** Attempts to replace a dear operator at most; counted, so that the answer never depends on time. */
const ATTEMPTS = 200
/**
 * An earlier plan is kept where it costs no more than this times what the shortest one found does: at most two in a
 * hundred minutes for not having to think again (`planner.md`, pitfall 10).
 */
const KEPT_WITHIN = 1.02

/** A plan, and the means to ask what it would be without one of its steps, or to look for a shorter one. */
export interface Planned {
  readonly plan: Plan
  /**
   * What the plan becomes when a module is banned: minutes gained (never below 0) and the modules that come in its place;
   * null where nothing else in the catalogue reaches the target.
   */
  without(module: string): { readonly extraMinutes: number; readonly instead: readonly string[] } | null
  readonly task: PackedTask
  /** The plan as operators of `task`. */
  readonly chosen: readonly number[]
  /** Another choice of operators in words, checked; the better of its bound and the plan's counts. */
  inWords(chosen: readonly number[], lowerBoundMinutes: number): Plan
}

/**
 * A plan to the target, as short as this rung finds, with an honest bound beside it: greedy and then improved, or the
 * earlier plan repaired where that costs next to nothing more. Every plan is accepted by the independent checker before
 * anyone sees it; a plan that fails is a defect and throws.
 *
 * @example plan(problem).plan.steps.filter(step => step.after.length === 0) // what can start now
 */
export function plan(problem: PlanProblem): Planned {
  const compiled = compile(problem)
  const task = packOperators(compiled)
  const bound = lowerBound(compiled.task)
  const chooser = new Chooser(task)
  const chosen = keepEarlier(problem, compiled, chooser, chooser.improve(chooser.greedy(), bound, ATTEMPTS))
  const inWords = (others: readonly number[], lowerBoundMinutes: number): Plan =>
    checked(problem, {
      steps: inOrder(problem, compiled, withLinks(compiled, others)),
      minutes: minutesTogether(task, others),
      lowerBoundMinutes: Math.max(bound, lowerBoundMinutes),
      uncovered: compiled.uncovered,
      notPossible: leftOut(
        problem,
        others.map(position => compiled.task.operators[position]?.id ?? ''),
      ),
    })
  return {
    plan: inWords(chosen, bound),
    without: module => withoutModule(compiled, chooser, chosen, module),
    task,
    chosen,
    inWords,
  }
}

/** Required modules the plan is without although they are not behind the person. */
function leftOut({ required, completed, doneElsewhere, tooEasy }: PlanProblem, taken: readonly string[]): string[] {
  const isBehind = (code: string): boolean => completed.has(code) || doneElsewhere.has(code) || tooEasy.has(code)
  return [...required].filter(code => !isBehind(code) && !taken.includes(code)).toSorted()
}

function checked(problem: PlanProblem, made: Plan): Plan {
  const violations = verify(problem, made)
  if (violations.length > 0) throw new Error(`A plan failed its check: ${violations.join('; ')}`)
  return made
}

function packOperators({ task: { factCount, operators, goals } }: CompiledProblem): PackedTask {
  return packTask({
    factCount,
    minutes: operators.map(({ minutes }) => minutes),
    needs: operators.map(({ needs }) => needs),
    adds: operators.map(({ adds }) => adds),
    goals,
  })
}

/** The earlier plan repaired where it is nearly as short as the one found afresh; that one otherwise. */
function keepEarlier(
  { previous }: PlanProblem,
  { task: { operators } }: CompiledProblem,
  chooser: Chooser,
  fresh: readonly number[],
): readonly number[] {
  if (previous.length === 0) return fresh
  const steps = new Set(previous)
  const repaired = chooser.complete([...operators.keys()].filter(position => steps.has(operators[position]?.id ?? '')))
  const minutes = (chosen: readonly number[]): number =>
    chosen.reduce((total, position) => total + (operators[position]?.minutes ?? 0), 0)
  return repaired !== null && minutes(repaired) <= minutes(fresh) * KEPT_WITHIN ? repaired : fresh
}

/** Links follow by themselves from what is prepared, so all of them count whether or not the search came across them. */
function withLinks({ task: { operators } }: CompiledProblem, chosen: readonly number[]): readonly number[] {
  const steps = chosen.filter(position => operators[position]?.kind !== 'LINK')
  const links = [...operators.keys()].filter(position => operators[position]?.kind === 'LINK')
  return [...steps, ...links].toSorted((a, b) => a - b)
}

function withoutModule(
  { task: { operators } }: CompiledProblem,
  chooser: Chooser,
  chosen: readonly number[],
  module: string,
): { extraMinutes: number; instead: readonly string[] } | null {
  const position = operators.findIndex(operator => operator.id === module)
  if (!chosen.includes(position)) return { extraMinutes: 0, instead: [] }
  const other = chooser.complete(chosen, [position])
  if (other === null) return null
  const minutes = (some: readonly number[]): number =>
    some.reduce((total, one) => total + (operators[one]?.minutes ?? 0), 0)
  const added = other.filter(one => !chosen.includes(one)).map(one => operators[one])
  const instead = added.flatMap(operator => (operator?.kind === 'MODULE' ? operator : []))
  return {
    extraMinutes: Math.max(0, minutes(other) - minutes(chosen)),
    instead: instead.toSorted((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1)).map(operator => operator.id),
  }
}
