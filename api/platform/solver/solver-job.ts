import type { LinearModel, Solved, SolveProgress } from './linear-model.ts'

export interface SolveLimits {
  /** Solving stops after so long, waiting for a free worker included; 0 = before it begins. */
  readonly seconds: number
  /** Calls the solving off; absent = nobody does. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: SolveProgress) => void
}

/** A crash may have been bad luck; a second one of the same model is no luck. */
const CRASHES_ALLOWED = 1

/** A model on its way through the pool, and what is known of it so far: whatever ends it, that is not lost. */
export class SolverJob {
  readonly model: LinearModel
  readonly #limits: SolveLimits
  readonly #endsAt: number
  readonly #finish: (solved: Solved) => void
  readonly #timer: NodeJS.Timeout
  #known: SolveProgress = { values: null, bound: null }
  #crashes = 0
  isOver = false
  /** What else has to happen once it is called off. */
  onCalledOff: () => void = () => {}

  /** @param grace seconds after its limit in which it may still say what it found */
  constructor(model: LinearModel, limits: SolveLimits, grace: number, finish: (solved: Solved) => void) {
    this.model = model
    this.#limits = limits
    this.#finish = finish
    this.#endsAt = performance.now() + limits.seconds * 1000
    this.#timer = setTimeout(this.callOff, (limits.seconds + grace) * 1000)
    limits.signal?.addEventListener('abort', this.callOff)
    if (limits.signal?.aborted === true || limits.seconds <= 0) this.callOff()
  }

  get secondsLeft(): number {
    return (this.#endsAt - performance.now()) / 1000
  }

  readonly callOff = (): void => {
    this.end({ status: 'STOPPED', values: null, bound: null, rowDuals: null, reason: null })
    this.onCalledOff()
  }

  tell(progress: SolveProgress): void {
    if (this.isOver) return
    this.#known = { values: progress.values ?? this.#known.values, bound: higher(progress.bound, this.#known.bound) }
    this.#limits.onProgress?.(progress)
  }

  /** Ends it with what a worker said at last, and what it said before where that was more. */
  end(solved: Solved): void {
    if (this.isOver) return
    this.isOver = true
    clearTimeout(this.#timer)
    this.#limits.signal?.removeEventListener('abort', this.callOff)
    const { values, bound } = this.#known
    if (solved.status === 'OPTIMAL') this.#finish(solved)
    else this.#finish({ ...solved, values: solved.values ?? values, bound: higher(solved.bound, bound) })
  }

  /** Its worker went away; says whether it deserves another. */
  survives(reason: string): boolean {
    this.#crashes += 1
    if (this.#crashes <= CRASHES_ALLOWED) return true
    this.end({ status: 'FAILED', values: null, bound: null, rowDuals: null, reason })
    return false
  }
}

const higher = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)
