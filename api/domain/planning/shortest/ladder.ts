import { Chooser } from './choose-operators.ts'
import { landmarksShortOf } from './fractional-landmarks.ts'
import { landmarksMissedBy } from './landmarks.ts'
import type { Ladder, LadderStep, SolveReport, SolveRequest } from './ladder-steps.ts'
import { ModelBuilder } from './model.ts'
import type { PackedTask } from './packed-task.ts'
import { reachesGoals } from './reached.ts'
import { relaxedBound, wholeMinutes } from './relaxed-bound.ts'
import { Standing } from './standing.ts'

/** Relaxed solutions at most, each better than the last by landmarks it fell short of. */
const RELAXED_ROUNDS = 30
const LANDMARKS_A_ROUND = 400
/** Attempts at a shorter plan without a solver: at once, and once shares of a relaxed solution guide. */
const FIRST_ATTEMPTS = 30
const GUIDED_ATTEMPTS = 120
/** The core: so many times the plan, and so many operators more, of those that a relaxed solution makes dearest least. */
const CORE_SHARE = 4
const CORE_EXTRA = 50
const CORE_SECONDS = 1.5

/**
 * Climbs from a plan at once to a proven one. Pure and without a clock: it hands out models to be solved and is told how
 * that went, so it is the same whoever solves them and however long that takes; whoever drives it may stop at any answer.
 *
 * Rungs: what `previous` comes to or a greedy plan; a bound from the relaxed model, made firmer by landmarks, and the plan
 * it guides to; the best of a core of the operators; the proof. Minutes never rise and the bound never falls.
 *
 * @param previous operators of an earlier plan, kept where they are of use; absent = none
 */
export function* climb(task: PackedTask, previous: readonly number[] = []): Ladder {
  if (task.goals.length === 0) return { chosen: [], minutes: 0, lowerBoundMinutes: 0, isProven: true }
  const chooser = new Chooser(task)
  const standing = new Standing(task)
  standing.offer(chooser.improve(chooser.greedy(), 0, FIRST_ATTEMPTS))
  if (previous.length > 0) {
    const repaired = chooser.complete(previous)
    if (repaired !== null) standing.offer(repaired)
  }
  yield* tell(standing)
  const parts: Parts = { task, chooser, standing, builder: new ModelBuilder(task), extra: null, floor: 0 }
  yield* climbRelaxed(parts)
  if (!standing.isProven) yield* climbCore(parts)
  while (!standing.isProven) if (!(yield* prove(parts))) break
  return standing.answer
}

interface Parts {
  readonly task: PackedTask
  readonly chooser: Chooser
  readonly standing: Standing
  readonly builder: ModelBuilder
  /** By operator: what a plan with it costs more than `floor` at least; null = not known. */
  extra: Float64Array | null
  /** The bound `extra` is counted from, in units of the model. */
  floor: number
}

function* tell(standing: Standing): Generator<LadderStep, void, SolveReport | undefined> {
  if (standing.hasNews()) yield { kind: 'ANSWER', answer: standing.answer }
}

/** Has a model solved; what is found on the way counts at once. */
function* solve(parts: Parts, request: SolveRequest, isWholeTask: boolean): Solving {
  let report = yield { kind: 'SOLVE', request }
  while (report !== undefined && !report.isFinal) {
    if (request.kind === 'WHOLE') takeIn(parts, report, isWholeTask)
    yield* tell(parts.standing)
    report = yield { kind: 'WAIT' }
  }
  if (report === undefined || report.status === 'FAILED') return null
  if (request.kind === 'WHOLE') takeIn(parts, report, isWholeTask)
  return report
}

type Solving = Generator<LadderStep, SolveReport | null, SolveReport | undefined>

/** A bound holds only where the model left nothing out that a shorter plan could take. */
function takeIn({ standing, builder, chooser, task }: Parts, report: SolveReport, isWholeTask: boolean): void {
  if (isWholeTask && report.bound !== null) standing.raise(wholeMinutes(report.bound, builder.unit))
  if (report.values === null) return
  const chosen = chosenIn(task, report.values)
  const whole = reachesGoals(task, chosen) ? chooser.trim(chosen) : chooser.complete(chosen)
  if (whole !== null) standing.offer(whole)
}

function chosenIn(task: PackedTask, values: Float64Array): readonly number[] {
  return [...Array(task.operatorCount).keys()].filter(operator => (values[operator] ?? 0) > 0.5)
}

