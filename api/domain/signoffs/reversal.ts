import type { Day } from '../capability/types.ts'

/** Days the owner has to hear of a proposal before it can be confirmed without their having said so. */
export const daysToHear = 7

export type ReversalState = 'PROPOSED' | 'HEARD' | 'CONFIRMED'

export interface ReversalFacts {
  readonly proposedOn: Day
  /** The owner said that they have read it, or answered. */
  readonly isHeard: boolean
  readonly isConfirmed: boolean
}

/**
 * Where a proposal to lower what was signed stands at the end of a day. The owner hears first: it can be confirmed once
 * they said that they have read it, or from the seventh day after it was proposed.
 *
 * @example reversalState({ proposedOn: 100, isHeard: false, isConfirmed: false }, 106) // 'PROPOSED'
 */
export function reversalState({ proposedOn, isHeard, isConfirmed }: ReversalFacts, today: Day): ReversalState {
  if (isConfirmed) return 'CONFIRMED'
  return isHeard || today >= proposedOn + daysToHear ? 'HEARD' : 'PROPOSED'
}
