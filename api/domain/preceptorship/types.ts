import type { Day } from '../capability/types.ts'

/** The meetings of the template; LAST is the one at the end, at 12 months where nothing else is agreed. */
export const meetingKinds = ['WEEK_2', 'WEEK_6', 'MONTH_3', 'MONTH_6', 'LAST'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** What preceptee and preceptor agreed at the start. */
export interface Agreement {
  readonly startsOn: Day
  /** Whole months, 3 to 24. */
  readonly months: number
  /** Share of full time worked, 10 to 100; from the third month on meetings come later in proportion. */
  readonly wholeTimePercent: number
  /** Protected time agreed, hours a month, 0 to 40. */
  readonly hoursPerMonth: number
}

/** That somebody was named as preceptor: in force once both said yes, until it ended. */
export interface Term {
  readonly isAcceptedByPreceptee: boolean
  readonly isAcceptedByPreceptor: boolean
  readonly isEnded: boolean
}

/** Who said that the period is completed, and whether it was ended before. */
export interface Closing {
  readonly isCompletedByPreceptee: boolean
  readonly isCompletedByPreceptor: boolean
  readonly isEndedEarly: boolean
}

export type PreceptorshipState = 'NAMED' | 'RUNNING' | 'COMPLETED' | 'ENDED_EARLY'

export type ObjectiveState = 'OPEN' | 'DONE' | 'CARRIED'

export interface Objective {
  readonly text: string
  readonly state: ObjectiveState
}

/** What stands of a meeting. */
export interface MeetingFacts {
  readonly kind: MeetingKind
  readonly heldOn: Day | null
  readonly isSignedByPreceptee: boolean
  readonly isSignedByPreceptor: boolean
}

/** SIGNED = both said it took place; TO_SIGN = it was held, and one of them has not said so. */
export type MeetingState = 'NOT_YET' | 'PLANNED_BEFORE' | 'TO_SIGN' | 'SIGNED'
