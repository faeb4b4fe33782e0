import { lowerBound } from './bound.ts'
import { chooseOperators, chooseWithout, totalMinutes } from './choose.ts'
import { compile, type CompiledProblem } from './compile.ts'
import { inOrder } from './sequence.ts'
import type { Plan, PlanProblem } from './types.ts'
import { verify } from './verify.ts'

/** A plan, and the means to ask what it would be without one of its steps. */
export interface Planned {
  readonly plan: Plan
  /**
   * What the plan becomes when a module is banned: minutes gained (never below 0) and the modules that come in its place;
   * null where nothing else in the catalogue reaches the target.
   */
  without(module: string): { readonly extraMinutes: number; readonly instead: readonly string[] } | null
}

/**
 * A plan to the target, as short as this rung finds: cheapest supporters, nothing redundant, an honest bound beside it.
 * Every plan is accepted by the independent checker before anyone sees it; a plan that fails is a defect and throws.
 *
 * @example plan(problem).plan.steps.filter(step => step.after.length === 0) // what can start now
 */
export function plan(problem: PlanProblem): Planned {
  const compiled = compile(problem)
  const { task } = compiled
  const bound = lowerBound(task)
  const chosen = chooseOperators(task, bound)
  const made: Plan = {
    steps: inOrder(problem, compiled, chosen),
    minutes: totalMinutes(task, chosen),
    lowerBoundMinutes: bound,
    uncovered: compiled.uncovered,
  }
  const violations = verify(problem, made)
  if (violations.length > 0) throw new Error(`A plan failed its check: ${violations.join('; ')}`)
  return { plan: made, without: module => withoutModule(compiled, chosen, module) }
}

function withoutModule(
  { task }: CompiledProblem,
  chosen: readonly number[],
  module: string,
): { extraMinutes: number; instead: readonly string[] } | null {
  const position = task.operators.findIndex(operator => operator.id === module)
  if (!chosen.includes(position)) return { extraMinutes: 0, instead: [] }
  const other = chooseWithout(task, chosen, position)
  if (other === null) return null
  const added = other.filter(one => !chosen.includes(one)).map(one => task.operators[one])
  const instead = added.flatMap(operator => (operator?.kind === 'MODULE' ? operator : []))
  return {
    extraMinutes: Math.max(0, totalMinutes(task, other) - totalMinutes(task, chosen)),
    instead: instead.toSorted((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1)).map(operator => operator.id),
  }
}