/** Raises the bound by relaxed solutions and lets each guide to a plan. */
function* climbRelaxed(parts: Parts): Generator<LadderStep, void, SolveReport | undefined> {
  const { task, standing, chooser, builder } = parts
  let stalled = 0
  for (let round = 0; round < RELAXED_ROUNDS && stalled < 3; round += 1) {
    const model = builder.build()
    const report = yield* solve(parts, { kind: 'RELAXED', model, start: null, seconds: null }, true)
    if (report === null || report.values === null || report.rowDuals === null) return
    const before = parts.floor
    const { bound, extra } = relaxedBound(model, report.rowDuals)
    if (bound >= parts.floor) Object.assign(parts, { floor: bound, extra })
    standing.raise(wholeMinutes(bound, builder.unit))
    const { values } = report
    const shares = values.slice(0, task.operatorCount)
    const guided = chooser.greedy(task.minutes.map((minutes, operator) => minutes * (1.001 - (shares[operator] ?? 0))))
    standing.offer(guided)
    if (round === 0) standing.offer(chooser.improve(guided, standing.answer.lowerBoundMinutes, GUIDED_ATTEMPTS))
    yield* tell(standing)
    if (standing.isProven) return
    stalled = parts.floor > before * 1.0005 + 1e-6 ? 0 : stalled + 1
    const shareOfFact = Float64Array.from(
      { length: task.factCount },
      (_, fact) => values[builder.columnOfFact[fact] ?? -1] ?? 0,
    )
    for (const goal of task.goals) shareOfFact[goal] = 1
    const found = landmarksShortOf(task, shares, { shareOfFact, most: LANDMARKS_A_ROUND })
    if (found.filter(landmark => builder.addLandmark(landmark)).length === 0) return
  }
}

/** The best plan among the operators a shortest one most likely takes; no bound comes of it. */
function* climbCore(parts: Parts): Generator<LadderStep, void, SolveReport | undefined> {
  const { task, standing, builder, extra } = parts
  if (extra === null) return
  const isOut = leftOut(parts)
  const plan = new Set(standing.answer.chosen)
  const likely = [...extra.keys()].filter(operator => isOut[operator] === 0)
  const size = CORE_SHARE * plan.size + CORE_EXTRA
  if (likely.length <= size * 1.25) return
  const core = new Set(likely.toSorted((a, b) => (extra[a] ?? 0) - (extra[b] ?? 0) || a - b).slice(0, size))
  for (let operator = 0; operator < task.operatorCount; operator += 1) {
    if (!core.has(operator) && !plan.has(operator)) isOut[operator] = 1
  }
  const request: SolveRequest = {
    kind: 'WHOLE',
    model: builder.build(isOut),
    start: builder.valuesOf(plan),
    seconds: CORE_SECONDS,
  }
  const report = yield* solve(parts, request, false)
  if (report?.values != null) learn(parts, report.values)
  yield* tell(standing)
}

/** Operators that no plan shorter than the one at hand takes, by what a relaxed solution says they cost at least. */
function leftOut({ task, standing, builder, extra, floor }: Parts): Uint8Array {
  const isOut = new Uint8Array(task.operatorCount)
  if (extra === null) return isOut
  const shorter = standing.answer.minutes / builder.unit - 1
  for (const [operator, more] of extra.entries()) if (floor + more > shorter + 1e-4) isOut[operator] = 1
  for (const operator of standing.answer.chosen) isOut[operator] = 0
  return isOut
}

/** Takes note of what a choice that cannot be carried out misses; says whether it was new. */
function learn({ task, builder }: Parts, values: Float64Array): boolean {
  const missed = landmarksMissedBy(task, chosenIn(task, values))
  return missed.filter(landmark => builder.addLandmark(landmark)).length > 0
}

/** Solves what is left whole; says whether there is reason to try again. */
function* prove(parts: Parts): Generator<LadderStep, boolean, SolveReport | undefined> {
  const { standing, builder } = parts
  const request: SolveRequest = {
    kind: 'WHOLE',
    model: builder.build(leftOut(parts)),
    start: builder.valuesOf(standing.answer.chosen),
    seconds: null,
  }
  const report = yield* solve(parts, request, true)
  yield* tell(standing)
  return report?.status === 'OPTIMAL' && report.values !== null && learn(parts, report.values)
}
