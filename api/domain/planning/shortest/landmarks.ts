import { listAt } from './lists.ts'
import type { Landmark } from './model.ts'
import type { PackedTask } from './packed-task.ts'
import { Reached } from './reached.ts'

/** How many facts a choice that cannot be carried out is questioned about at once. */
const QUESTIONS = 40

/**
 * What every plan takes one of and a choice that cannot be carried out takes none of: one landmark for each goal, and
 * each need of a chosen operator, that the choice does not come to. Empty where it reaches the goals.
 *
 * Circles are why there are such choices: A needs what B gives, B needs what A gives, and neither can begin.
 */
export function landmarksMissedBy(task: PackedTask, chosen: Iterable<number>): readonly Landmark[] {
  const reached = new Reached(task)
  const taken = new Set(chosen)
  for (const operator of taken) reached.letIn(operator)
  if (reached.hasAll(task.goals)) return []
  const isGoal = new Uint8Array(task.factCount)
  for (const goal of task.goals) isGoal[goal] = 1
  const missed = new Set([...task.goals].filter(fact => reached.isTrue[fact] === 0))
  for (const operator of taken) {
    for (const need of listAt(task.needs, operator)) if (reached.isTrue[need] === 0) missed.add(need)
  }
  const asked = [...missed].slice(0, QUESTIONS)
  return asked.map(fact => {
    const isNear = nearTo(task, fact, { taken, isTrue: reached.isTrue })
    return { operators: crossing(task, isNear), fact: isGoal[fact] === 1 ? null : fact }
  })
}

/** Facts from which the chosen operators lead to a fact, by one need of each that the choice does not come to. */
function nearTo(
  task: PackedTask,
  fact: number,
  { taken, isTrue }: { taken: ReadonlySet<number>; isTrue: Uint8Array },
): Uint8Array {
  const isNear = new Uint8Array(task.factCount)
  isNear[fact] = 1
  const open = [fact]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const giver of listAt(task.givers, next)) {
      if (!taken.has(giver)) continue
      const needs = listAt(task.needs, giver)
      if (needs.some(need => isNear[need] === 1)) continue
      const need = needs.find(one => isTrue[one] === 0)
      if (need === undefined) continue
      isNear[need] = 1
      open.push(need)
    }
  }
  return isNear
}

/**
 * Operators that lead from what can be reached without any of the marked facts to one of them. The first operator of a
 * plan that makes a marked fact true is among them, so every plan that comes to one takes one of these.
 */
export function crossing(task: PackedTask, isMarked: Uint8Array): readonly number[] {
  const reached = new Reached(task, isMarked)
  for (let operator = 0; operator < task.operatorCount; operator += 1) reached.letIn(operator)
  return reached.order
    .filter(operator => listAt(task.adds, operator).some(fact => isMarked[fact] === 1))
    .toSorted((a, b) => a - b)
}
