import type { AssessedBasis, CapabilityCode, Day, Rating } from '../capability/types.ts'

/**
 * What a line of a scope of practice rests on: signed off; confirmed in post; or SUPPORTED, which is held at 2 and done
 * with a named colleague to call on.
 */
export type LineBasis = 'SIGN_OFF' | 'STARTING_POSITION' | 'SUPPORTED'

/** One capability of a line, as it was held on a day. */
export interface ScopeItem {
  readonly capability: CapabilityCode
  /** What the role asks for, 1-4. */
  readonly asks: Rating
  readonly held: Rating
  readonly basis: AssessedBasis
  readonly on: Day
}

/** A line of a role: the capabilities it names, before anybody's record is looked at. */
export interface NamedLine {
  readonly code: string
  readonly title: string
  readonly capabilities: readonly CapabilityCode[]
}

/** Where a line of a role stands for one person on one day. */
export interface LineStanding {
  readonly code: string
  readonly title: string
  /** null = the record does not support it. */
  readonly basis: LineBasis | null
  /** Latest day on which something of it was decided or seen; null where nothing supports it. */
  readonly on: Day | null
  /** First day on which something of it falls due for review; null = nothing of it ever does, or nothing supports it. */
  readonly reviewOn: Day | null
  /** What is held of it: where `basis` is not null, every capability the role asks for here. */
  readonly items: readonly ScopeItem[]
  /** What is held lower than the role asks, or not at all. */
  readonly missing: readonly CapabilityCode[]
}

/** What a person chose of one line. */
export interface LineChoice {
  readonly code: string
  readonly isIn: boolean
  /** In plain words, such as "not twins"; null = no limit. */
  readonly limits: string | null
  /** The colleague to call on, for a line that is supported; null = nobody named. */
  readonly callOn: string | null
}

/** A line of a statement. */
export interface StatementLine {
  readonly code: string
  readonly title: string
  readonly basis: LineBasis
  readonly on: Day
  readonly reviewOn: Day | null
  readonly limits: string | null
  readonly callOn: string | null
  readonly items: readonly ScopeItem[]
}

/** What is different of one line, in words. */
export interface LineChange {
  readonly code: string
  readonly title: string
  readonly kind: 'ADDED' | 'REMOVED' | 'BASIS' | 'LIMITS' | 'COLLEAGUE'
  readonly text: string
}
