import type { Instance, InstanceGap } from '../../api/domain/planning/shortest/instance.ts'
import type { SolveReport, SolveRequest } from '../../api/domain/planning/shortest/ladder-steps.ts'

/** Takes a model literally and tries every choice of operators; a relaxed one is left alone. */
export const solveByEnumeration = ({ kind, model }: SolveRequest): SolveReport => {
  const none = { isFinal: true, values: null, bound: null, rowDuals: null }
  if (kind === 'RELAXED') return { ...none, status: 'STOPPED' }
  let best: { cost: number; values: Float64Array } | null = null
  for (let choice = 0; choice < 2 ** model.operatorCount; choice += 1) {
    const values = new Float64Array(model.columnCount)
    for (let column = 0; column < model.operatorCount; column += 1) values[column] = (choice >> column) & 1
    const cost = values.reduce((sum, value, column) => sum + value * (model.cost[column] ?? 0), 0)
    if (cost >= (best?.cost ?? Infinity) || !values.every((value, column) => value <= (model.columnUpper[column] ?? 0)))
      continue
    if (satisfies(model, values)) best = { cost, values }
  }
  return best === null
    ? { ...none, status: 'FAILED' }
    : { ...none, status: 'OPTIMAL', values: best.values, bound: best.cost }
}

/** Whether facts can be given values too: each as much as gives it, which is all or nothing once operators are whole. */
const satisfies = (model: SolveRequest['model'], values: Float64Array): boolean => {
  const rows = Array.from(model.rowLower, (lower, row) => {
    const [from, to] = [model.rowFrom[row] ?? 0, model.rowFrom[row + 1] ?? 0]
    const terms = Array.from(model.rowColumns.subarray(from, to), (column, at) => ({
      column,
      factor: model.rowValues[from + at] ?? 0,
    }))
    return { lower, terms }
  })
  const sum = (terms: (typeof rows)[number]['terms']): number =>
    terms.reduce((total, { column, factor }) => total + factor * (values[column] ?? 0), 0)
  for (let column = model.operatorCount; column < model.columnCount; column += 1) {
    const limits = rows.filter(({ terms }) => terms.some(each => each.column === column && each.factor === -1))
    values[column] = Math.min(1, ...limits.map(({ terms }) => sum(terms.filter(each => each.column !== column))))
  }
  return rows.every(({ lower, terms }) => sum(terms) >= lower)
}

/** The least minutes of any set of modules that, taken in some order, reaches what is not among the gaps. */
export const chosenBest = (instance: Instance, gaps: readonly InstanceGap[]): number => {
  const open = instance.modules.filter(({ code }) => !instance.learner.completed.has(code))
  let least = Infinity
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const taken = open.filter((_, at) => (choice >> at) & 1)
    const minutes = taken.reduce((sum, module) => sum + module.minutes, 0)
    if (minutes >= least) continue
    const end = endOf(instance, taken)
    const isReached = [...instance.target].every(([capability, target]) => {
      const gap = gaps.find(each => each.capability === capability)
      return (end.get(capability) ?? 0) >= (gap?.reachable ?? target)
    })
    if (isReached) least = minutes
  }
  return least
}

const endOf = ({ learner }: Instance, taken: Instance['modules']): ReadonlyMap<string, number> => {
  const ratings = new Map(learner.ratings)
  const done = new Set(learner.completed)
  for (let grew = true; grew;) {
    grew = false
    for (const { code, develops, requires } of taken) {
      if (done.has(code)) continue
      const asked = [...develops.map(({ capability, from }) => ({ capability, atLeast: from })), ...requires.ratings]
      if (asked.some(({ capability, atLeast }) => (ratings.get(capability) ?? 0) < atLeast)) continue
      if (!requires.modules.every(group => group.some(each => done.has(each)))) continue
      for (const { capability, to } of develops) ratings.set(capability, Math.max(to, ratings.get(capability) ?? 0))
      done.add(code)
      grew = true
    }
  }
  return ratings
}
