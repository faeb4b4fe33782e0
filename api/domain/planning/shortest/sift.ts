import { turnLists, type Lists } from './lists.ts'
import type { PackedTask } from './packed-task.ts'

/** What of a task stays; marks are 1 for what does. */
export interface Kept {
  readonly operators: Uint8Array
  readonly facts: Uint8Array
  readonly goals: readonly number[]
  /** By place among the items of `needs` and of `adds`: 0 = goes, though its fact stays elsewhere; absent = none does. */
  readonly needItems?: Uint8Array
  readonly addItems?: Uint8Array
}

/** A part of a task, operators and facts numbered anew in their order. */
export interface SiftedTask {
  readonly task: PackedTask
  /** By operator: its position in the task it comes from. */
  readonly origin: Int32Array
  /** By fact: its number in the task it comes from. */
  readonly facts: Int32Array
}

/** The task of what is kept alone. */
export function siftTask(task: PackedTask, kept: Kept): SiftedTask {
  const origin = markedOf(kept.operators)
  const factNumber = new Int32Array(task.factCount).fill(-1)
  const facts = markedOf(kept.facts)
  for (const [number, fact] of facts.entries()) factNumber[fact] = number
  const needs = siftLists(task.needs, origin, { factNumber, items: kept.needItems })
  const adds = siftLists(task.adds, origin, { factNumber, items: kept.addItems })
  return {
    task: {
      factCount: facts.length,
      operatorCount: origin.length,
      minutes: Float64Array.from(origin, operator => task.minutes[operator] ?? 0),
      needs,
      adds,
      users: turnLists(needs, facts.length),
      givers: turnLists(adds, facts.length),
      goals: Int32Array.from(kept.goals, goal => factNumber[goal] ?? -1),
    },
    origin,
    facts,
  }
}

/** Positions marked 1, ascending. */
function markedOf(marks: Uint8Array): Int32Array {
  const all = new Int32Array(marks.length)
  let count = 0
  for (let position = 0; position < marks.length; position += 1) {
    if (marks[position] !== 1) continue
    all[count] = position
    count += 1
  }
  return all.subarray(0, count)
}

function siftLists(
  lists: Lists,
  rows: Int32Array,
  { factNumber, items: kept }: { factNumber: Int32Array; items: Uint8Array | undefined },
): Lists {
  const from = new Int32Array(rows.length + 1)
  const items = new Int32Array(lists.items.length)
  let count = 0
  for (let row = 0; row < rows.length; row += 1) {
    const list = rows[row] ?? 0
    const end = lists.from[list + 1] ?? 0
    for (let at = lists.from[list] ?? 0; at < end; at += 1) {
      const number = factNumber[lists.items[at] ?? 0] ?? -1
      if (number < 0 || kept?.[at] === 0) continue
      items[count] = number
      count += 1
    }
    from[row + 1] = count
  }
  return { from, items: items.slice(0, count) }
}
