/** Minimise `cost` x values, every row at least `rowLower`, every column between 0 and its upper bound. */
export interface LinearModel {
  readonly columnCount: number
  /** The first so many columns are whole numbers; 0 = none has to be. */
  readonly wholeColumns: number
  readonly cost: Float64Array
  readonly columnUpper: Float64Array
  readonly rowLower: Float64Array
  /** Row i is `rowColumns[k]` times `rowValues[k]`, k from `rowFrom[i]` to `rowFrom[i + 1]` - 1. */
  readonly rowFrom: Int32Array
  readonly rowColumns: Int32Array
  readonly rowValues: Float64Array
  /** Values to begin with; null = none. */
  readonly start: Float64Array | null
}

/** What is known so far of a model being solved. */
export interface SolveProgress {
  /** Values of a new best solution; null = no new one. */
  readonly values: Float64Array | null
  /** No solution costs less; null = not known. */
  readonly bound: number | null
}

/** How solving ended. */
export interface Solved extends SolveProgress {
  /**
   * OPTIMAL: `values` is a best solution to within less than one unit of cost. STOPPED: out of time or called off;
   * `values` is the best found, null = none. FAILED: the model or the solver is broken; nothing can be said.
   */
  readonly status: 'OPTIMAL' | 'STOPPED' | 'FAILED'
  /** Of a model without whole columns that was solved: the price of each row; null otherwise. */
  readonly rowDuals: Float64Array | null
  /** Why it failed; null where it did not. */
  readonly reason: string | null
}

/** What is sent to a worker. */
export interface SolveOrder {
  readonly model: LinearModel
  /** > 0. */
  readonly seconds: number
}

/** What a worker sends. */
export type SolveNews =
  { readonly kind: 'PROGRESS'; readonly progress: SolveProgress } | { readonly kind: 'SOLVED'; readonly solved: Solved }
