import type { PackedTask } from './packed-task.ts'

/**
 * What is true after carrying out some operators, in whatever order they can be: a fixpoint that grows as operators are
 * let in, each in time proportional to what it touches.
 */
export class Reached {
  readonly isTrue: Uint8Array
  /** Operators in the order in which they could be carried out. */
  readonly order: number[] = []
  readonly #task: PackedTask
  readonly #isBarred: Uint8Array | undefined
  /** Needs not true yet, by operator. */
  readonly #open: Int32Array
  readonly #isLetIn: Uint8Array
  readonly #ready: number[] = []

  /**
   * @param isBarred facts that never become true here; absent = none
   * @param isTrue facts true from the start; absent = none
   */
  constructor(task: PackedTask, isBarred?: Uint8Array, isTrue?: Uint8Array) {
    this.#task = task
    this.#isBarred = isBarred
    this.isTrue = new Uint8Array(task.factCount)
    this.#isLetIn = new Uint8Array(task.operatorCount)
    this.#open = new Int32Array(task.operatorCount)
    const { from } = task.needs
    for (let operator = 0; operator < task.operatorCount; operator += 1) {
      this.#open[operator] = (from[operator + 1] ?? 0) - (from[operator] ?? 0)
    }
    for (let fact = 0; fact < (isTrue?.length ?? 0); fact += 1) if (isTrue?.[fact] === 1) this.#makeTrue(fact)
  }

  /** Lets an operator be carried out, now or as soon as what it needs is true, and follows all that comes of it. */
  letIn(operator: number): void {
    if (this.#isLetIn[operator] === 1) return
    this.#isLetIn[operator] = 1
    if (this.#open[operator] !== 0) return
    this.#ready.push(operator)
    for (let next = this.#ready.pop(); next !== undefined; next = this.#ready.pop()) this.#carryOut(next)
  }

  hasAll(facts: Iterable<number>): boolean {
    for (const fact of facts) if (this.isTrue[fact] !== 1) return false
    return true
  }

  #carryOut(operator: number): void {
    this.order.push(operator)
    const { from, items } = this.#task.adds
    const end = from[operator + 1] ?? 0
    for (let at = from[operator] ?? 0; at < end; at += 1) this.#makeTrue(items[at] ?? 0)
  }

  #makeTrue(fact: number): void {
    if (this.isTrue[fact] === 1 || this.#isBarred?.[fact] === 1) return
    this.isTrue[fact] = 1
    const { from, items } = this.#task.users
    const end = from[fact + 1] ?? 0
    for (let at = from[fact] ?? 0; at < end; at += 1) {
      const user = items[at] ?? 0
      const open = (this.#open[user] ?? 0) - 1
      this.#open[user] = open
      if (open === 0 && this.#isLetIn[user] === 1) this.#ready.push(user)
    }
  }
}

/** Carries out what can be carried out of some operators. @example carryOut(task, all).hasAll(task.goals) */
export function carryOut(task: PackedTask, operators: Iterable<number>): Reached {
  const reached = new Reached(task)
  for (const operator of operators) reached.letIn(operator)
  return reached
}

/** Whether some operators can be put into an order that reaches every goal. */
export function reachesGoals(task: PackedTask, operators: Iterable<number>): boolean {
  return carryOut(task, operators).hasAll(task.goals)
}
