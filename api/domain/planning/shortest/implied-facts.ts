import { listAt, packLists, type Lists } from './lists.ts'
import type { PackedTask } from './packed-task.ts'

/** Above so many words of 32 facts the sets are not worth their memory. */
const MOST_WORDS = 1 << 22
/** Looks at every operator so often at most, on average; sets that are not settled by then say nothing. */
const MOST_LOOKS = 40

/**
 * What is true whenever a fact is, whatever was done to come to it (fact landmarks, Keyder, Richter and Helmert 2010): with
 * levels, mostly the lower ones. Every fact implies itself.
 *
 * The sets begin with one way to a fact and lose what other ways do without, until nothing changes.
 */
export class ImpliedFacts {
  readonly #task: PackedTask
  readonly #words: number
  readonly #isKnown: Uint8Array
  /** By fact: a set of facts, one bit each. */
  #sets: Int32Array
  /** What one operator needs and adds, with all that implies. */
  readonly #gathered: Int32Array

  constructor(task: PackedTask) {
    this.#task = task
    this.#words = (task.factCount + 31) >> 5
    this.#isKnown = new Uint8Array(task.factCount)
    this.#gathered = new Int32Array(this.#words)
    const isAffordable = this.#words * task.factCount <= MOST_WORDS
    this.#sets = new Int32Array(isAffordable ? this.#words * task.factCount : 0)
    if (!isAffordable || !this.#settle()) this.#sets = new Int32Array(0)
  }

  /** Whether `other` is true whenever `fact` is. */
  has(fact: number, other: number): boolean {
    if (this.#sets.length === 0) return fact === other
    return (((this.#sets[fact * this.#words + (other >> 5)] ?? 0) >>> (other & 31)) & 1) === 1
  }

  /** Everything true whenever `fact` is, itself included; ascending. */
  of(fact: number): readonly number[] {
    if (this.#sets.length === 0) return [fact]
    const all: number[] = []
    for (let word = 0; word < this.#words; word += 1) {
      for (let left = this.#sets[fact * this.#words + word] ?? 0; left !== 0; left &= left - 1) {
        all.push(word * 32 + 31 - Math.clz32(left & -left))
      }
    }
    return all
  }

  /** By fact: what it implies, but for itself and for what follows from the rest of the list. */
  nearest(): Lists {
    const { factCount } = this.#task
    return packLists(
      Array.from({ length: factCount }, (_, fact) => {
        const others = this.of(fact).filter(other => other !== fact)
        return others.filter(
          other =>
            !others.some(between => between !== other && this.has(between, other) && !this.#isFirst(other, between)),
        )
      }),
    )
  }

  /** Of two facts that imply each other the one that stands for both. */
  #isFirst(fact: number, other: number): boolean {
    return fact < other && this.has(fact, other)
  }

  /** Says whether the sets came to rest. */
  #settle(): boolean {
    const { operatorCount, needs, adds, users } = this.#task
    const isQueued = new Uint8Array(operatorCount)
    const queue: number[] = []
    for (let operator = 0; operator < operatorCount; operator += 1) {
      if (needs.from[operator] !== needs.from[operator + 1]) continue
      isQueued[operator] = 1
      queue.push(operator)
    }
    const most = MOST_LOOKS * operatorCount
    for (let at = 0; at < queue.length; at += 1) {
      if (at > most) return false
      const operator = queue[at] ?? 0
      isQueued[operator] = 0
      if (!this.#gather(operator)) continue
      for (const fact of listAt(adds, operator)) {
        if (!this.#narrow(fact)) continue
        for (const user of listAt(users, fact)) {
          if (isQueued[user] === 1) continue
          isQueued[user] = 1
          queue.push(user)
        }
      }
    }
    return true
  }

  /** Gathers what is true once an operator was carried out; false where one of its needs is not known yet. */
  #gather(operator: number): boolean {
    const { needs, adds } = this.#task
    const [gathered, sets, words] = [this.#gathered, this.#sets, this.#words]
    gathered.fill(0)
    const end = needs.from[operator + 1] ?? 0
    for (let at = needs.from[operator] ?? 0; at < end; at += 1) {
      const need = needs.items[at] ?? 0
      if (this.#isKnown[need] !== 1) return false
      const first = need * words
      for (let word = 0; word < words; word += 1) {
        gathered[word] = (gathered[word] ?? 0) | (sets[first + word] ?? 0)
      }
    }
    const lastAdd = adds.from[operator + 1] ?? 0
    for (let at = adds.from[operator] ?? 0; at < lastAdd; at += 1) {
      const fact = adds.items[at] ?? 0
      gathered[fact >> 5] = (gathered[fact >> 5] ?? 0) | (1 << (fact & 31))
    }
    return true
  }

  /** Keeps of a fact's set what was gathered too; says whether that changed it. */
  #narrow(fact: number): boolean {
    const [gathered, sets, words] = [this.#gathered, this.#sets, this.#words]
    const first = fact * words
    if (this.#isKnown[fact] !== 1) {
      this.#isKnown[fact] = 1
      sets.set(gathered, first)
      return true
    }
    let isChanged = false
    for (let word = 0; word < words; word += 1) {
      const before = sets[first + word] ?? 0
      const after = before & (gathered[word] ?? 0)
      if (after === before) continue
      sets[first + word] = after
      isChanged = true
    }
    return isChanged
  }
}
