import type { Instance, InstanceGap, InstanceModule } from './instance.ts'
import { packTask, type PackedTask } from './packed-task.ts'
import { carryOut } from './reached.ts'

/** An instance in numbers; operators are its modules, in their order. */
export interface CompiledInstance {
  readonly task: PackedTask
  /** By code. */
  readonly uncovered: readonly InstanceGap[]
}

/**
 * Puts an instance into numbers. A fact says that a capability has come to one of the ratings something asks for, or that
 * one of a group of modules is finished; ratings nobody asks for have no fact, so they may be as high as one likes.
 *
 * @example compileInstance(instance).task.goals.length === 0 // everything asked for is held, or nothing of it can be
 */
export function compileInstance(instance: Instance): CompiledInstance {
  const facts = new Facts(instance)
  const { modules, learner } = instance
  const isOut = modules.map(({ code }) => learner.completed.has(code))
  const lists = {
    minutes: modules.map(({ minutes }) => minutes),
    needs: modules.map((module, position) => (isOut[position] === true ? [] : facts.neededBy(module))),
    adds: modules.map((module, position) => (isOut[position] === true ? [] : facts.addedBy(module))),
  }
  const open = packTask({ ...lists, factCount: facts.count, goals: [] })
  const reached = carryOut(open, Array(open.operatorCount).keys())
  const goals: number[] = []
  const uncovered: InstanceGap[] = []
  for (const [capability, target] of instance.target) {
    const held = learner.ratings.get(capability) ?? 0
    if (held >= target) continue
    const reachable = facts.ratingsOf(capability).findLast(rating => isReached(rating))
    function isReached(rating: number): boolean {
      return rating <= target && reached.isTrue[facts.at(capability, rating)] === 1
    }
    if (reachable !== undefined) goals.push(facts.at(capability, reachable))
    if (reachable !== target) uncovered.push({ capability, target, reachable: reachable ?? held })
  }
  uncovered.sort((a, b) => (a.capability < b.capability ? -1 : 1))
  return { task: { ...open, goals: Int32Array.from(goals).sort() }, uncovered }
}

/** Numbers the facts of an instance that are not true from the start. */
class Facts {
  count = 0
  readonly #held: ReadonlyMap<string, number>
  /** By capability: ratings above the one held that something asks for, ascending, and the fact of the first. */
  readonly #ratings = new Map<string, { readonly asked: readonly number[]; readonly first: number }>()
  /** Facts of groups of modules, by the codes of the group in order. */
  readonly #groups = new Map<string, number>()
  /** Facts of groups a module is one of. */
  readonly #groupsOf = new Map<string, number[]>()
  readonly #completed: ReadonlySet<string>

  constructor({ modules, learner, target }: Instance) {
    this.#held = learner.ratings
    this.#completed = learner.completed
    for (const [capability, asked] of this.#askedRatings(modules, target)) {
      const ascending = [...asked].toSorted((a, b) => a - b)
      this.#ratings.set(capability, { asked: ascending, first: this.count })
      this.count += ascending.length
    }
    for (const { requires } of modules) for (const group of requires.modules) this.#addGroup(group)
  }

  /** Ratings of a capability that have a fact, ascending. */
  ratingsOf(capability: string): readonly number[] {
    return this.#ratings.get(capability)?.asked ?? []
  }

  /** The fact that a capability has come to a rating something asks for. */
  at(capability: string, rating: number): number {
    const known = this.#ratings.get(capability)
    return known === undefined ? -1 : known.first + known.asked.indexOf(rating)
  }

  /** What must be true first; of several ratings of one capability the highest says it all. */
  neededBy({ develops, requires }: InstanceModule): readonly number[] {
    const highest = new Map<string, number>()
    const ask = (capability: string, rating: number): void => {
      const before = highest.get(capability) ?? this.#held.get(capability) ?? 0
      if (rating > before) highest.set(capability, rating)
    }
    for (const { capability, from } of develops) ask(capability, from)
    for (const { capability, atLeast } of requires.ratings) ask(capability, atLeast)
    const groups = requires.modules
      .filter(group => !this.#isMet(group))
      .map(group => this.#groups.get(keyOf(group)) ?? -1)
    return [...new Set([...[...highest].map(([capability, rating]) => this.at(capability, rating)), ...groups])]
  }

  /** What becomes true; ratings the module asks for itself are true before it starts. */
  addedBy(module: InstanceModule): readonly number[] {
    const asked = new Map<string, number>()
    for (const { capability, from } of module.develops)
      asked.set(capability, Math.max(asked.get(capability) ?? 0, from))
    for (const { capability, atLeast } of module.requires.ratings) {
      asked.set(capability, Math.max(asked.get(capability) ?? 0, atLeast))
    }
    const added = new Set(this.#groupsOf.get(module.code))
    for (const { capability, to } of module.develops) {
      const known = this.#ratings.get(capability)
      for (const [place, rating] of (known?.asked ?? []).entries()) {
        if (rating > to) break
        if (rating > (asked.get(capability) ?? 0)) added.add((known?.first ?? 0) + place)
      }
    }
    return [...added]
  }

  #askedRatings(
    modules: readonly InstanceModule[],
    target: ReadonlyMap<string, number>,
  ): ReadonlyMap<string, ReadonlySet<number>> {
    const all = new Map<string, Set<number>>()
    const ask = (capability: string, rating: number): void => {
      if (rating <= (this.#held.get(capability) ?? 0)) return
      const asked = all.get(capability)
      if (asked === undefined) all.set(capability, new Set([rating]))
      else asked.add(rating)
    }
    for (const { develops, requires } of modules) {
      for (const { capability, from, to } of develops) {
        ask(capability, from)
        // How far one gets towards a target that is out of reach.
        if (to < (target.get(capability) ?? 0)) ask(capability, to)
      }
      for (const { capability, atLeast } of requires.ratings) ask(capability, atLeast)
    }
    for (const [capability, rating] of target) ask(capability, rating)
    return all
  }

  #isMet(group: readonly string[]): boolean {
    return group.some(code => this.#completed.has(code))
  }

  #addGroup(group: readonly string[]): void {
    const key = keyOf(group)
    if (this.#isMet(group) || this.#groups.has(key)) return
    const fact = this.count
    this.#groups.set(key, fact)
    this.count += 1
    for (const code of new Set(group)) {
      const known = this.#groupsOf.get(code)
      if (known === undefined) this.#groupsOf.set(code, [fact])
      else known.push(fact)
    }
  }
}

function keyOf(group: readonly string[]): string {
  return JSON.stringify([...new Set(group)].toSorted())
}
