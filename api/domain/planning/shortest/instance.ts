/** A plan problem from outside: only modules, ratings and a target; every `from` is a hard condition. */
export interface Instance {
  readonly modules: readonly InstanceModule[]
  readonly learner: {
    /** Ratings held; a capability that is not listed is at 0. */
    readonly ratings: ReadonlyMap<string, number>
    /** Finished modules: they satisfy prerequisites, are never planned, and their effects are not applied again. */
    readonly completed: ReadonlySet<string>
  }
  readonly target: ReadonlyMap<string, number>
}

export interface InstanceModule {
  readonly code: string
  /** Whole minutes >= 0. */
  readonly minutes: number
  /** The rating must be at least `from`, and rises to `to` where it is lower. */
  readonly develops: readonly { readonly capability: string; readonly from: number; readonly to: number }[]
  readonly requires: {
    readonly ratings: readonly { readonly capability: string; readonly atLeast: number }[]
    /** Every group must be met; a group is met by any one of its modules. */
    readonly modules: readonly (readonly string[])[]
  }
}

/** What no plan reaches: `reachable` is the highest rating up to the target that one does. */
export interface InstanceGap {
  readonly capability: string
  readonly target: number
  readonly reachable: number
}

/** An answer to an instance, to be held against it by `verifyInstance`. */
export interface InstanceAnswer {
  /** Codes of modules, in an order in which they can be taken. */
  readonly order: readonly string[]
  readonly minutes: number
  readonly lowerBoundMinutes: number
  readonly uncovered: readonly InstanceGap[]
}
