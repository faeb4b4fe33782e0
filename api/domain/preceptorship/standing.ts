import type { Closing, PreceptorshipState, Term } from './types.ts'

/** Whether somebody named is preceptor: both said yes, and it has not ended. */
export function isInForce({ isAcceptedByPreceptee, isAcceptedByPreceptor, isEnded }: Term): boolean {
  return isAcceptedByPreceptee && isAcceptedByPreceptor && !isEnded
}

/** Whether somebody was named and one of the two has not answered. */
export function isWaiting(term: Term): boolean {
  return !term.isEnded && !isInForce(term)
}

/**
 * Where a preceptorship stands. It is completed once both say so, without a grade, and by nothing else; it runs once
 * somebody named as preceptor and the preceptee both said yes. What was completed or ended stays so.
 *
 * | ended early | completed by both | somebody in force, now or before | state       |
 * |-------------|-------------------|----------------------------------|-------------|
 * | yes         | any               | any                              | ENDED_EARLY |
 * | no          | yes               | any                              | COMPLETED   |
 * | no          | no                | yes                              | RUNNING     |
 * | no          | no                | no                               | NAMED       |
 */
export function preceptorshipState(terms: readonly Term[], closing: Closing): PreceptorshipState {
  if (closing.isEndedEarly) return 'ENDED_EARLY'
  if (closing.isCompletedByPreceptee && closing.isCompletedByPreceptor) return 'COMPLETED'
  const everBegan = terms.some(term => term.isAcceptedByPreceptee && term.isAcceptedByPreceptor)
  return everBegan ? 'RUNNING' : 'NAMED'
}

/** Whether anything of it may still be changed. */
export function isOpen(state: PreceptorshipState): boolean {
  return state === 'NAMED' || state === 'RUNNING'
}
