import type { AreaCode, CapabilityCode, Day, Rating } from '../capability/types.ts'

/** What an organisation decided a line by: most of its own work first. */
export const decisionKinds = ['SIGN_OFF', 'STARTING_POSITION', 'SCOPE_SIGNED', 'SCOPE_ACCEPTED'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** One capability a decision is about. */
export interface DecidedItem {
  readonly capability: CapabilityCode
  /** The rating it was decided at, 0-4. */
  readonly rating: Rating
  /** What the role asked for, 1-4; absent = what was decided. */
  readonly asks?: Rating
  /** Day it was decided, where a statement of scope says an earlier one; absent = the day of the decision. */
  readonly on?: Day
}

/** What one organisation decided of one scope line of one person; nothing of any other organisation is in it. */
export interface LineDecision {
  readonly personId: string
  readonly kind: DecisionKind
  /** Code of the scope line. */
  readonly line: string
  readonly title: string
  /** Code of the role it was decided for; null = a role that is not published. */
  readonly role: string | null
  readonly on: Day
  /** Orders decisions and lowerings of one day: later ones are higher. */
  readonly at: number
  /** As its signer wrote them; null = none. */
  readonly limits: string | null
  /** A starting position names items of other lines too: they do not count here. */
  readonly items: readonly DecidedItem[]
}

/** Ratings that two people of the organisation lowered. */
export interface Lowering {
  readonly personId: string
  readonly at: number
  readonly items: readonly { readonly capability: CapabilityCode; readonly rating: Rating }[]
}

/** A review date that a lead of the organisation set by a yearly confirmation. */
export interface Confirmation {
  readonly personId: string
  readonly capability: CapabilityCode
  readonly on: Day
}

/** Everything an organisation decided that its cover is told from. */
export interface CoverRecord {
  /** Current members, in the order they are told. */
  readonly people: readonly string[]
  readonly decisions: readonly LineDecision[]
  readonly lowerings: readonly Lowering[]
  readonly confirmations: readonly Confirmation[]
  /** Codes of the roles of which anybody, then or now, was decided a line. */
  readonly roles: readonly string[]
}

/** Months in which something is to be reviewed. */
export type ReviewWindow = 3 | 6

/** Somebody who is recorded with a line. */
export interface CoverHolder {
  readonly personId: string
  readonly kind: DecisionKind
  readonly on: Day
  /** Those that were signed last with the line; null = none. */
  readonly limits: string | null
  /** To be reviewed within so many months, or earlier; null = later, or never. */
  readonly reviewWithin: ReviewWindow | null
}

/** A scope line of an organisation and who is recorded with it. */
export interface CoverLine {
  readonly code: string
  readonly title: string
  /** Areas of practice it lies in; none = the shared core. */
  readonly areas: readonly AreaCode[]
  /** Those decided to do it alone. */
  readonly holders: readonly CoverHolder[]
  /** Those decided to do it with a named colleague to call on: they cover nothing by themselves. */
  readonly supported: readonly CoverHolder[]
}
