/** How a task stands, counted from what is logged anyway; a preview has none. */
export interface TaskFacts {
  /** Kind of examination in words; null of an audit. */
  readonly examination: string | null
  readonly done: number
  readonly needed: number
  readonly observations: number
  readonly observationsNeeded: number
  readonly isMet: boolean
}

/** A guideline as all modules share it. */
export interface GuidelineFacts {
  readonly code: string
  readonly title: string
  readonly publisher: string
  readonly year: number
  readonly url: string | null
  readonly supersededOn: string | null
}
