import type {
  AreaCode,
  CapabilityCode,
  Completion,
  Day,
  GateCode,
  GateFact,
  Leave,
  Practice,
  Rating,
  RatingEvent,
} from '../capability/types.ts'
import type { EvidenceFact, LoggedCount } from '../capability/evidence.ts'
import type { AdoptedPlan } from '../planning/adopted-plan.ts'
import type { ModuleSession } from '../planning/sessions.ts'
import type { AskedSignOff } from '../signoffs/asked-sign-off.ts'

/** Whole minutes, 0 or more. */
export type Minutes = number
export type StepKind = 'MODULE' | 'OBSERVATION' | 'EVIDENCE' | 'SIGN_OFF' | 'REFRESH' | 'SELF_RATING'
export type ResponseKind = 'NOT_NOW' | 'NOT_FOR_ME' | 'DONE_ELSEWHERE' | 'TOO_EASY'

/** What a person answered to a step; the latest answer to a step that was not withdrawn counts. */
export interface StepResponse {
  readonly stepId: string
  readonly response: ResponseKind
  readonly on: Day
  /** NOT_NOW: hidden up to and including this day; null otherwise. */
  readonly until: Day | null
}

export interface Goal {
  /** Exactly one of the two is set. */
  readonly roleProfileCode: string | null
  readonly pathwayCode: string | null
  readonly overlayCodes: readonly string[]
  /** Further areas at the level really worked at, e.g. GYN@CF6 beside an obstetric role. */
  readonly areas: readonly { readonly area: AreaCode; readonly level: string }[]
  readonly dueOn: Day | null
  readonly hoursPerWeek: number | null
}

/** One person as advice sees them: no name, only histories and stated facts. */
export interface Learner {
  readonly practice: Practice
  readonly ratings: readonly RatingEvent[]
  readonly completions: readonly Completion[]
  /** Modules started and not finished, with the day they were started. */
  readonly started: readonly { readonly module: string; readonly on: Day; readonly areas: readonly AreaCode[] }[]
  readonly gateFacts: readonly GateFact[]
  readonly responses: readonly StepResponse[]
  readonly leave: readonly Leave[]
  /** Last days of long leave whose return the person made a plan of; left out = none. */
  readonly returnsPlanned?: readonly Day[]
  readonly goal: Goal | null
  /** The plan adopted last; null = none. It shapes the next one, whatever goal it was made for. */
  readonly adopted: AdoptedPlan | null
  /** Evidence on record, in any order. */
  readonly evidence: readonly EvidenceFact[]
  /** What was scanned, in any order. */
  readonly log: readonly LoggedCount[]
  /** Sign-offs asked for and not decided, in any order; left out = none. */
  readonly signOffsAsked?: readonly AskedSignOff[]
  /** What is held where this person works, in any order; past ones among them. */
  readonly sessions: readonly ModuleSession[]
}

/** Numbers that shape advice; changing one changes `version`, and old advice stays explainable by it. */
export interface Parameters {
  readonly version: string
  /** At most this many capabilities in one confirmation request. */
  readonly confirmationsPerStep: number
  /** From this many items on, someone in post with no starting position is offered the one form for it. */
  readonly startingPositionFrom: number
  /** At most this many requests to confirm are shown at a time; the others follow. */
  readonly requestsShown: number
  /** At most this many steps stopped only by earlier steps are shown as blocked. */
  readonly waitingShown: number
  /** Days a NOT_NOW hides a step when no date is given. */
  readonly notNowDays: number
  /** At most this many scope lines to rate oneself on are offered at a time. */
  readonly selfRatingsShown: number
  /** A review is offered this many days before it falls due. */
  readonly noticeDays: number
  /** How many steps are read at first sight, and how many of one area or pillar, or of one kind, may be among them. */
  readonly firstSight: { readonly steps: number; readonly perDomain: number; readonly perKind: number }
  /** A step with a sitting of at most this many minutes is among the first where there is one. */
  readonly shortSittingMinutes: number
}

export interface Reason {
  readonly code: string
  readonly text: string
  readonly capability: CapabilityCode | null
  readonly from: Rating | null
  readonly to: Rating | null
  readonly target: Rating | null
  /** HELD, SELF, ASSUMED, MODULE, STATED, or null where the reason rests on no record. */
  readonly basis: string | null
}

export interface Blocker {
  /** GATE_NOT_RECORDED, GATE_NOT_MET, PREREQUISITE, CONTENT_GAP, YOUR_RESPONSE, ... */
  readonly code: string
  readonly text: string
  readonly gate: GateCode | null
  readonly waysOn: readonly string[]
}

export interface OrderKey {
  readonly key: 'LAPSE' | 'SLACK' | 'LOSS' | 'TAIL'
  readonly value: number
  readonly text: string
}

export interface NextStep {
  /** Stable across recomputation: "MODULE:PRE-02", "SIGN_OFF:GYN", "SELF_RATING:<scope line code>". */
  readonly id: string
  readonly kind: StepKind
  readonly title: string
  /** Structured learning minutes of the whole step; 0 for a confirmation. */
  readonly minutes: number
  /** The smallest useful sitting in minutes, what the `minutes` filter of the API compares with. */
  readonly sittingMinutes: number
  readonly state: 'DO_NOW' | 'BLOCKED'
  readonly module: string | null
  readonly capabilities: readonly CapabilityCode[]
  readonly reasons: readonly Reason[]
  /** Step ids or module codes that this one opens. */
  readonly unlocks: readonly string[]
  readonly order: readonly OrderKey[]
  readonly changesIf: readonly { readonly text: string }[]
  readonly blockedBy: readonly Blocker[]
  /** Module codes that would do the same, dearer ones after cheaper. */
  readonly alternatives: readonly string[]
  /** One line of what it really asks for, e.g. "one list with a colleague", "10 minutes". */
  readonly cost: string
}

export interface Advice {
  readonly items: readonly NextStep[]
  readonly blocked: readonly NextStep[]
  readonly held: number
  readonly toConfirm: number
  readonly toLearn: number
  readonly minutesToGoal: number
  /** Of these, what is study of one's own; never shown added to the lists (`product.md`, rule 15). */
  readonly studyMinutesToGoal: number
  /** Half-days on lists with a supervisor; begun ones count whole. */
  readonly supervisedHalfDaysToGoal: number
  /** Decisions on the way: one for each scope line with anything not held yet. */
  readonly confirmationsToGoal: number
  /** What no plan in this catalogue can be shorter than, in minutes. */
  readonly lowerBoundMinutes: number
  readonly parametersVersion: string
  readonly inputsDigest: string
}
