import type { Day } from '../capability/types.ts'

/** A plan somebody made their own: its steps, and what they asked of it. No list of it means anything by its order. */
export interface AdoptedPlan {
  readonly on: Day
  /** Ids of its steps, those of confirmations among them. */
  readonly steps: readonly string[]
  /** Modules left out of it on purpose. */
  readonly banned: readonly string[]
  /** Modules in it whatever the target needs. */
  readonly required: readonly string[]
  /** Modules not to be started before a day. */
  readonly notBefore: readonly { readonly module: string; readonly on: Day }[]
  /** Examinations a month that count towards a log; null = not said. */
  readonly casesPerMonth: number | null
}
