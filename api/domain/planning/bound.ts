import { listAt } from './shortest/lists.ts'
import type { PackedTask } from './shortest/packed-task.ts'

/** Facts looked at on a bound at most; counted, not timed, so the answer is the same on every machine. */
const WORK_LIMIT = 400_000

/**
 * Minutes no plan for this task can be shorter than; 0 when every goal is met.
 *
 * Found by landmark cuts (Helmert and Domshlak, 2009): as long as the goals still cost something, there is a set of
 * operators of which every plan uses at least one. Its cheapest minutes are added to the bound and taken off each of
 * them, so nothing is counted twice. Stopped early, what was found plus the cost left over is still a true bound.
 *
 * @example two goals with one module of 30 and one of 45 minutes → 75
 */
export function lowerBound(task: PackedTask): number {
  const costs = new LeastCosts(task)
  let total = 0
  for (;;) {
    const goal = costs.dearestOf(task.goals)
    const left = goal < 0 ? 0 : costs.of(goal)
    if (left === 0 || left === Infinity || costs.work > WORK_LIMIT) return total + (left === Infinity ? 0 : left)
    const cut = costs.cutBefore(goal)
    const step = Math.min(...cut.map(operator => costs.minutes[operator] ?? Infinity))
    costs.takeOff(cut, step)
    total += step
  }
}

/** Minutes an operator takes at least, with the dearest thing it needs; infinite where it is out of reach. */
export function leastMinutes(task: PackedTask): (operator: number) => number {
  const costs = new LeastCosts(task)
  return operator => {
    const need = costs.dearestOf(listAt(task.needs, operator))
    return (need < 0 ? 0 : costs.of(need)) + (task.minutes[operator] ?? Infinity)
  }
}

/**
 * What every fact costs at least: an operator costs its own minutes and those of the dearest thing it needs. Minutes are
 * taken off as cuts are found, and only what gets cheaper by that is looked at again.
 */
class LeastCosts {
  readonly minutes: Float64Array
  /** Facts looked at so far. */
  work = 0
  readonly #task: PackedTask
  readonly #cost: Float64Array
  /** By operator: the need that decides its cost; -1 where it needs nothing. */
  readonly #dearest: Int32Array

  constructor(task: PackedTask) {
    this.#task = task
    this.minutes = Float64Array.from(task.minutes)
    this.#cost = new Float64Array(task.factCount).fill(Infinity)
    this.#dearest = new Int32Array(task.operatorCount).fill(-1)
    this.#settle([...Array(task.operatorCount).keys()])
  }

  of(fact: number): number {
    return this.#cost[fact] ?? Infinity
  }

  /** The dearest of some facts; -1 for none. */
  dearestOf(facts: Iterable<number>): number {
    let dearest = -1
    for (const fact of facts) if (dearest < 0 || this.of(fact) > this.of(dearest)) dearest = fact
    return dearest
  }

  /**
   * Operators of which every plan takes one: those that lead from outside into what reaches a fact without further minutes.
   * Whatever comes first of that is made true by an operator that rests on nothing of it.
   */
  cutBefore(goal: number): readonly number[] {
    const near = new Set([goal])
    const cut = new Set<number>()
    const open = [goal]
    for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
      this.work += 1
      for (const operator of listAt(this.#task.givers, fact)) {
        const need = this.#dearest[operator] ?? -1
        cut.add(operator)
        if (this.minutes[operator] !== 0 || need < 0 || near.has(need)) continue
        near.add(need)
        open.push(need)
      }
    }
    return [...cut].filter(operator => {
      const need = this.#dearest[operator] ?? -1
      return !near.has(need) && (need < 0 || this.of(need) < Infinity)
    })
  }

  takeOff(operators: readonly number[], minutes: number): void {
    for (const operator of operators) this.minutes[operator] = (this.minutes[operator] ?? 0) - minutes
    this.#settle(operators)
  }

  /** Follows everything that gets cheaper through some operators, until nothing does. */
  #settle(operators: readonly number[]): void {
    const open = [...operators]
    const isOpen = new Set(open)
    for (const operator of open) {
      isOpen.delete(operator)
      const need = this.dearestOf(listAt(this.#task.needs, operator))
      this.#dearest[operator] = need
      const cost = (need < 0 ? 0 : this.of(need)) + (this.minutes[operator] ?? Infinity)
      for (const fact of listAt(this.#task.adds, operator)) {
        if (cost >= this.of(fact)) continue
        this.work += 1
        this.#cost[fact] = cost
        for (const user of listAt(this.#task.users, fact)) {
          if (isOpen.has(user)) continue
          isOpen.add(user)
          open.push(user)
        }
      }
    }
  }
}
