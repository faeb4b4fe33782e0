import type { ImpliedFacts } from './implied-facts.ts'
import { lengthAt, listAt } from './lists.ts'
import type { PackedTask } from './packed-task.ts'

/**
 * Marks operators another stands in for: one that takes no longer, needs nothing that is not true whenever the needs of
 * this one are, and adds all that this one does. Of two that stand in for each other the first stays.
 *
 * @example dominatedIn(task, new ImpliedFacts(task))[3] === 1 // operator 3 can be left out of every shortest plan
 */
export function dominatedIn(task: PackedTask, implied: ImpliedFacts): Uint8Array {
  const { operatorCount, minutes, needs, adds, givers } = task
  const isGone = new Uint8Array(operatorCount)
  const isMet = new MarkedFacts(task.factCount)
  const isAdded = new MarkedFacts(task.factCount)
  for (let operator = operatorCount - 1; operator >= 0; operator -= 1) {
    const own = listAt(adds, operator)
    if (own.length === 0) {
      isGone[operator] = 1
      continue
    }
    let rarest = own[0] ?? 0
    for (const fact of own) if (lengthAt(givers, fact) < lengthAt(givers, rarest)) rarest = fact
    isMet.clear()
    for (const need of listAt(needs, operator)) for (const fact of implied.of(need)) isMet.mark(fact)
    for (const other of listAt(givers, rarest)) {
      if (other === operator || isGone[other] === 1) continue
      if ((minutes[other] ?? 0) > (minutes[operator] ?? 0) || lengthAt(adds, other) < own.length) continue
      if (!isMet.hasAll(listAt(needs, other))) continue
      isAdded.clear()
      for (const fact of listAt(adds, other)) isAdded.mark(fact)
      if (!isAdded.hasAll(own)) continue
      isGone[operator] = 1
      break
    }
  }
  return isGone
}

/** A set of facts that is empty again at once. */
class MarkedFacts {
  readonly #mark: Int32Array
  #turn = 1

  constructor(count: number) {
    this.#mark = new Int32Array(count)
  }

  clear(): void {
    this.#turn += 1
  }

  mark(fact: number): void {
    this.#mark[fact] = this.#turn
  }

  hasAll(facts: Int32Array): boolean {
    for (const fact of facts) if (this.#mark[fact] !== this.#turn) return false
    return true
  }
}
