import type {
  AreaCode,
  CapabilityCode,
  Day,
  GateFact,
  Leave,
  Rating,
  RatingEvent,
} from '../api/domain/capability/types.ts'
import type { Goal, StepResponse } from '../api/domain/recommendation/types.ts'
import type { Role } from '../api/platform/auth/roles.ts'

export interface PersonaOrganisation {
  readonly slug: string
  readonly name: string
}

/** Someone who observed or signed: another persona, or a colleague who has no account here (`persona` null). */
export interface Assessor {
  /** The slug of a persona, or the words "colleague:" and the name. */
  readonly id: string
  readonly persona: string | null
  readonly name: string
}

/** One entry of an append-only rating history, with what a table keeps beside it. */
export interface PersonaRating {
  /** Sorts entries by time; unique within a person. */
  readonly sequence: string
  readonly capability: CapabilityCode
  readonly on: Day
  readonly kind: RatingEvent['kind']
  /** null only for a scope confirmation. */
  readonly value: Rating | null
  readonly note: string | null
  /** Empty for a self-rating; the first signer of a sign-off leads it. */
  readonly assessors: readonly Assessor[]
}

export interface PersonaPractice {
  readonly recordedOn: Day
  readonly jobTitle: string | null
  readonly level: string | null
  readonly areas: readonly { readonly area: AreaCode; readonly level: string }[]
  readonly registration: string | null
  readonly masters: string | null
  readonly hoursPerWeek: number | null
}

export interface PersonaEnrolment {
  readonly module: string
  readonly startedOn: Day
  /** null = under way. */
  readonly completedOn: Day | null
  /** Areas chosen at enrolment, where the module asks for them. */
  readonly areas: readonly AreaCode[]
}

/** An invented person with a believable history, every date resolved to a day. */
export interface PersonaObservation {
  readonly form: string
  readonly about: string
  readonly capabilities: readonly string[]
  readonly askedOn: Day
  readonly askedOf: string | null
  /** null = nobody answered yet. */
  readonly seen: {
    readonly on: Day
    readonly by: string
    readonly registration: { readonly body: string; readonly number: string } | null
    readonly levels: Readonly<Record<string, number>>
    readonly comment: string
    readonly isConfirmed: boolean
    readonly reply: string | null
  } | null
}

/** A list as it was logged, with what its examinations count for. */
export interface PersonaList {
  readonly on: Day
  /** null = not said. */
  readonly minutes: number | null
  readonly rows: readonly {
    readonly examination: string
    readonly count: number
    readonly capabilities: readonly string[]
  }[]
}

export interface PersonaPiece {
  readonly kind: string
  readonly title: string
  readonly on: Day
  readonly minutes: number | null
  readonly learnt: string | null
  readonly details: Readonly<Record<string, string | number>>
  readonly capabilities: readonly string[]
  /** Slug of whoever was asked to confirm it; null = nobody. */
  readonly askedOf: string | null
  /** null = not confirmed. */
  readonly confirmedOn: Day | null
}

/** A form on which a lead confirmed lines of somebody in post, with the ratings it gave. */
export interface PersonaInPost {
  readonly on: Day
  readonly organisation: string
  /** Slug of the persona who signed it. */
  readonly lead: string
  readonly roleTitle: string
  readonly lines: readonly { readonly code: string; readonly title: string }[]
  /** Entries of the history it gave, all of them starting positions of that day. */
  readonly ratings: readonly PersonaRating[]
}

export interface Persona {
  readonly slug: string
  readonly name: string
  readonly email: string
  /** Two or three sentences for whoever tries the product as this person. */
  readonly story: string
  readonly memberships: readonly {
    readonly organisation: string
    readonly role: Role
    readonly from: Day
    readonly to: Day | null
  }[]
  /** null = has not said where they work. */
  readonly practice: PersonaPractice | null
  readonly leave: readonly Leave[]
  readonly goal: (Goal & { readonly setOn: Day }) | null
  readonly ratings: readonly PersonaRating[]
  readonly inPost: readonly PersonaInPost[]
  readonly enrolments: readonly PersonaEnrolment[]
  readonly gateFacts: readonly (GateFact & { readonly basis: string | null; readonly note: string | null })[]
  /** `title` is the name the step had when it was answered. */
  readonly observations: readonly PersonaObservation[]
  readonly lists: readonly PersonaList[]
  readonly evidence: readonly PersonaPiece[]
  readonly responses: readonly (StepResponse & { readonly title: string })[]
}

export interface Personas {
  readonly organisations: readonly PersonaOrganisation[]
  readonly personas: readonly Persona[]
}
