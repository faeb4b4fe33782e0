import type { Model } from './model.ts'
import type { LadderAnswer } from './standing.ts'

/** A model to be solved; the ladder goes on once it is told how that went. */
export interface SolveRequest {
  /** RELAXED: shares of operators are allowed, row duals are wanted. WHOLE: operators are taken or not. */
  readonly kind: 'RELAXED' | 'WHOLE'
  readonly model: Model
  /** Values to begin with, a plan; null = none. */
  readonly start: Float64Array | null
  /** The time this may take, in seconds; null = all that is left. */
  readonly seconds: number | null
}

/** What a solver says: in passing (`isFinal` false, several times), and at the end. */
export interface SolveReport {
  readonly isFinal: boolean
  /** OPTIMAL: solved. STOPPED: out of time. FAILED: nothing can be said. */
  readonly status: 'RUNNING' | 'OPTIMAL' | 'STOPPED' | 'FAILED'
  /** Values of the columns; null = none found. */
  readonly values: Float64Array | null
  /** No solution of this model costs less, in its units; null = not known. */
  readonly bound: number | null
  /** Of a RELAXED model solved; null otherwise. */
  readonly rowDuals: Float64Array | null
}

export type LadderStep =
  | { readonly kind: 'ANSWER'; readonly answer: LadderAnswer }
  | { readonly kind: 'SOLVE'; readonly request: SolveRequest }
  /** The model given last is being solved; the next report is wanted. */
  | { readonly kind: 'WAIT' }

export type Ladder = Generator<LadderStep, LadderAnswer, SolveReport | undefined>
