import type { InstanceModule } from './instance.ts'

/**
 * Numbers the facts of a catalogue: that a capability has come to one of the ratings something asks for, or that one of a
 * group of modules is finished. Ratings nobody asks for have no fact, so they may be as high as one likes.
 */
export class CatalogueFacts {
  /** By capability: ratings above 0 that something asks for, ascending, and the fact of the first. */
  readonly #ratings = new Map<string, { readonly asked: readonly number[]; readonly first: number }>()
  /** Facts of groups of modules, by the codes of the group in order. */
  readonly #groups = new Map<string, number>()
  /** Facts of groups a module is one of. */
  readonly #groupsOf = new Map<string, number[]>()
  #count = 0

  /** @param target asked for besides; absent = any rating a module leads to may be */
  constructor(modules: readonly InstanceModule[], target?: ReadonlyMap<string, number>) {
    for (const [capability, asked] of askedRatings(modules, target)) {
      const ascending = [...asked].toSorted((a, b) => a - b)
      this.#ratings.set(capability, { asked: ascending, first: this.#count })
      this.#count += ascending.length
    }
    for (const { requires } of modules) for (const group of requires.modules) this.#addGroup(group)
  }

  get count(): number {
    return this.#count
  }

  /** Ratings of a capability that have a fact, ascending, with it. */
  ratingsOf(capability: string): readonly { readonly rating: number; readonly fact: number }[] {
    const known = this.#ratings.get(capability)
    return known === undefined ? [] : known.asked.map((rating, place) => ({ rating, fact: known.first + place }))
  }

  /** Facts of the groups a module is one of. */
  groupsOf(code: string): readonly number[] {
    return this.#groupsOf.get(code) ?? []
  }

  /** What must be true first; of several ratings of one capability the highest says it all. */
  neededBy({ develops, requires }: InstanceModule): readonly number[] {
    const needed = new Set<number>()
    for (const { capability, from } of develops) {
      const rating = Math.max(from, highestIn(requires.ratings, capability))
      if (rating > 0) needed.add(this.#at(capability, rating))
    }
    for (const { capability } of requires.ratings) {
      if (develops.some(each => each.capability === capability)) continue
      const rating = highestIn(requires.ratings, capability)
      if (rating > 0) needed.add(this.#at(capability, rating))
    }
    for (const group of requires.modules) needed.add(this.#groups.get(keyOf(group)) ?? -1)
    return [...needed]
  }

  /** What becomes true; ratings the module asks for itself are true before it starts. */
  addedBy({ code, develops, requires }: InstanceModule): readonly number[] {
    const added = new Set(this.#groupsOf.get(code))
    for (const { capability, from, to } of develops) {
      const known = this.#ratings.get(capability)
      if (known === undefined) continue
      const held = Math.max(from, highestIn(requires.ratings, capability))
      for (let place = known.asked.length - 1; place >= 0; place -= 1) {
        const rating = known.asked[place] ?? 0
        if (rating <= held) break
        if (rating <= to) added.add(known.first + place)
      }
    }
    return [...added]
  }

  /** The fact that a capability has come to a rating something asks for. */
  #at(capability: string, rating: number): number {
    const known = this.#ratings.get(capability)
    return known === undefined ? -1 : known.first + known.asked.indexOf(rating)
  }

  #addGroup(group: readonly string[]): void {
    const key = keyOf(group)
    if (this.#groups.has(key)) return
    const fact = this.#count
    this.#groups.set(key, fact)
    this.#count += 1
    for (const code of new Set(group)) {
      const known = this.#groupsOf.get(code)
      if (known === undefined) this.#groupsOf.set(code, [fact])
      else known.push(fact)
    }
  }
}

function askedRatings(
  modules: readonly InstanceModule[],
  target?: ReadonlyMap<string, number>,
): ReadonlyMap<string, ReadonlySet<number>> {
  const all = new Map<string, Set<number>>()
  const ask = (capability: string, rating: number): void => {
    if (rating <= 0) return
    const asked = all.get(capability)
    if (asked === undefined) all.set(capability, new Set([rating]))
    else asked.add(rating)
  }
  for (const { develops, requires } of modules) {
    for (const { capability, from, to } of develops) {
      ask(capability, from)
      // How far one gets towards a target that is out of reach.
      if (target === undefined || to < (target.get(capability) ?? 0)) ask(capability, to)
    }
    for (const { capability, atLeast } of requires.ratings) ask(capability, atLeast)
  }
  for (const [capability, rating] of target ?? []) ask(capability, rating)
  return all
}

function highestIn(ratings: InstanceModule['requires']['ratings'], capability: string): number {
  let highest = 0
  for (const each of ratings) if (each.capability === capability && each.atLeast > highest) highest = each.atLeast
  return highest
}

function keyOf(group: readonly string[]): string {
  return group.length === 1 ? JSON.stringify(group) : JSON.stringify([...new Set(group)].toSorted())
}
