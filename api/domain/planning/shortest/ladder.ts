import { Chooser } from './choose-operators.ts'
import { landmarksShortOf } from './fractional-landmarks.ts'
import type { Ladder } from './ladder-steps.ts'
import type { PackedTask } from './packed-task.ts'
import { Part } from './part.ts'
import { wholeMinutes } from './relaxed-bound.ts'
import { solve, tell, type Rung } from './solve-part.ts'
import { Standing } from './standing.ts'

/** Relaxed solutions at most, each better than the last by landmarks it fell short of. */
const RELAXED_ROUNDS = 30
/** So many rounds that raise the bound by less than this end them. */
const STALLED_ROUNDS = 2
const WORTH_A_ROUND = 1.001
const LANDMARKS_A_ROUND = 400
/** A share from which on a relaxed solution takes an operator. */
const WHOLLY = 0.99
/** Attempts at a shorter plan without a solver: of an earlier plan, by how many operators each looks at so many in all. */
const FIRST_LOOKS = 20_000
const FIRST_ATTEMPTS = 60
/** The same once shares of a relaxed solution guide. */
const GUIDED_ATTEMPTS = 120
/** So many operators are solved whole at once. */
const AT_ONCE = 400
/** The core: so many times the plan, and so many operators more, of those that a relaxed solution makes dearest least. */
const CORE_SHARE = 4
const CORE_EXTRA = 50
/** Time for the core at first, and for each time what it misses is learnt. */
const CORE_SECONDS = 1.5
const CORE_SECONDS_MORE = 4
const CORE_ROUNDS = 8

/**
 * Climbs from a plan at once to a proven one. Pure and without a clock: it hands out models to be solved and is told how
 * that went, so it is the same whoever solves them and however long that takes; whoever drives it may stop at any answer.
 *
 * Rungs: what `previous` comes to or a greedy plan; a bound from the relaxed model, made firmer by landmarks, and the plan
 * it guides to; the best of a core of the operators; the proof. After each, operators that no shorter plan takes are gone
 * for good. Minutes never rise and the bound never falls.
 *
 * @param previous operators of an earlier plan, kept where they are of use; absent = none
 */
export function* climb(task: PackedTask, previous: readonly number[] = []): Ladder {
  if (task.goals.length === 0) return { chosen: [], minutes: 0, lowerBoundMinutes: 0, isProven: true }
  const standing = new Standing(task)
  standing.offer(firstPlan(task, previous))
  yield* tell(standing)
  let part = yield* climbRelaxed(standing, Part.ofWhole(task))
  if (!standing.isProven) yield* improveGuided(standing, part)
  let isOn = true
  for (let round = 0; isOn && !standing.isProven; round += 1) {
    yield* climbCore(standing, part, round > 0)
    part = part.narrowed(standing.answer)
    if (!standing.isProven) isOn = yield* prove(standing, part)
  }
  return standing.answer
}

/** A plan without a solver: an earlier one repaired, or a greedy one. */
function firstPlan(task: PackedTask, previous: readonly number[]): readonly number[] {
  const chooser = new Chooser(task)
  const repaired = previous.length > 0 ? chooser.complete(previous) : null
  const attempts = Math.min(FIRST_ATTEMPTS, Math.ceil(FIRST_LOOKS / task.operatorCount))
  return repaired === null ? chooser.greedy() : chooser.improve(repaired, 0, attempts)
}

