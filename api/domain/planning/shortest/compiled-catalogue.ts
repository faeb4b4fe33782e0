import { CatalogueFacts } from './catalogue-facts.ts'
import type { Instance, InstanceGap, InstanceModule } from './instance.ts'
import { packTask, type PackedTask } from './packed-task.ts'
import { Reached } from './reached.ts'

/** What one learner is to come to, in the numbers of a catalogue; operators are its modules, in their order. */
export interface CompiledProblem {
  readonly task: PackedTask
  /** Facts true from the start. */
  readonly isTrue: Uint8Array
  /** Modules that cannot be planned, because they are finished or banned. */
  readonly isOut: Uint8Array
  /** By code. */
  readonly uncovered: readonly InstanceGap[]
}

/** A catalogue in numbers, made once for all learners and targets. */
export class CompiledCatalogue {
  readonly #facts: CatalogueFacts
  readonly #task: PackedTask
  readonly #placeOf: ReadonlyMap<string, number>

  /** @param target where there will be one alone: spares the facts it does not ask for; absent = any */
  constructor(modules: readonly InstanceModule[], target?: ReadonlyMap<string, number>) {
    const facts = new CatalogueFacts(modules, target)
    this.#facts = facts
    this.#placeOf = new Map(modules.map(({ code }, place) => [code, place]))
    this.#task = packTask({
      factCount: facts.count,
      minutes: modules.map(({ minutes }) => minutes),
      needs: modules.map(module => facts.neededBy(module)),
      adds: modules.map(module => facts.addedBy(module)),
      goals: [],
    })
  }

  /** The position of a module; -1 where there is none of that code. */
  placeOf(code: string): number {
    return this.#placeOf.get(code) ?? -1
  }

  /**
   * What a learner and a target make of the catalogue.
   *
   * @param banned codes of modules not to be planned; absent = none
   * @example problemFor(learner, target).task.goals.length === 0 // all asked for is held, or nothing of it can be
   */
  problemFor(
    { ratings, completed }: Instance['learner'],
    target: Instance['target'],
    banned: Iterable<string> = [],
  ): CompiledProblem {
    const isOut = new Uint8Array(this.#task.operatorCount)
    for (const code of [...completed, ...banned]) isOut[this.placeOf(code)] = 1
    const isTrue = new Uint8Array(this.#task.factCount)
    for (const [capability, held] of ratings) {
      for (const { rating, fact } of this.#facts.ratingsOf(capability)) if (rating <= held) isTrue[fact] = 1
    }
    for (const code of completed) for (const fact of this.#facts.groupsOf(code)) isTrue[fact] = 1
    const { goals, uncovered } = this.#goalsOf(ratings, target, this.#reach(isTrue, isOut))
    return { task: { ...this.#task, goals: Int32Array.from(goals).sort() }, isTrue, isOut, uncovered }
  }

  #reach(isTrue: Uint8Array, isOut: Uint8Array): Uint8Array {
    const reached = new Reached(this.#task, undefined, isTrue)
    for (let place = 0; place < this.#task.operatorCount; place += 1) if (isOut[place] === 0) reached.letIn(place)
    return reached.isTrue
  }

  #goalsOf(
    ratings: ReadonlyMap<string, number>,
    target: Instance['target'],
    isReached: Uint8Array,
  ): { goals: readonly number[]; uncovered: readonly InstanceGap[] } {
    const goals: number[] = []
    const uncovered: InstanceGap[] = []
    for (const [capability, asked] of target) {
      const held = ratings.get(capability) ?? 0
      if (held >= asked) continue
      const all = this.#facts.ratingsOf(capability)
      // What leads to the target leads to the first rating with a fact from there on.
      const enough = all.find(({ rating }) => rating >= asked)
      if (enough !== undefined && isReached[enough.fact] === 1) {
        goals.push(enough.fact)
        continue
      }
      const best = all.findLast(({ rating, fact }) => rating > held && rating < asked && isReached[fact] === 1)
      if (best !== undefined) goals.push(best.fact)
      uncovered.push({ capability, target: asked, reachable: best?.rating ?? held })
    }
    return { goals, uncovered: uncovered.toSorted((a, b) => (a.capability < b.capability ? -1 : 1)) }
  }
}
