import type { Model } from './model.ts'

/** What a relaxed solution proves, in units of the model's objective. */
export interface RelaxedBound {
  /** No plan costs less; true whatever the solver's tolerances are. */
  readonly bound: number
  /** By operator: a plan that takes it costs at least this much more than the bound; never below 0. */
  readonly extra: Float64Array
}

/**
 * Turns dual values of the rows into a bound that holds by arithmetic alone: any values >= 0 prove one, because all columns
 * lie between 0 and 1 (weak duality), so nothing rests on the solver having been exact.
 */
export function relaxedBound(model: Model, rowDuals: Float64Array): RelaxedBound {
  const reduced = model.cost.slice()
  let bound = 0
  for (let row = 0; row < model.rowLower.length; row += 1) {
    const dual = rowDuals[row] ?? 0
    if (!(dual > 0)) continue
    bound += dual * (model.rowLower[row] ?? 0)
    const end = model.rowFrom[row + 1] ?? 0
    for (let at = model.rowFrom[row] ?? 0; at < end; at += 1) {
      const column = model.rowColumns[at] ?? 0
      reduced[column] = (reduced[column] ?? 0) - dual * (model.rowValues[at] ?? 0)
    }
  }
  for (let column = 0; column < model.columnCount; column += 1) {
    const cost = reduced[column] ?? 0
    if (cost < 0) bound += cost * (model.columnUpper[column] ?? 0)
  }
  return { bound, extra: reduced.slice(0, model.operatorCount).map(cost => Math.max(0, cost)) }
}

/** A bound in units as whole minutes: rounded up to the next unit unless it lies above it by no more than rounding can. */
export function wholeMinutes(bound: number, unit: number): number {
  const guard = 1e-6 + Math.abs(bound) * 1e-10
  return Math.max(0, Math.ceil(bound - guard)) * unit
}