/** Raises the bound by relaxed solutions and lets each guide to a plan; returns what is left to look at. */
function* climbRelaxed(standing: Standing, whole: Part): Rung<Part> {
  let part = whole
  let stalled = 0
  for (let round = 0; round < RELAXED_ROUNDS && stalled < STALLED_ROUNDS; round += 1) {
    const { task, chooser, builder, floor: before } = part
    const model = builder.build()
    const report = yield* solve(standing, part, { kind: 'RELAXED', model, start: null, seconds: null })
    if (report === null || report.values === null || report.rowDuals === null) return part
    part.learnBound(model, report.rowDuals)
    standing.raise(wholeMinutes(part.floor, builder.unit))
    const shares = report.values.slice(0, part.size)
    const price = task.minutes.map((minutes, operator) => minutes * (1.001 - (shares[operator] ?? 0)))
    const guided = chooser.greedy(
      price,
      [...shares.keys()].filter(operator => (shares[operator] ?? 0) > WHOLLY),
    )
    standing.offer(part.toWhole(guided))
    yield* tell(standing)
    if (standing.isProven) return part
    if (part.leftCount(standing.answer) <= AT_ONCE) return part.narrowed(standing.answer)
    stalled = part.floor > before * WORTH_A_ROUND + 1e-6 ? 0 : stalled + 1
    const isFirm = !addLandmarks(part, report.values)
    part = part.narrowed(standing.answer)
    if (isFirm) return part
  }
  return part
}

/** Adds what a relaxed solution falls short of; says whether there was anything. */
function addLandmarks({ task, builder }: Part, values: Float64Array): boolean {
  const shareOfFact = Float64Array.from(builder.columnOfFact, column => values[column] ?? 0)
  for (const goal of task.goals) shareOfFact[goal] = 1
  const shares = values.slice(0, task.operatorCount)
  const found = landmarksShortOf(task, shares, { shareOfFact, most: LANDMARKS_A_ROUND })
  return found.filter(landmark => builder.addLandmark(landmark)).length > 0
}

/** Makes the plan that relaxed solutions guided to shorter, one operator at a time. */
function* improveGuided(standing: Standing, part: Part): Rung<void> {
  if (part.size <= AT_ONCE) return
  const { chosen, lowerBoundMinutes } = standing.answer
  standing.offer(part.toWhole(part.chooser.improve(part.fromWhole(chosen), lowerBoundMinutes, GUIDED_ATTEMPTS)))
  yield* tell(standing)
}

/**
 * The best plan among the operators a shortest one most likely takes; no bound comes of it, but what its solutions miss is
 * learnt at a fraction of what the whole would cost.
 */
function* climbCore(standing: Standing, part: Part, hasBegun: boolean): Rung<void> {
  if (part.size <= AT_ONCE) return
  const { builder } = part
  for (let round = 0; round < CORE_ROUNDS && !standing.isProven; round += 1) {
    const plan = part.fromWhole(standing.answer.chosen)
    const isOut = outsideCore(part, standing, plan)
    if (isOut === null) return
    const known = builder.landmarks.length
    const seconds = hasBegun || round > 0 ? CORE_SECONDS_MORE : CORE_SECONDS
    const model = builder.build(isOut)
    const start = builder.valuesOf(plan)
    const request = { kind: 'WHOLE', model, start, seconds, isCore: true } as const
    const report = yield* solve(standing, part, request)
    yield* tell(standing)
    if (report === null || builder.landmarks.length === known) return
  }
}

/** Marks what is not likely enough; null where that is too little to matter. */
function outsideCore(part: Part, standing: Standing, plan: readonly number[]): Uint8Array | null {
  const isOut = part.leftOut(standing.answer)
  const likely = part.likeliest(isOut)
  const size = CORE_SHARE * plan.length + CORE_EXTRA
  if (likely.length <= size * 1.25) return null
  const core = new Set([...likely.slice(0, size), ...plan])
  return isOut.map((_, operator) => (core.has(operator) ? 0 : 1))
}

/** Solves what is left whole; says whether there is reason to try again. */
function* prove(standing: Standing, part: Part): Rung<boolean> {
  const { builder } = part
  const known = builder.landmarks.length
  const report = yield* solve(standing, part, {
    kind: 'WHOLE',
    model: builder.build(part.leftOut(standing.answer)),
    start: builder.valuesOf(part.fromWhole(standing.answer.chosen)),
    seconds: null,
  })
  yield* tell(standing)
  return report?.status === 'OPTIMAL' && builder.landmarks.length > known
}
