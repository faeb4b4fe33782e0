import { parentPort } from 'node:worker_threads'
import loadHighs, { type Highs, type HighsCallbackMap, type Model } from 'highs'
import type { LinearModel, Solved, SolveNews, SolveOrder } from './linear-model.ts'

/** A bound rises in many small steps; only steps of this size are worth a message. */
const BOUND_STEP = 0.5

const options = {
  output_flag: false,
  random_seed: 7,
  // Costs are whole numbers, so a solution within less than one of the bound is a best one; the defaults prove less.
  mip_rel_gap: 0,
  mip_abs_gap: 0.999,
}

const load = (highs: Highs, model: LinearModel): Model => {
  const rowCount = model.rowLower.length
  const integrality = new Int32Array(model.columnCount).fill(1, 0, model.wholeColumns)
  const loaded = highs.createModel({
    numCols: model.columnCount,
    numRows: rowCount,
    colCost: model.cost,
    colLower: new Float64Array(model.columnCount),
    colUpper: model.columnUpper,
    rowLower: model.rowLower,
    rowUpper: new Float64Array(rowCount).fill(highs.infinity),
    matrix: {
      format: 'csr',
      numRows: rowCount,
      numCols: model.columnCount,
      starts: model.rowFrom,
      indices: model.rowColumns,
      values: model.rowValues,
    },
    ...(model.wholeColumns > 0 ? { integrality } : {}),
  })
  return loaded
}

const finite = (value: unknown): number | null => (typeof value === 'number' && Math.abs(value) < 1e20 ? value : null)

/** Tells of every better solution and of every rise of the bound that matters. */
const watch = (highs: Highs): HighsCallbackMap => {
  let told = Number.NEGATIVE_INFINITY
  return {
    [highs.constants.callbackType.mipImprovingSolution](event) {
      const { mip_solution: values, mip_dual_bound: bound } = event.data
      if (values !== undefined) tell({ kind: 'PROGRESS', progress: { values, bound: finite(bound) } })
    },
    [highs.constants.callbackType.mipInterrupt](event) {
      const bound = finite(event.data.mip_dual_bound)
      if (bound === null || bound < told + BOUND_STEP) return
      told = bound
      tell({ kind: 'PROGRESS', progress: { values: null, bound } })
    },
  }
}

const solve = (highs: Highs, { model, seconds }: SolveOrder): Solved => {
  const isWhole = model.wholeColumns > 0
  const loaded = load(highs, model)
  try {
    loaded.options.set({ ...options, presolve: isWhole ? 'choose' : 'off', time_limit: seconds })
    if (model.start !== null) loaded.setSolution({ colValue: model.start })
    const { modelStatus } = isWhole ? loaded.run(watch(highs)) : loaded.run()
    const isOptimal = modelStatus === highs.constants.modelStatus.optimal
    const hasValues = loaded.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    // Asked for without there being one, it throws.
    const solution = hasValues ? loaded.getSolution() : null
    const bound = isWhole ? loaded.info.get('mip_dual_bound') : isOptimal ? loaded.getObjectiveValue() : null
    return {
      status: isOptimal ? 'OPTIMAL' : 'STOPPED',
      values: solution?.colValue ?? null,
      bound: finite(bound),
      rowDuals: isOptimal && !isWhole ? (solution?.rowDual ?? null) : null,
      reason: null,
    }
  } finally {
    loaded.dispose()
  }
}

const failed = (error: unknown): Solved => ({
  status: 'FAILED',
  values: null,
  bound: null,
  rowDuals: null,
  reason: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
})

const loading = loadHighs()
// Whoever asks first is told; nobody asking is no reason to end.
loading.catch(() => {})

const tell = (news: SolveNews): void => parentPort?.postMessage(news, [])

parentPort?.on('message', async (order: SolveOrder) => {
  try {
    tell({ kind: 'SOLVED', solved: solve(await loading, order) })
  } catch (error) {
    tell({ kind: 'SOLVED', solved: failed(error) })
  }
})
