import { packLists, turnLists, type Lists } from './lists.ts'

/**
 * A planning task in typed arrays: operators need facts and add facts, facts only ever become true, none is true at the
 * start. Facts and operators are numbers from 0.
 */
export interface PackedTask {
  readonly factCount: number
  readonly operatorCount: number
  /** Whole minutes >= 0, by operator. */
  readonly minutes: Float64Array
  /** By operator: facts that must be true first. Its own adds are never among them. */
  readonly needs: Lists
  /** By operator: facts it makes true. */
  readonly adds: Lists
  /** By fact: operators that need it. */
  readonly users: Lists
  /** By fact: operators that add it. */
  readonly givers: Lists
  /** Facts to reach, all of them reachable. */
  readonly goals: Int32Array
}

/** What a task is packed from: the lists by operator. */
export interface TaskLists {
  readonly factCount: number
  readonly minutes: ArrayLike<number>
  readonly needs: readonly (readonly number[])[]
  readonly adds: readonly (readonly number[])[]
  readonly goals: readonly number[]
}

/** Packs lists, each fact at most once a list; what an operator needs anyway it does not add. */
export function packTask({ factCount, minutes, needs, adds, goals }: TaskLists): PackedTask {
  const packedNeeds = packLists(needs)
  const packedAdds = packLists(
    adds.map((list, operator) => {
      const own = needs[operator] ?? []
      return own.length === 0 ? list : list.filter(fact => !own.includes(fact))
    }),
  )
  return {
    factCount,
    operatorCount: needs.length,
    minutes: Float64Array.from(minutes),
    needs: packedNeeds,
    adds: packedAdds,
    users: turnLists(packedNeeds, factCount),
    givers: turnLists(packedAdds, factCount),
    goals: Int32Array.from(goals),
  }
}

/** Minutes of some operators together. */
export function minutesTogether(task: PackedTask, operators: Iterable<number>): number {
  let total = 0
  for (const operator of operators) total += task.minutes[operator] ?? 0
  return total
}

/** The largest number of minutes every operator takes a multiple of; 1 where none takes any. */
export function commonMinutes(task: PackedTask): number {
  let common = 0
  for (const minutes of task.minutes) {
    let [a, b] = [common, minutes]
    while (b > 0) [a, b] = [b, a % b]
    common = a
  }
  return common === 0 ? 1 : common
}
