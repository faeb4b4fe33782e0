import type { LadderStep, SolveReport, SolveRequest } from './ladder-steps.ts'
import type { Part } from './part.ts'
import { wholeMinutes } from './relaxed-bound.ts'
import type { Standing } from './standing.ts'

/** What a rung of the ladder is: it hands out steps, is told how models went, and says something in the end. */
export type Rung<Result> = Generator<LadderStep, Result, SolveReport | undefined>

/** A model of a part; of a core of it where it leaves out what a shorter plan could take, so that no bound comes of it. */
export type PartRequest = SolveRequest & { readonly isCore?: boolean }

/** Tells what is better than what was told before. */
export function* tell(standing: Standing): Rung<void> {
  if (standing.hasNews()) yield { kind: 'ANSWER', answer: standing.answer }
}

/** Has a model solved; what is found on the way counts at once. Null where nothing can be said. */
export function* solve(standing: Standing, part: Part, request: PartRequest): Rung<SolveReport | null> {
  let report = yield { kind: 'SOLVE', request }
  while (report !== undefined && !report.isFinal) {
    takeIn(standing, part, { report, request })
    yield* tell(standing)
    report = yield { kind: 'WAIT' }
  }
  if (report === undefined || report.status === 'FAILED') return null
  takeIn(standing, part, { report, request })
  return report
}

function takeIn(
  standing: Standing,
  part: Part,
  { report, request }: { report: SolveReport; request: PartRequest },
): void {
  if (request.kind === 'RELAXED') return
  if (request.isCore !== true && report.bound !== null) standing.raise(wholeMinutes(report.bound, part.builder.unit))
  if (report.values === null) return
  const chosen = chosenIn(part, report.values)
  part.learnMissed(chosen)
  const plan = part.planOf(chosen)
  if (plan !== null) standing.offer(part.toWhole(plan))
}

function chosenIn(part: Part, values: Float64Array): readonly number[] {
  const chosen: number[] = []
  for (let operator = 0; operator < part.size; operator += 1) if ((values[operator] ?? 0) > 0.5) chosen.push(operator)
  return chosen
}
