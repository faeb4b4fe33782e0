import { Chooser } from './choose-operators.ts'
import { landmarksMissedBy } from './landmarks.ts'
import { ModelBuilder, type Model } from './model.ts'
import type { PackedTask } from './packed-task.ts'
import { reachesGoals } from './reached.ts'
import { reduceTask } from './reduce.ts'
import { relaxedBound } from './relaxed-bound.ts'

/** Between what a relaxed solution says and what a plan takes lies at least this where an operator is left out. */
const GUARD = 1e-4
/** A part is made smaller where at most this share of it is left. */
const WORTH_NARROWING = 0.9

/**
 * A part of a task in which every plan lies that is shorter than the best one known, and what was learnt about it. Bounds
 * that hold of the part hold of the whole task up to the minutes of that plan.
 */
export class Part {
  readonly task: PackedTask
  readonly chooser: Chooser
  readonly builder: ModelBuilder
  /** By operator: its position in the whole task. */
  readonly #origin: Int32Array
  /** By operator of the whole task: its position here; -1 where it is left out. */
  readonly #place: Int32Array
  /** By operator: what a plan with it costs more than `floor` at least; null = not known. */
  #extra: Float64Array | null
  /** No plan costs less, in units of the model. */
  #floor: number

  private constructor(
    task: PackedTask,
    {
      origin,
      wholeCount,
      extra,
      floor,
    }: { origin: Int32Array; wholeCount: number; extra: Float64Array | null; floor: number },
  ) {
    this.task = task
    this.chooser = new Chooser(task)
    this.builder = new ModelBuilder(task)
    this.#origin = origin
    this.#place = new Int32Array(wholeCount).fill(-1)
    for (const [place, operator] of origin.entries()) this.#place[operator] = place
    this.#extra = extra
    this.#floor = floor
  }

  static ofWhole(task: PackedTask): Part {
    const origin = Int32Array.from({ length: task.operatorCount }, (_, operator) => operator)
    return new Part(task, { origin, wholeCount: task.operatorCount, extra: null, floor: 0 })
  }

  get floor(): number {
    return this.#floor
  }

  get size(): number {
    return this.task.operatorCount
  }

  /** A choice in the numbers of the whole task. */
  toWhole(chosen: readonly number[]): readonly number[] {
    return chosen.map(operator => this.#origin[operator] ?? 0)
  }

  /** A plan of the whole task carried over, with what it lacks here. */
  fromWhole(chosen: readonly number[]): readonly number[] {
    const here = chosen.map(operator => this.#place[operator] ?? -1).filter(operator => operator >= 0)
    return this.chooser.complete(here) ?? here
  }

  /** Takes note of what a relaxed solution proves. */
  learnBound(model: Model, rowDuals: Float64Array): void {
    const { bound, extra } = relaxedBound(model, rowDuals)
    if (bound < this.#floor) return
    this.#floor = bound
    this.#extra = extra
  }

  /** Takes note of what a choice that cannot be carried out misses; says whether it was new. */
  learnMissed(chosen: readonly number[]): boolean {
    const missed = landmarksMissedBy(this.task, chosen)
    return missed.filter(landmark => this.builder.addLandmark(landmark)).length > 0
  }

  /** A choice made a plan; null where none comes of it. */
  planOf(chosen: readonly number[]): readonly number[] | null {
    return reachesGoals(this.task, chosen) ? this.chooser.trim(chosen) : this.chooser.complete(chosen)
  }

  /** Marks operators no plan shorter than the one at hand takes, by what a relaxed solution says they cost at least. */
  leftOut(plan: { readonly minutes: number; readonly chosen: readonly number[] }): Uint8Array {
    const isOut = new Uint8Array(this.size)
    if (this.#extra === null) return isOut
    const shorter = plan.minutes / this.builder.unit - 1
    for (const [operator, more] of this.#extra.entries()) {
      if (this.#floor + more > shorter + GUARD) isOut[operator] = 1
    }
    for (const operator of plan.chosen) isOut[this.#place[operator] ?? -1] = 0
    return isOut
  }

  /** How many operators a shorter plan may take. */
  leftCount(plan: { readonly minutes: number; readonly chosen: readonly number[] }): number {
    return this.leftOut(plan).reduce((left, isOut) => left - isOut, this.size)
  }

  /** Operators a shortest plan takes most likely, likeliest first. */
  likeliest(isOut: Uint8Array): readonly number[] {
    const extra = this.#extra
    if (extra === null) return []
    const likely = [...extra.keys()].filter(operator => isOut[operator] === 0)
    return likely.toSorted((a, b) => (extra[a] ?? 0) - (extra[b] ?? 0) || a - b)
  }

  /** The part without what is left out now, with all that was learnt; itself where that is too little to matter. */
  narrowed(plan: { readonly minutes: number; readonly chosen: readonly number[] }): Part {
    const isOut = this.leftOut(plan)
    if (this.leftCount(plan) > this.size * WORTH_NARROWING) return this
    const { task, origin, facts } = reduceTask(this.task, isOut)
    const extra = this.#extra
    const part = new Part(task, {
      origin: origin.map(operator => this.#origin[operator] ?? 0),
      wholeCount: this.#place.length,
      extra: extra === null ? null : Float64Array.from(origin, operator => extra[operator] ?? 0),
      floor: this.#floor,
    })
    part.#inherit(this.builder, { origin, facts })
    return part
  }

  #inherit(from: ModelBuilder, { origin, facts }: { origin: Int32Array; facts: Int32Array }): void {
    if (from.landmarks.length === 0) return
    const placeOf = new Map([...origin.entries()].map(([place, operator]) => [operator, place]))
    const factOf = new Map([...facts.entries()].map(([place, fact]) => [fact, place]))
    const isGoal = new Set(this.task.goals)
    for (const { operators, fact } of from.landmarks) {
      const here = fact === null ? null : factOf.get(fact)
      if (here === undefined) continue
      const left = operators.map(operator => placeOf.get(operator) ?? -1).filter(operator => operator >= 0)
      this.builder.addLandmark({ operators: left, fact: here === null || isGoal.has(here) ? null : here })
    }
  }
}
