/** How long something is kept once it is of no more use to the person it is of. */
export interface RetentionRule {
  readonly code: string
  /** What goes, in words. */
  readonly what: string
  readonly table: string
  /** Whole days after `from`; 0 = as soon as that moment has passed. */
  readonly days: number
  /** The moment from which the days count. */
  readonly from: string
  readonly why: string
}
