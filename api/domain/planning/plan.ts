import { lowerBound } from './bound.ts'
import { compile, type CompiledProblem } from './compile.ts'
import { inOrder } from './sequence.ts'
import { Chooser } from './shortest/choose-operators.ts'
import { minutesTogether, packTask, type PackedTask } from './shortest/packed-task.ts'
import type { Operator } from './task.ts'
import type { Plan, PlanProblem } from './types.ts'
import { verify } from './verify.ts'

/** Attempts to replace a dear operator at most, and operators looked at by all of them together; counted, never timed. */
const ATTEMPTS = 200
const OPERATORS_LOOKED_AT = 100_000
/**
 * An earlier plan is kept where it costs no more than this times what the shortest one found does: at most two in a
 * hundred minutes for not having to think again (`planner.md`, pitfall 10).
 */
export const KEPT_WITHIN = 1.02

/** A plan, and the means to ask what it would be without one of its steps, or to look for a shorter one. */
export interface Planned {
  readonly plan: Plan
  /**
   * What the plan becomes when a module is banned: minutes gained (never below 0) and the modules that come in its place;
   * null where nothing else in the catalogue reaches the target.
   */
  without(module: string): { readonly extraMinutes: number; readonly instead: readonly string[] } | null
  readonly task: PackedTask
  /** The operators of `task` in words: everything in the catalogue that helps the target. */
  readonly operators: readonly Operator[]
  /** The plan as operators of `task`. */
  readonly chosen: readonly number[]
  /** Operators of `task` by the ids of their steps; what is not among them is left out. */
  operatorsOf(steps: readonly string[]): readonly number[]
}

/**
 * A plan to the target, as short as this rung finds, with an honest bound beside it: greedy and then improved, or the
 * earlier plan repaired where that costs next to nothing more. Every plan is accepted by the independent checker before
 * anyone sees it; a plan that fails is a defect and throws.
 *
 * @example plan(problem).plan.steps.filter(step => step.after.length === 0) // what can start now
 */
export function plan(problem: PlanProblem): Planned {
  return planning(problem).first()
}

/** A problem put into numbers once, to be planned for or to be told an answer of. */
export interface Planning {
  /** The plan found here, without anything known. */
  first(): Planned
  /** The plan of a choice of operators that is known, checked, with the bound known of it; nothing is looked for. */
  of(chosen: readonly number[], lowerBoundMinutes: number): Planned
}

/** The two halves of planning apart, so that a plan that is known costs no search. */
export function planning(problem: PlanProblem): Planning {
  const compiled = compile(problem)
  const task = packOperators(compiled)
  const chooser = new Chooser(task)
  const parts: Parts = { problem, compiled, task, chooser }
  return {
    first: () => {
      const bound = lowerBound(task)
      const attempts = Math.min(ATTEMPTS, Math.ceil(OPERATORS_LOOKED_AT / Math.max(1, task.operatorCount)))
      return planned(parts, keepEarlier(parts, chooser.improve(chooser.greedy(), bound, attempts)), bound)
    },
    of: (chosen, lowerBoundMinutes) => planned(parts, chosen, lowerBoundMinutes),
  }
}

interface Parts {
  readonly problem: PlanProblem
  readonly compiled: CompiledProblem
  readonly task: PackedTask
  readonly chooser: Chooser
}

function planned(parts: Parts, given: readonly number[], bound: number): Planned {
  const { problem, compiled, task, chooser } = parts
  // A module that only stands for what follows anyway is not taken.
  const chosen = chooser.trim(withLinks(compiled, given))
  const { operators } = compiled.task
  const made: Plan = {
    steps: inOrder(problem, compiled, withLinks(compiled, chosen)),
    minutes: minutesTogether(task, chosen),
    lowerBoundMinutes: bound,
    uncovered: compiled.uncovered,
    notPossible: leftOut(
      problem,
      chosen.map(position => operators[position]?.id ?? ''),
    ),
  }
  const violations = verify(problem, made)
  if (violations.length > 0) throw new Error(`A plan failed its check: ${violations.join('; ')}`)
  return {
    plan: made,
    task,
    operators,
    chosen,
    without: module => withoutModule(parts, chosen, module),
    operatorsOf: steps => positionsOf(compiled, steps),
  }
}

function positionsOf({ task: { operators } }: CompiledProblem, steps: readonly string[]): readonly number[] {
  const ids = new Set(steps)
  return [...operators.keys()].filter(position => ids.has(operators[position]?.id ?? ''))
}

/** Required modules the plan is without although they are not behind the person. */
function leftOut({ required, completed, doneElsewhere, tooEasy }: PlanProblem, taken: readonly string[]): string[] {
  const isBehind = (code: string): boolean => completed.has(code) || doneElsewhere.has(code) || tooEasy.has(code)
  return [...required].filter(code => !isBehind(code) && !taken.includes(code)).toSorted()
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
function keepEarlier({ problem, compiled, task, chooser }: Parts, fresh: readonly number[]): readonly number[] {
  if (problem.previous.length === 0) return fresh
  const repaired = chooser.complete(positionsOf(compiled, problem.previous))
  const most = minutesTogether(task, fresh) * KEPT_WITHIN
  return repaired !== null && minutesTogether(task, repaired) <= most ? repaired : fresh
}

/** Links follow by themselves from what is prepared, so all of them count whether or not the search came across them. */
function withLinks({ task: { operators } }: CompiledProblem, chosen: readonly number[]): readonly number[] {
  const steps = chosen.filter(position => operators[position]?.kind !== 'LINK')
  const links = [...operators.keys()].filter(position => operators[position]?.kind === 'LINK')
  return [...steps, ...links].toSorted((a, b) => a - b)
}

function withoutModule(
  { compiled, task, chooser }: Parts,
  chosen: readonly number[],
  module: string,
): { extraMinutes: number; instead: readonly string[] } | null {
  const { operators } = compiled.task
  const position = operators.findIndex(operator => operator.id === module)
  if (!chosen.includes(position)) return { extraMinutes: 0, instead: [] }
  const other = chooser.complete(chosen, [position])
  if (other === null) return null
  const added = other.filter(one => !chosen.includes(one)).map(one => operators[one])
  const instead = added.flatMap(operator => (operator?.kind === 'MODULE' ? operator : []))
  return {
    extraMinutes: Math.max(0, minutesTogether(task, other) - minutesTogether(task, chosen)),
    instead: instead.toSorted((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1)).map(operator => operator.id),
  }
}
