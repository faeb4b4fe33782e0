import { FactCosts } from './fact-costs.ts'
import { listAt } from './lists.ts'
import { minutesTogether, type PackedTask } from './packed-task.ts'
import { carryOut, Reached, reachesGoals } from './reached.ts'

/** Of the best buys of a round those no more than this many times as dear as the best are taken at once. */
const BATCH_SPREAD = 1.25

/**
 * Chooses operators that reach every goal; every choice it hands out does, and can do without none of its operators.
 * One of these serves a task through all its attempts, because its arrays are used again.
 */
export class Chooser {
  readonly #task: PackedTask
  readonly #costs: FactCosts
  readonly #price: Float64Array

  constructor(task: PackedTask) {
    this.#task = task
    this.#costs = new FactCosts(task)
    this.#price = new Float64Array(task.operatorCount)
  }

  /**
   * Buys again and again what closes most goals for its price, everything it needs included, several at a time.
   *
   * @param price what to go by, by operator; absent = minutes
   * @param taken operators that are taken anyway, unless the rest can do without them; absent = none
   */
  greedy(price: Float64Array = this.#task.minutes, taken: Iterable<number> = []): readonly number[] {
    const { goals } = this.#task
    const reached = new Reached(this.#task)
    const chosen = new Set<number>(taken)
    for (const operator of chosen) reached.letIn(operator)
    while (!reached.hasAll(goals)) {
      this.#price.set(price)
      for (const operator of chosen) this.#price[operator] = 0
      this.#costs.run(this.#price, reached.isTrue)
      const bought = this.#bestBuys(reached)
      if (bought.length === 0) break
      for (const operator of bought) {
        for (const support of this.#supportOf(listAt(this.#task.needs, operator))) chosen.add(support)
        chosen.add(operator)
      }
      for (const operator of chosen) reached.letIn(operator)
    }
    return this.trim(chosen)
  }

  /**
   * A choice made complete: what is in it costs nothing, what is missing is bought as cheaply as can be seen; null where
   * the goals cannot be reached without `banned`.
   */
  complete(kept: Iterable<number>, banned: Iterable<number> = []): readonly number[] | null {
    this.#price.set(this.#task.minutes)
    for (const operator of kept) this.#price[operator] = 0
    for (const operator of banned) this.#price[operator] = Infinity
    this.#costs.run(this.#price)
    for (const goal of this.#task.goals) if (this.#costs.cost[goal] === Infinity) return null
    return this.trim(this.#supportOf(this.#task.goals))
  }

  /** Leaves out, dearest first, each operator without which the goals are still reached. */
  trim(chosen: Iterable<number>): readonly number[] {
    let kept = this.#dearestFirst(this.#ofUse([...new Set(chosen)]))
    const isSure = this.#indispensable(kept)
    for (const operator of kept) {
      if (isSure.has(operator)) continue
      const rest = kept.filter(other => other !== operator)
      if (reachesGoals(this.#task, rest)) kept = rest
    }
    return kept.toSorted((a, b) => a - b)
  }

  /**
   * Replaces one operator after another where the others with something else take less; stops after `attempts`, counted
   * so that the answer never depends on time, or as soon as `bound` says that nothing can be shorter.
   */
  improve(chosen: readonly number[], bound: number, attempts: number): readonly number[] {
    let best = chosen
    let minutes = minutesTogether(this.#task, best)
    let left = attempts
    for (let improved = true; improved;) {
      improved = false
      for (const operator of this.#dearestFirst([...best])) {
        if (left <= 0 || minutes <= bound) return best
        if (!best.includes(operator)) continue
        left -= 1
        const other = this.complete(best, [operator])
        if (other === null || minutesTogether(this.#task, other) >= minutes) continue
        best = other
        minutes = minutesTogether(this.#task, best)
        improved = true
      }
    }
    return best
  }

  /** The operators that give most open goals for their price, no goal bought twice. */
  #bestBuys(reached: Reached): readonly number[] {
    const { adds, goals } = this.#task
    const isOpen = new Uint8Array(this.#task.factCount)
    const givers = new Set<number>()
    for (const goal of goals) {
      if (reached.isTrue[goal] === 1) continue
      isOpen[goal] = 1
      for (const giver of listAt(this.#task.givers, goal)) givers.add(giver)
    }
    const gainOf = (operator: number): number => {
      let gain = 0
      for (const fact of listAt(adds, operator)) gain += isOpen[fact] ?? 0
      return gain
    }
    const offers = [...givers]
      .map(operator => ({ operator, score: (this.#costs.operatorCost[operator] ?? Infinity) / gainOf(operator) }))
      .filter(({ score }) => score < Infinity)
      .toSorted((a, b) => a.score - b.score || a.operator - b.operator)
    const limit = (offers[0]?.score ?? 0) * BATCH_SPREAD
    const bought: number[] = []
    for (const { operator, score } of offers) {
      if (score > limit) break
      const gain = gainOf(operator)
      if (gain === 0 || (this.#costs.operatorCost[operator] ?? 0) / gain > limit) continue
      bought.push(operator)
      for (const fact of listAt(adds, operator)) isOpen[fact] = 0
    }
    return bought
  }

  /** Everything the cost of some facts comes from. */
  #supportOf(facts: Iterable<number>): ReadonlySet<number> {
    const support = new Set<number>()
    const open = [...facts]
    for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
      const operator = this.#costs.supporter[fact] ?? -1
      if (operator < 0 || support.has(operator)) continue
      support.add(operator)
      for (const need of listAt(this.#task.needs, operator)) open.push(need)
    }
    return support
  }

  /**
   * Those of some operators that can be carried out and that a goal, or something another of these needs, asks for. The
   * others are left out in any case, and trying each alone takes a walk through all.
   */
  #ofUse(chosen: readonly number[]): readonly number[] {
    const { adds, needs, goals, factCount } = this.#task
    const reached = carryOut(this.#task, chosen)
    if (!reached.hasAll(goals)) return chosen
    const givers = new Map<number, number[]>()
    for (const operator of reached.order) {
      for (const fact of listAt(adds, operator)) givers.set(fact, [...(givers.get(fact) ?? []), operator])
    }
    const isAsked = new Uint8Array(factCount)
    const useful = new Set<number>()
    const open = [...goals]
    for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
      if (isAsked[fact] === 1) continue
      isAsked[fact] = 1
      for (const operator of givers.get(fact) ?? []) {
        if (useful.has(operator)) continue
        useful.add(operator)
        open.push(...listAt(needs, operator))
      }
    }
    return [...useful]
  }

  /** Operators that alone among some give a goal, or something another of these needs. */
  #indispensable(chosen: readonly number[]): ReadonlySet<number> {
    const { adds, needs, goals, factCount } = this.#task
    const only = new Int32Array(factCount).fill(-1)
    for (const operator of chosen) {
      for (const fact of listAt(adds, operator)) only[fact] = only[fact] === -1 ? operator : -2
    }
    const sure = new Set<number>()
    const open = [...goals]
    for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
      const operator = only[fact] ?? -1
      if (operator < 0 || sure.has(operator)) continue
      sure.add(operator)
      for (const need of listAt(needs, operator)) open.push(need)
    }
    return sure
  }

  /** Dearest first; of equally dear ones the later first. */
  #dearestFirst(operators: readonly number[]): readonly number[] {
    const { minutes } = this.#task
    return operators.toSorted((a, b) => (minutes[b] ?? 0) - (minutes[a] ?? 0) || b - a)
  }
}
