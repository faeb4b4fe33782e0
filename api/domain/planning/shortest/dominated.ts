import type { ImpliedFacts } from './implied-facts.ts'
import { lengthAt, type Lists } from './lists.ts'
import type { PackedTask } from './packed-task.ts'

/**
 * Marks operators another stands in for: one that takes no longer, needs nothing that is not true whenever the needs of
 * this one are, and adds all that this one does. Of two that stand in for each other the first stays.
 *
 * @example dominatedIn(task, new ImpliedFacts(task))[3] === 1 // operator 3 can be left out of every shortest plan
 */
export function dominatedIn(task: PackedTask, implied: ImpliedFacts): Uint8Array {
  const { operatorCount, adds, givers } = task
  const isGone = new Uint8Array(operatorCount)
  for (let operator = operatorCount - 1; operator >= 0; operator -= 1) {
    const rarest = rarestOf(task, operator)
    if (rarest < 0) {
      isGone[operator] = 1
      continue
    }
    const size = lengthAt(adds, operator)
    const end = givers.from[rarest + 1] ?? 0
    for (let at = givers.from[rarest] ?? 0; at < end; at += 1) {
      const other = givers.items[at] ?? 0
      if (other === operator || isGone[other] === 1 || lengthAt(adds, other) < size) continue
      if (!standsIn(task, implied, { other, operator })) continue
      isGone[operator] = 1
      break
    }
  }
  return isGone
}

/** Of what an operator adds that which the fewest add; -1 where it adds nothing. */
function rarestOf({ adds, givers }: PackedTask, operator: number): number {
  let rarest = -1
  let fewest = Infinity
  const end = adds.from[operator + 1] ?? 0
  for (let at = adds.from[operator] ?? 0; at < end; at += 1) {
    const count = lengthAt(givers, adds.items[at] ?? 0)
    if (count >= fewest) continue
    fewest = count
    rarest = adds.items[at] ?? 0
  }
  return rarest
}

function standsIn(
  { minutes, needs, adds }: PackedTask,
  implied: ImpliedFacts,
  { other, operator }: { other: number; operator: number },
): boolean {
  if ((minutes[other] ?? 0) > (minutes[operator] ?? 0)) return false
  return (
    each(needs, other, need => some(needs, operator, own => implied.has(own, need))) &&
    each(adds, operator, fact => some(adds, other, added => added === fact))
  )
}

function some({ from, items }: Lists, list: number, isSo: (item: number) => boolean): boolean {
  const end = from[list + 1] ?? 0
  for (let at = from[list] ?? 0; at < end; at += 1) if (isSo(items[at] ?? 0)) return true
  return false
}

function each(lists: Lists, list: number, isSo: (item: number) => boolean): boolean {
  return !some(lists, list, item => !isSo(item))
}
