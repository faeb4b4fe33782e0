import { dominatedIn } from './dominated.ts'
import { ImpliedFacts } from './implied-facts.ts'
import { listAt } from './lists.ts'
import type { PackedTask } from './packed-task.ts'
import { Reached } from './reached.ts'
import { siftTask, type SiftedTask } from './sift.ts'

/** What is left of a task when everything is gone that a shortest plan can do without. */
export type ReducedTask = SiftedTask

/**
 * Keeps operators that can be reached and that a goal, or something a goal needs, asks for; of what they add only that;
 * of what they need only what does not follow from the rest; and of two that do the same the one that asks no more and takes
 * no longer. Whatever is true at the end of every plan is made a goal. A shortest plan stays, so the optimum is the same.
 *
 * @param isBanned operators that may not be part of the plan, by position; absent = none
 * @param isTrue facts true from the start, so that one task serves all learners; goals may be among them; absent = none
 * @param previous operators of an earlier plan: they stay where they are of use, whatever stands in for them; absent = none
 */
export function reduceTask(
  task: PackedTask,
  isBanned?: Uint8Array,
  isTrue?: Uint8Array,
  previous: Iterable<number> = [],
): ReducedTask {
  const open = siftTask(task, relevantOf(task, isBanned, isTrue))
  const implied = new ImpliedFacts(open.task)
  const asked = new Uint8Array(open.task.factCount)
  for (const goal of open.task.goals) for (const fact of implied.of(goal)) asked[fact] = 1
  const goals = [...asked.keys()].filter(fact => asked[fact] === 1)
  const lean = siftTask(open.task, {
    operators: new Uint8Array(open.task.operatorCount).fill(1),
    facts: new Uint8Array(open.task.factCount).fill(1),
    goals,
    ...sayingMore(open.task, implied),
  })
  const isKept = new Uint8Array(task.operatorCount)
  for (const operator of previous) isKept[operator] = 1
  const isGone = dominatedIn(lean.task, implied).map(
    (gone, operator) => gone & ~(isKept[open.origin[operator] ?? 0] ?? 0),
  )
  const left = siftTask(lean.task, relevantOf(lean.task, isGone))
  return {
    task: left.task,
    origin: left.origin.map(operator => open.origin[operator] ?? 0),
    facts: left.facts.map(fact => open.facts[fact] ?? 0),
  }
}

/** What can be reached and is of use. */
function relevantOf(task: PackedTask, isBanned?: Uint8Array, isTrue?: Uint8Array): Parameters<typeof siftTask>[1] {
  const { operatorCount, adds } = task
  const reached = new Reached(task, undefined, isTrue)
  for (let operator = 0; operator < operatorCount; operator += 1) {
    if (isBanned?.[operator] !== 1) reached.letIn(operator)
  }
  const goals = [...task.goals].filter(goal => isTrue?.[goal] !== 1)
  const { facts, operators } = askedFor(task, goals, { usable: reached.order, isTrue })
  for (const operator of reached.order) {
    if (operators[operator] !== 1) continue
    if (!listAt(adds, operator).some(fact => facts[fact] === 1)) operators[operator] = 0
  }
  return { operators, facts, goals }
}

/** Facts goals rest on, directly or through what can give them, and the operators that can. */
function askedFor(
  { factCount, operatorCount, givers, needs }: PackedTask,
  goals: readonly number[],
  { usable, isTrue }: { usable: readonly number[]; isTrue: Uint8Array | undefined },
): { facts: Uint8Array; operators: Uint8Array } {
  const isUsable = new Uint8Array(operatorCount)
  for (const operator of usable) isUsable[operator] = 1
  const facts = new Uint8Array(factCount)
  const operators = new Uint8Array(operatorCount)
  const open = [...goals]
  for (const goal of goals) facts[goal] = 1
  for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
    for (const giver of listAt(givers, fact)) {
      if (isUsable[giver] !== 1 || operators[giver] === 1) continue
      operators[giver] = 1
      for (const need of listAt(needs, giver)) {
        if (facts[need] === 1 || isTrue?.[need] === 1) continue
        facts[need] = 1
        open.push(need)
      }
    }
  }
  return { facts, operators }
}

/** Needs that do not follow from another need, and adds that are not true already once the needs are. */
function sayingMore(
  { needs, adds, operatorCount }: PackedTask,
  implied: ImpliedFacts,
): { needItems: Uint8Array; addItems: Uint8Array } {
  const needItems = new Uint8Array(needs.items.length).fill(1)
  const addItems = new Uint8Array(adds.items.length).fill(1)
  for (let operator = 0; operator < operatorCount; operator += 1) {
    const own = listAt(needs, operator)
    if (own.length === 0) continue
    for (let place = 0; place < own.length && own.length > 1; place += 1) {
      if (followsFrom(implied, own, own[place] ?? 0)) needItems[(needs.from[operator] ?? 0) + place] = 0
    }
    const end = adds.from[operator + 1] ?? 0
    for (let at = adds.from[operator] ?? 0; at < end; at += 1) {
      if (own.some(need => implied.has(need, adds.items[at] ?? 0))) addItems[at] = 0
    }
  }
  return { needItems, addItems }
}

/** Whether a fact follows from another; of two that follow from each other the first does not. */
function followsFrom(implied: ImpliedFacts, facts: Int32Array, fact: number): boolean {
  return facts.some(other => other !== fact && implied.has(other, fact) && (other < fact || !implied.has(fact, other)))
}
