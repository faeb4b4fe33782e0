import { climb } from '../../domain/planning/shortest/ladder.ts'
import type { SolveReport, SolveRequest } from '../../domain/planning/shortest/ladder-steps.ts'
import type { LadderAnswer } from '../../domain/planning/shortest/standing.ts'
import type { PackedTask } from '../../domain/planning/shortest/packed-task.ts'
import type { Solved, SolverPool } from '../../platform/solver/index.ts'

export interface ImprovingPlanParts {
  readonly solver: SolverPool
  /** Time for everything together. */
  readonly seconds: number
  /** Ends the search; what was answered last stands. Absent = nobody does. */
  readonly signal?: AbortSignal
  /** Operators of an earlier plan, by position; absent = none. */
  readonly previous?: readonly number[]
}

/**
 * Answers at once and then ever better, until the plan is proven to be a shortest one, the time is over or the search is
 * called off: minutes never rise, the bound never falls, and every answer can be carried out and reaches the goals.
 */
export async function* improvingPlan(
  task: PackedTask,
  { solver, seconds, signal, previous }: ImprovingPlanParts,
): AsyncGenerator<LadderAnswer, LadderAnswer, undefined> {
  const endsAt = performance.now() + seconds * 1000
  const ladder = climb(task, previous)
  const reports = new Reports()
  let step = ladder.next()
  while (step.done !== true) {
    const isOver = signal?.aborted === true || performance.now() >= endsAt
    if (step.value.kind === 'ANSWER') {
      yield step.value.answer
      step = ladder.next()
    } else if (step.value.kind === 'SOLVE') {
      if (isOver) step = ladder.next(called)
      else {
        reports.solve(solver, step.value.request, { endsAt, signal })
        step = ladder.next(await reports.next())
      }
    } else step = ladder.next(await reports.next())
  }
  return step.value
}

/** What the ladder is told where there is no time to solve anything. */
const called: SolveReport = { isFinal: true, status: 'STOPPED', values: null, bound: null, rowDuals: null }

/** What the solver says, in order, to be taken one by one. */
class Reports {
  readonly #told: SolveReport[] = []
  #wake: () => void = () => {}

  solve(
    solver: SolverPool,
    request: SolveRequest,
    { endsAt, signal }: { endsAt: number; signal: AbortSignal | undefined },
  ): void {
    const { model } = request
    const left = (endsAt - performance.now()) / 1000
    const limits = {
      seconds: Math.min(left, request.seconds ?? left),
      ...(signal === undefined ? {} : { signal }),
      onProgress: (progress: Pick<Solved, 'values' | 'bound'>) => {
        this.#tell({ ...progress, isFinal: false, status: 'RUNNING', rowDuals: null })
      },
    }
    const wholeColumns = request.kind === 'WHOLE' ? model.operatorCount : 0
    void solver
      .solve({ ...model, wholeColumns, start: request.start }, limits)
      .then(({ status, values, bound, rowDuals }) => this.#tell({ isFinal: true, status, values, bound, rowDuals }))
  }

  async next(): Promise<SolveReport | undefined> {
    while (this.#told.length === 0) {
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
    return this.#told.shift()
  }

  #tell(report: SolveReport): void {
    this.#told.push(report)
    this.#wake()
  }
}
