import type { Rating } from '../capability/types.ts'
import { indexOf, type CatalogueIndex } from './catalogue-index.ts'
import {
  addChoice,
  addConfirmations,
  addLink,
  addModule,
  choiceFact,
  leadsTo,
  placeOf,
  startDraft,
  takenFact,
  type OperatorDraft,
} from './operators.ts'
import { reach, relevant, type Operator, type Task } from './task.ts'
import type { PlanProblem, Uncovered } from './types.ts'

/** A plan problem in numbers, and what is needed to put the answer back into words. */
export interface CompiledProblem {
  readonly task: Task
  readonly index: CatalogueIndex
  /** Rating prepared today, by capability position. */
  readonly prepared: readonly Rating[]
  readonly uncovered: readonly Uncovered[]
}

/**
 * Puts a plan problem into numbers and leaves out what cannot matter.
 *
 * - An effect outside the scope is neither a condition nor a gain; inside it `from` is a hard condition.
 * - A module prerequisite is met by completion, by "done elsewhere", or once everything it leads to inside the scope
 *   (at least one capability) is prepared.
 * - A rise to 1 or 2, or to what the post expects, that no module supplies is a confirmation without minutes, so it is
 *   never a gap in the catalogue.
 * - What no plan reaches is named, with the rating that is reached; the plan then aims for that.
 * - A required module is a goal of its own, unless it cannot be taken or leads nowhere inside the scope.
 */
export function compile(problem: PlanProblem): CompiledProblem {
  const index = indexOf(problem.catalogue)
  const prepared = index.codes.map(code => problem.prepared.get(code) ?? 0)
  const draft = startDraft(problem, index, prepared)
  for (const [position, module] of index.modules.entries()) addModule(draft, module, position)
  for (const position of draft.links) addLink(draft, position)
  for (const [choice, positions] of draft.choices.entries()) addChoice(draft, choice, positions)
  addConfirmations(draft, fact => draft.isSupplied[fact] === 0 && draft.isWithheld[fact] === 0)
  const factCount = choiceFact(draft, draft.choices.length)
  let isReached = reach(draft.operators, factCount)
  const isMissed = (fact: number): boolean => draft.isSupplied[fact] === 1 && isReached[fact] === 0
  if (problem.withheld.size === 0 && addConfirmations(draft, isMissed)) {
    isReached = reach(draft.operators, factCount)
  }
  const { goals, uncovered } = goalsOf(draft, isReached)
  const all = [...goals, ...requiredOf(draft, isReached)]
  const operators = byPreference(draft, relevant(draft.operators, isReached, all))
  return { task: { factCount, operators, goals: all }, index, prepared, uncovered }
}

/** What stands for each required module as a goal, as far as it can be taken and leads anywhere inside the scope. */
function requiredOf(draft: OperatorDraft, isReached: Uint8Array): readonly number[] {
  return draft.operators.flatMap(({ id, kind, module, needs }) => {
    if (kind !== 'MODULE' || !draft.problem.required.has(id) || leadsTo(draft, module).length === 0) return []
    return needs.every(fact => isReached[fact] === 1) ? takenFact(draft, module) : []
  })
}

function goalsOf(draft: OperatorDraft, isReached: Uint8Array): { goals: number[]; uncovered: Uncovered[] } {
  const goals: number[] = []
  const uncovered: Uncovered[] = []
  for (const [code, target] of draft.problem.target.items) {
    const capability = draft.index.positions.get(code)
    if (capability === undefined) continue
    const today = draft.prepared[capability] ?? 0
    let reachable = target
    while (reachable > today && isReached[placeOf(capability, reachable)] === 0) reachable = (reachable - 1) as Rating
    if (reachable > today) goals.push(placeOf(capability, reachable))
    if (reachable < target && today < target) {
      uncovered.push({ capability: code, target, reachable: Math.max(reachable, today) as Rating })
    }
  }
  const byCode = uncovered.toSorted((a, b) => (a.capability < b.capability ? -1 : 1))
  return { goals: goals.toSorted((a, b) => a - b), uncovered: byCode }
}

/** Modules under way first, then those of the pathway, then by id: the order in which ties are settled. */
function byPreference(draft: OperatorDraft, operators: readonly Operator[]): Operator[] {
  const onPathway = new Set(draft.problem.target.pathway?.stages.flatMap(stage => stage.modules) ?? [])
  const rank = (operator: Operator): number => {
    if (operator.kind !== 'MODULE') return 0
    if (draft.problem.started.has(operator.id)) return 1
    return onPathway.has(operator.id) ? 2 : 3
  }
  return operators.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
