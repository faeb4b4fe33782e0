/**
 * The planning problem without any of its words: facts only ever become true, operators need facts and add facts.
 * This is minimum-cost planning without deletes, so every method known for it applies behind this one shape.
 */
export interface Operator {
  /** Unique; its order breaks every tie. */
  readonly id: string
  readonly kind: 'MODULE' | 'CONFIRM' | 'CLAIM' | 'LINK'
  /** Position of the module in the catalogue index; -1 for an operator that is none. */
  readonly module: number
  readonly minutes: number
  /** Facts that must be true first; facts true from the start are left out. */
  readonly needs: readonly number[]
  readonly adds: readonly number[]
}

export interface Task {
  readonly factCount: number
  /** In order of preference: where two would do equally well, the earlier one is taken. */
  readonly operators: readonly Operator[]
  /** Facts to reach, all of them reachable and none of them true at the start. */
  readonly goals: readonly number[]
}

/** Which facts can become true at all. @example reach([{ needs: [], adds: [3], ... }], 5)[3] // 1 */
export function reach(operators: readonly Operator[], factCount: number): Uint8Array {
  const isTrue = new Uint8Array(factCount)
  let waiting = operators
  for (;;) {
    const stillWaiting: Operator[] = []
    for (const operator of waiting) {
      if (operator.needs.every(fact => isTrue[fact] === 1)) for (const fact of operator.adds) isTrue[fact] = 1
      else stillWaiting.push(operator)
    }
    if (stillWaiting.length === waiting.length) return isTrue
    waiting = stillWaiting
  }
}

/**
 * Keeps what can be used and is of use: operators that can be reached and that a goal, or something a goal needs, asks
 * for; and of what they add only that. The cheapest plan stays among them.
 */
export function relevant(operators: readonly Operator[], isReached: Uint8Array, goals: readonly number[]): Operator[] {
  const usable = operators.filter(operator => operator.needs.every(fact => isReached[fact] === 1))
  const isNeeded = new Uint8Array(isReached.length)
  for (const goal of goals) isNeeded[goal] = 1
  const isKept = new Uint8Array(usable.length)
  for (let grew = true; grew;) {
    grew = false
    for (const [position, operator] of usable.entries()) {
      if (isKept[position] === 1 || !operator.adds.some(fact => isNeeded[fact] === 1)) continue
      isKept[position] = 1
      grew = true
      for (const fact of operator.needs) isNeeded[fact] = 1
    }
  }
  const kept = usable.filter((_, position) => isKept[position] === 1)
  return kept.map(({ id, kind, module, minutes, needs, adds }) => {
    return { id, kind, module, minutes, needs, adds: adds.filter(fact => isNeeded[fact] === 1) }
  })
}
