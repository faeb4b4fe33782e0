import type { Task } from './task.ts'

/** What each fact costs at least (MAX) or roughly (SUM), in minutes; infinite where it cannot be reached. */
export interface Estimate {
  readonly cost: Float64Array
  /** Position of the operator the cost comes from; -1 where there is none. */
  readonly supporter: Int32Array
}

/**
 * The cost of every fact, found by going over the operators until nothing gets cheaper. SUM adds up what an operator
 * needs (a good guide, it may count a shared step twice); MAX takes the dearest (never more than the truth).
 *
 * `minutes` is by operator position; an infinite entry bans the operator.
 */
export function estimate(task: Task, minutes: Float64Array, combine: 'SUM' | 'MAX'): Estimate {
  const cost = new Float64Array(task.factCount).fill(Infinity)
  const supporter = new Int32Array(task.factCount).fill(-1)
  const isSum = combine === 'SUM'
  for (let changed = true; changed;) {
    changed = false
    for (let position = 0; position < task.operators.length; position += 1) {
      const operator = task.operators[position]
      if (operator === undefined) continue
      const before = costOfNeeds(operator.needs, cost, isSum)
      const after = before + (minutes[position] ?? Infinity)
      if (after === Infinity) continue
      for (const fact of operator.adds) {
        if (after >= (cost[fact] ?? 0)) continue
        cost[fact] = after
        supporter[fact] = position
        changed = true
      }
    }
  }
  return { cost, supporter }
}

/** The combined cost of some facts; 0 for none. */
export function costOfNeeds(needs: readonly number[], cost: Float64Array, isSum: boolean): number {
  let total = 0
  for (const fact of needs) {
    const one = cost[fact] ?? Infinity
    if (isSum) total += one
    else if (one > total) total = one
  }
  return total
}

/** The minutes of every operator, by position. */
export function minutesOf(task: Task): Float64Array {
  return Float64Array.from(task.operators, operator => operator.minutes)
}
