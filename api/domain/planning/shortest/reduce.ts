import { lengthAt, listAt, type Lists } from './lists.ts'
import { packTask, type PackedTask } from './packed-task.ts'
import { carryOut } from './reached.ts'

/** What is left of a task when everything is gone that a shortest plan can do without. */
export interface ReducedTask {
  readonly task: PackedTask
  /** By operator of the reduced task: its position in the task it comes from. */
  readonly origin: Int32Array
}

/**
 * Keeps operators that can be reached and that a goal, or something a goal needs, asks for; of what they add only that;
 * and of two that do the same the one that asks no more and takes no longer. A shortest plan stays among them, so the
 * optimum is the same.
 *
 * @param isBanned operators that may not be part of the plan, by position; absent = none
 */
export function reduceTask(task: PackedTask, isBanned?: Uint8Array): ReducedTask {
  const allowed = [...Array(task.operatorCount).keys()].filter(operator => isBanned?.[operator] !== 1)
  const reached = carryOut(task, allowed)
  const isNeeded = neededFacts(task, reached.order)
  const adds = new Map<number, readonly number[]>()
  for (const operator of reached.order) {
    const useful = [...listAt(task.adds, operator)].filter(fact => isNeeded[fact] === 1)
    if (useful.length > 0) adds.set(operator, useful)
  }
  const useful = [...adds.keys()].toSorted((a, b) => a - b)
  const kept = withoutDominated(task, useful, adds)
  return shrink(task, kept, adds)
}

/** Facts a goal rests on, directly or through what can give it. */
function neededFacts(task: PackedTask, usable: readonly number[]): Uint8Array {
  const isUsable = new Uint8Array(task.operatorCount)
  for (const operator of usable) isUsable[operator] = 1
  const isNeeded = new Uint8Array(task.factCount)
  const isSeen = new Uint8Array(task.operatorCount)
  const open = [...task.goals]
  for (const goal of task.goals) isNeeded[goal] = 1
  for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
    for (const giver of listAt(task.givers, fact)) {
      if (isUsable[giver] !== 1 || isSeen[giver] === 1) continue
      isSeen[giver] = 1
      for (const need of listAt(task.needs, giver)) {
        if (isNeeded[need] === 1) continue
        isNeeded[need] = 1
        open.push(need)
      }
    }
  }
  return isNeeded
}

/** Leaves out operators another stands in for: all they add, asking no more, in no more minutes. */
function withoutDominated(
  task: PackedTask,
  operators: readonly number[],
  adds: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const givers = giversOf(task, operators, adds)
  const isGone = new Uint8Array(task.operatorCount)
  const hasNeed = new Int32Array(task.factCount).fill(-1)
  for (const operator of operators) {
    const own = adds.get(operator) ?? []
    for (const fact of listAt(task.needs, operator)) hasNeed[fact] = operator
    const rarest = own.reduce((a, b) => ((givers[b]?.length ?? 0) < (givers[a]?.length ?? 0) ? b : a), own[0] ?? 0)
    for (const other of givers[rarest] ?? []) {
      if (other === operator || isGone[other] === 1) continue
      const difference = (task.minutes[other] ?? 0) - (task.minutes[operator] ?? 0)
      const others = adds.get(other) ?? []
      if (difference > 0 || others.length < own.length) continue
      const isAlike = difference === 0 && others.length === own.length
      if (isAlike && other > operator && lengthAt(task.needs, other) === lengthAt(task.needs, operator)) continue
      if (!asksOnly(task.needs, other, need => hasNeed[need] === operator)) continue
      if (!own.every(fact => others.includes(fact))) continue
      isGone[operator] = 1
      break
    }
  }
  return operators.filter(operator => isGone[operator] === 0)
}

function asksOnly(needs: Lists, operator: number, isAsked: (fact: number) => boolean): boolean {
  const end = needs.from[operator + 1] ?? 0
  for (let at = needs.from[operator] ?? 0; at < end; at += 1) if (!isAsked(needs.items[at] ?? 0)) return false
  return true
}

function giversOf(
  task: PackedTask,
  operators: readonly number[],
  adds: ReadonlyMap<number, readonly number[]>,
): readonly (readonly number[])[] {
  const givers = Array.from({ length: task.factCount }, (): number[] => [])
  for (const operator of operators) for (const fact of adds.get(operator) ?? []) givers[fact]?.push(operator)
  return givers
}

/** The task of some operators alone, its facts numbered anew. */
function shrink(
  task: PackedTask,
  operators: readonly number[],
  adds: ReadonlyMap<number, readonly number[]>,
): ReducedTask {
  const numberOf = new Int32Array(task.factCount).fill(-1)
  let factCount = 0
  const renumber = (fact: number): number => {
    if (numberOf[fact] === -1) {
      numberOf[fact] = factCount
      factCount += 1
    }
    return numberOf[fact] ?? 0
  }
  const goals = [...task.goals].map(renumber)
  const lists = {
    minutes: operators.map(operator => task.minutes[operator] ?? 0),
    needs: operators.map(operator => [...listAt(task.needs, operator)].map(renumber)),
    adds: operators.map(operator => (adds.get(operator) ?? []).map(renumber)),
  }
  return { task: packTask({ ...lists, factCount, goals }), origin: Int32Array.from(operators) }
}
