import type { Task } from './task.ts'

/** Operator visits spent on a bound at most; counted, not timed, so the answer is the same on every machine. */
const WORK_LIMIT = 3_000_000

/**
 * Minutes no plan for this task can be shorter than; 0 when every goal is met.
 *
 * Found by landmark cuts (Helmert and Domshlak, 2009): as long as the goals still cost something, there is a set of
 * operators of which every plan uses at least one. Its cheapest minutes are added to the bound and taken off each of
 * them, so nothing is counted twice. Stopped early, what was found plus the cost left over is still a true bound.
 *
 * @example two goals with one module of 30 and one of 45 minutes → 75
 */
export function lowerBound(task: Task): number {
  const minutes = Float64Array.from(task.operators, operator => operator.minutes)
  let total = 0
  let work = 0
  for (;;) {
    const cost = leastCosts(task, minutes)
    const left = dearestCost(task.goals, cost)
    if (left === 0 || left === Infinity || work > WORK_LIMIT) return total + (left === Infinity ? 0 : left)
    const dearest = dearestNeeds(task, cost)
    const cut = cutBefore(task, minutes, dearest, dearestOf(task.goals, cost))
    let step = Infinity
    for (const position of cut) step = Math.min(step, minutes[position] ?? Infinity)
    for (const position of cut) minutes[position] = (minutes[position] ?? 0) - step
    total += step
    work += 10 * task.operators.length
  }
}

/**
 * What every fact costs at least, in minutes: an operator's own and those of the dearest thing it needs; infinite where it
 * cannot be reached. Found by going over the operators until nothing gets cheaper.
 */
function leastCosts(task: Task, minutes: Float64Array): Float64Array {
  const cost = new Float64Array(task.factCount).fill(Infinity)
  for (let changed = true; changed;) {
    changed = false
    for (const [position, operator] of task.operators.entries()) {
      const after = dearestCost(operator.needs, cost) + (minutes[position] ?? Infinity)
      for (const fact of operator.adds) {
        if (after >= (cost[fact] ?? 0)) continue
        cost[fact] = after
        changed = true
      }
    }
  }
  return cost
}

/** The cost of the dearest of some facts; 0 for none. */
function dearestCost(facts: readonly number[], cost: Float64Array): number {
  let dearest = 0
  for (const fact of facts) dearest = Math.max(dearest, cost[fact] ?? Infinity)
  return dearest
}

/** For every operator the need that decides its cost; -1 where it needs nothing. */
function dearestNeeds(task: Task, cost: Float64Array): Int32Array {
  return Int32Array.from(task.operators, operator => dearestOf(operator.needs, cost))
}

function dearestOf(facts: readonly number[], cost: Float64Array): number {
  let dearest = -1
  let highest = -1
  for (const fact of facts) {
    const one = cost[fact] ?? Infinity
    if (one > highest) {
      dearest = fact
      highest = one
    }
  }
  return dearest
}

/** Operators that cross from what is free to reach into what leads to the goal without further minutes. */
function cutBefore(task: Task, minutes: Float64Array, dearest: Int32Array, goal: number): readonly number[] {
  const isNearGoal = nearGoal(task, minutes, dearest, goal)
  const isBefore = new Uint8Array(task.factCount)
  const cut = new Set<number>()
  for (let grew = true; grew;) {
    grew = false
    for (let position = 0; position < task.operators.length; position += 1) {
      const need = dearest[position] ?? -1
      if (need >= 0 && isBefore[need] !== 1) continue
      for (const fact of task.operators[position]?.adds ?? []) {
        if (isNearGoal[fact] === 1) cut.add(position)
        else if (isBefore[fact] !== 1) {
          isBefore[fact] = 1
          grew = true
        }
      }
    }
  }
  return [...cut]
}

function nearGoal(task: Task, minutes: Float64Array, dearest: Int32Array, goal: number): Uint8Array {
  const isNear = new Uint8Array(task.factCount)
  isNear[goal] = 1
  for (let grew = true; grew;) {
    grew = false
    for (let position = 0; position < task.operators.length; position += 1) {
      const need = dearest[position] ?? -1
      if (minutes[position] !== 0 || need < 0 || isNear[need] === 1) continue
      if (!(task.operators[position]?.adds ?? []).some(fact => isNear[fact] === 1)) continue
      isNear[need] = 1
      grew = true
    }
  }
  return isNear
}
