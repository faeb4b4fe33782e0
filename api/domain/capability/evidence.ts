import type { CapabilityCode, Day } from './types.ts'

/** What a piece of evidence can count as; the same words as the requirements of an evidence class. */
export type EvidenceKind =
  | 'AWARD'
  | 'AUDIT'
  | 'CASE_DISCUSSION'
  | 'SECOND_OPINION'
  | 'CERTIFICATE'
  | 'STATEMENT'
  | 'FEEDBACK'
  | 'TEACHING'
  | 'OUTPUT'
  | 'REFLECTION'

/** One piece of evidence in its latest version, as decisions see it: no words of its owner, only what a rule counts. */
export interface EvidenceFact {
  readonly id: string
  readonly kind: EvidenceKind
  /** What its owner claims it for. */
  readonly capabilities: readonly CapabilityCode[]
  readonly on: Day
  /** Last day it holds, inclusive; null = no end. */
  readonly until: Day | null
  /** Who confirmed this very version; null = nobody yet. */
  readonly confirmedBy: string | null
  /** Cases in an audit, discussion or outcome comparison, 1 or more; null = none are counted. */
  readonly cases: number | null
  /** Of an audit: how many in a hundred were acceptable, 0-100; null = not said. */
  readonly acceptablePercent: number | null
}

export type LogRole = 'OBSERVED' | 'ASSISTED' | 'PERFORMED'

/** Examinations of one kind on one day or in one month, as the log counts them; corrections are taken off already. */
export interface LoggedCount {
  /** Code of the kind of examination. */
  readonly examination: string
  /** What examinations of this kind count for. */
  readonly capabilities: readonly CapabilityCode[]
  /** The day, or the last day of the month where only months are known. */
  readonly on: Day
  readonly role: LogRole
  /** 1 or more. */
  readonly count: number
  /** How many of them showed something abnormal, 0 to `count`; null = not said. */
  readonly abnormal: number | null
}
