import { lengthAt } from './lists.ts'
import type { PackedTask } from './packed-task.ts'

/**
 * What every fact costs from the start, roughly: an operator costs its own price and that of everything it needs, added
 * up (h-add, Bonet and Geffner 2001). A shared need is counted more than once, so this guides and bounds nothing.
 *
 * Facts become final cheapest first; the arrays are used again by every `run`.
 */
export class FactCosts {
  readonly cost: Float64Array
  /** The operator a fact's cost comes from; -1 where it is true or out of reach. */
  readonly supporter: Int32Array
  /** Price of an operator with all it needs; infinite where it is out of reach. */
  readonly operatorCost: Float64Array
  readonly #task: PackedTask
  readonly #open: Int32Array
  /** How many facts an operator needs, and those that need none. */
  readonly #needCount: Int32Array
  readonly #needless: readonly number[]
  readonly #isFinal: Uint8Array
  readonly #queue = new CheapestFirst()

  constructor(task: PackedTask) {
    this.#task = task
    this.cost = new Float64Array(task.factCount)
    this.supporter = new Int32Array(task.factCount)
    this.operatorCost = new Float64Array(task.operatorCount)
    this.#open = new Int32Array(task.operatorCount)
    this.#isFinal = new Uint8Array(task.factCount)
    this.#needCount = Int32Array.from(this.#open, (_, operator) => lengthAt(task.needs, operator))
    this.#needless = [...this.#needCount.keys()].filter(operator => this.#needCount[operator] === 0)
  }

  /**
   * @param price by operator, >= 0; an infinite one bans the operator
   * @param isTrue facts that cost nothing; absent = none
   */
  run(price: Float64Array, isTrue?: Uint8Array): void {
    const { factCount, operatorCount } = this.#task
    this.cost.fill(Infinity)
    this.supporter.fill(-1)
    this.#isFinal.fill(0)
    this.operatorCost.set(price)
    this.#open.set(this.#needCount)
    for (let fact = 0; fact < factCount; fact += 1) if (isTrue?.[fact] === 1) this.#offer(fact, 0, -1)
    for (const operator of this.#needless) this.#offerAll(operator)
    let final = 0
    for (let fact = this.#queue.pop(); fact >= 0; fact = this.#queue.pop()) final += this.#settle(fact)
    if (final === factCount) return
    for (let operator = 0; operator < operatorCount; operator += 1) {
      if ((this.#open[operator] ?? 0) > 0) this.operatorCost[operator] = Infinity
    }
  }

  /** Passes on what a fact costs; 0 where that was done before. */
  #settle(fact: number): 0 | 1 {
    if (this.#isFinal[fact] === 1) return 0
    this.#isFinal[fact] = 1
    const { from, items } = this.#task.users
    const cost = this.cost[fact] ?? 0
    const end = from[fact + 1] ?? 0
    for (let at = from[fact] ?? 0; at < end; at += 1) {
      const operator = items[at] ?? 0
      const open = (this.#open[operator] ?? 0) - 1
      this.#open[operator] = open
      this.operatorCost[operator] = (this.operatorCost[operator] ?? 0) + cost
      if (open === 0) this.#offerAll(operator)
    }
    return 1
  }

  #offerAll(operator: number): void {
    const cost = this.operatorCost[operator] ?? Infinity
    if (cost === Infinity) return
    const { from, items } = this.#task.adds
    const end = from[operator + 1] ?? 0
    for (let at = from[operator] ?? 0; at < end; at += 1) this.#offer(items[at] ?? 0, cost, operator)
  }

  #offer(fact: number, cost: number, operator: number): void {
    if (cost >= (this.cost[fact] ?? 0)) return
    this.cost[fact] = cost
    this.supporter[fact] = operator
    this.#queue.push(fact, cost)
  }
}

/** A heap: the item with the smallest key comes out first. */
class CheapestFirst {
  readonly #items: number[] = []
  readonly #keys: number[] = []

  push(item: number, key: number): void {
    let place = this.#items.length
    this.#items.push(item)
    this.#keys.push(key)
    while (place > 0) {
      const above = (place - 1) >> 1
      if ((this.#keys[above] ?? 0) <= key) break
      this.#put(place, above)
      place = above
    }
    this.#items[place] = item
    this.#keys[place] = key
  }

  /** The item with the smallest key; -1 where there is none. */
  pop(): number {
    const first = this.#items[0]
    const lastItem = this.#items.pop()
    const lastKey = this.#keys.pop()
    if (first === undefined || lastItem === undefined || lastKey === undefined) return -1
    const length = this.#items.length
    if (length === 0) return first
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      if (below >= length) break
      if (below + 1 < length && (this.#keys[below + 1] ?? 0) < (this.#keys[below] ?? 0)) below += 1
      if ((this.#keys[below] ?? 0) >= lastKey) break
      this.#put(place, below)
      place = below
    }
    this.#items[place] = lastItem
    this.#keys[place] = lastKey
    return first
  }

  #put(place: number, from: number): void {
    this.#items[place] = this.#items[from] ?? 0
    this.#keys[place] = this.#keys[from] ?? 0
  }
}
