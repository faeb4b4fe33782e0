import { estimate, minutesOf } from './estimate.ts'
import type { Task } from './task.ts'

/** Operators visited by all attempts to shorten a plan together, at most; counted, so the answer never depends on time. */
const WORK_LIMIT = 40_000

/**
 * Operators that together reach every goal, as positions: those the goals' cheapest estimates rest on, less what turns
 * out not to be needed, and then each dear one replaced where the others with something else do it in less.
 *
 * `lowerBound` ends the search for something shorter as soon as nothing shorter can exist.
 */
export function chooseOperators(task: Task, lowerBound: number): readonly number[] {
  let best = irredundant(task, supporting(task, minutesOf(task)))
  let work = 0
  for (let improved = true; improved;) {
    improved = false
    for (const position of dearestFirst(task, best)) {
      work += task.operators.length
      if (work > WORK_LIMIT || totalMinutes(task, best) <= lowerBound) return best
      const other = chooseWithout(task, best, position)
      if (other === null || totalMinutes(task, other) >= totalMinutes(task, best)) continue
      best = other
      improved = true
      break
    }
  }
  return best
}

/**
 * The same goals without one operator: the rest of the choice is kept where it is of use and whatever is missing is
 * added as cheaply as it can be found; null where nothing else will do.
 */
export function chooseWithout(task: Task, chosen: readonly number[], banned: number): readonly number[] | null {
  const minutes = minutesOf(task)
  for (const position of chosen) minutes[position] = 0
  minutes[banned] = Infinity
  const { cost, supporter } = estimate(task, minutes, 'SUM')
  if (task.goals.some(goal => cost[goal] === Infinity)) return null
  return irredundant(task, collect(task, supporter))
}

/** Minutes of some operators together. */
export function totalMinutes(task: Task, chosen: readonly number[]): number {
  let total = 0
  for (const position of chosen) total += task.operators[position]?.minutes ?? 0
  return total
}

function supporting(task: Task, minutes: Float64Array): readonly number[] {
  return collect(task, estimate(task, minutes, 'SUM').supporter)
}

/** Walks back from the goals through whatever supports them. */
function collect(task: Task, supporter: Int32Array): readonly number[] {
  const chosen = new Set<number>()
  const open = [...task.goals]
  for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
    const position = supporter[fact] ?? -1
    if (position < 0 || chosen.has(position)) continue
    chosen.add(position)
    open.push(...(task.operators[position]?.needs ?? []))
  }
  return [...chosen].toSorted((a, b) => a - b)
}

/**
 * Leaves out, dearest first, each operator without which the goals are still reached. Links follow by themselves from
 * what is prepared, so all of them count whether or not the search came across them.
 */
function irredundant(task: Task, chosen: readonly number[]): readonly number[] {
  const links = [...task.operators.keys()].filter(position => task.operators[position]?.kind === 'LINK')
  let kept = chosen.filter(position => task.operators[position]?.kind !== 'LINK')
  for (const position of dearestFirst(task, kept)) {
    const rest = kept.filter(one => one !== position)
    if (reachesGoals(task, [...rest, ...links])) kept = rest
  }
  return [...kept, ...links]
}

/** Dearest first; of equally dear ones the least preferred first. */
function dearestFirst(task: Task, chosen: readonly number[]): readonly number[] {
  const minutes = (position: number): number => task.operators[position]?.minutes ?? 0
  return chosen.toSorted((a, b) => minutes(b) - minutes(a) || b - a)
}

function reachesGoals(task: Task, chosen: readonly number[]): boolean {
  const isTrue = new Uint8Array(task.factCount)
  let waiting = chosen
  for (;;) {
    const stillWaiting: number[] = []
    for (const position of waiting) {
      const operator = task.operators[position]
      if (operator === undefined) continue
      if (operator.needs.every(fact => isTrue[fact] === 1)) for (const fact of operator.adds) isTrue[fact] = 1
      else stillWaiting.push(position)
    }
    if (stillWaiting.length === 0 || stillWaiting.length === waiting.length) break
    waiting = stillWaiting
  }
  return task.goals.every(goal => isTrue[goal] === 1)
}
