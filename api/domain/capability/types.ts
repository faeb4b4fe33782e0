/**
 * The words every decision about capability is made in. Plain, immutable data: no clock, no database.
 *
 * A **day** is a whole number of days since 1970-01-01 on the Europe/London calendar; a window ends at the end of its
 * last day. A **rating** is 0-4 (0 not started, 1 assisted, 2 supported, 3 independent, 4 expert); "not assessed" is
 * the absence of a rating (`null`), never 0.
 */
export type Day = number
export type Rating = 0 | 1 | 2 | 3 | 4
export type CapabilityCode = string
export type AreaCode = string
export type PillarCode = 'CLN' | 'LDM' | 'EDU' | 'RES'
/** A column of expected ratings in the framework: the start of preceptorship, then levels 5 to 8. */
export type LevelColumn = 'P' | '5' | '6' | '7' | '8'
export type EvidenceClassCode = 'E1' | 'E2' | 'E3' | 'E4a' | 'E4b' | 'E4c' | 'E5' | 'E6' | 'E7'

/** One kind of evidence an evidence class asks for before a rise, as data; `count` is what is asked. */
export interface EvidenceRequirement {
  /** OBSERVATION, LOG, SIGN_OFF, a kind of evidence, or ITEM for any kind of it that others can vouch for. */
  readonly kind: string
  /** How many: observations, examinations, pieces, or the second opinions in them; 1 or more. */
  readonly count: number
  /** By how many different people it was observed or confirmed; absent = it is not asked. */
  readonly observers?: number
  /** Pieces: how many of them a colleague has to confirm, 0 to `count`; absent = all. */
  readonly confirmed?: number
  /** AUDIT: cases each has to hold at least; absent = any number. */
  readonly cases?: number
  /** AUDIT: how many in a hundred have to be acceptable, 0-100; absent = it is not asked. */
  readonly acceptable?: number
  /** LOG: how many of them have to be abnormal; absent = it is not asked. */
  readonly abnormal?: number
  /** LOG: how many examinations have to be logged in the whole area; absent = it is not asked. */
  readonly inArea?: number
  /** What is accepted in its place; absent = nothing. */
  readonly instead?: EvidenceRequirement
  /** What a person reads, e.g. "3 observations by 2 different observers". */
  readonly text: string
}

export interface ReviewRule {
  /** Months from the last sign-off, starting position or scope confirmation until review falls due; null = never. */
  readonly months: number | null
  /** True only for E3 and classes with an outside date: past due they lapse (the rating held falls away, history stays). */
  readonly lapses: boolean
}

/** What is asked for before a 3, where a few capabilities of a class differ from it. */
export interface EvidenceException {
  readonly capabilities: readonly CapabilityCode[]
  readonly to3: readonly EvidenceRequirement[]
}

export interface EvidenceClass {
  readonly code: EvidenceClassCode
  readonly name: string
  readonly to3: readonly EvidenceRequirement[]
  readonly to4: readonly EvidenceRequirement[]
  readonly review: ReviewRule
  /** None where absent. */
  readonly exceptions?: readonly EvidenceException[]
}

export interface Capability {
  readonly code: CapabilityCode
  readonly pillar: PillarCode
  /** null for the shared core (CLN, LDM, EDU, RES); otherwise the area of practice it belongs to. */
  readonly area: AreaCode | null
  readonly statement: string
  readonly evidenceClass: EvidenceClassCode
  readonly expected: Readonly<Record<LevelColumn, Rating>>
}

/**
 * One entry of a person's append-only rating history. `sequence` orders entries of the same day (a UUIDv7 or any
 * string that sorts by time); the fold gives the same answer whatever order the array is in.
 */
export type RatingEvent = {
  readonly sequence: string
  readonly capability: CapabilityCode
  readonly on: Day
} & (
  | { readonly kind: 'SELF'; readonly value: Rating }
  | { readonly kind: 'OBSERVED'; readonly value: 0 | 1 | 2; readonly assessorId: string }
  | { readonly kind: 'STARTING_POSITION'; readonly value: 1 | 2 | 3; readonly assessorId: string }
  | { readonly kind: 'SIGN_OFF'; readonly value: Rating; readonly signerIds: readonly string[] }
  | { readonly kind: 'SCOPE_CONFIRMATION' }
  | { readonly kind: 'LOWERING'; readonly value: Rating; readonly signerIds: readonly string[] }
)

/** A module finished; `areas` are the areas chosen at enrolment where the module asks for a choice (CON-07), else empty. */
export interface Completion {
  readonly module: string
  readonly on: Day
  readonly areas: readonly AreaCode[]
}

/**
 * G6 is a master's route, G6D a doctoral one: the one never stands for the other. REG is the register a person is on, G4D
 * their own DQASS code.
 */
export type GateCode = 'REG' | 'G1' | 'G2' | 'G3' | 'G4' | 'G4D' | 'G5' | 'G6' | 'G6D' | 'G7'
export type GateState = 'MET' | 'NOT_RECORDED' | 'NOT_MET'

/** What was stated of a lawful or safety precondition; the latest statement on or before the day decides. */
export interface GateFact {
  readonly sequence: string
  readonly gate: GateCode
  /** null = holds for every area. */
  readonly area: AreaCode | null
  readonly isMet: boolean
  readonly on: Day
  /** Last day it holds, inclusive; null = no end. */
  readonly until: Day | null
  readonly statedBy: string
  /** The medicine it is about, by name; absent = no medicine was named. */
  readonly medicine?: string
}

/** Recorded leave: review clocks stop between `from` and `to`, both inclusive; `to` null = still away. */
export interface Leave {
  readonly from: Day
  readonly to: Day | null
}

/** What the person said of where they work: a level for the core and one for each area in scope. */
export interface Practice {
  /** CF4, CF5-P, CF5, CF6, CF7, CF8, CF9; null = has not said (or a trainee before the award). */
  readonly level: string | null
  readonly areas: readonly { readonly area: AreaCode; readonly level: string }[]
}

export type ReviewState = 'REVIEWED' | 'REVIEW_DUE' | 'NO_RECENT_RECORD' | 'LAPSED'
export type AssessedBasis = 'SIGN_OFF' | 'STARTING_POSITION' | 'OBSERVED' | 'LOWERING'
export type PreparedBasis = 'HELD' | 'SELF' | 'ASSUMED' | 'MODULE'

/** Where one capability stands for one person on one day. */
export interface CapabilityState {
  readonly capability: CapabilityCode
  readonly self: { readonly value: Rating; readonly on: Day } | null
  /** The rating held: only this one counts for a level. */
  readonly held: {
    readonly value: Rating
    readonly on: Day
    readonly assessorIds: readonly string[]
    readonly basis: AssessedBasis
  } | null
  /** What the stated level suggests, never shown as a rating; null once anything replaces it, or nothing was stated. */
  readonly assumed: Rating | null
  /** Highest of held, self, assumed and finished modules: what later learning may build on. */
  readonly prepared: { readonly value: Rating; readonly basis: PreparedBasis }
  readonly review: { readonly state: ReviewState; readonly on: Day | null; readonly dueOn: Day | null } | null
}

export type Standing = 'HELD' | 'TO_CONFIRM' | 'TO_LEARN'
