import { createAttemptStore } from '../auth/attempts.ts'
import type { Clock } from '../clock.ts'
import type { Viewer } from '../database/index.ts'

export interface OperationLimitParts {
  readonly operationsPerMinute: number
  readonly clock: Pick<Clock, 'now'>
}

/** Counts an operation in somebody's name; answers the seconds to wait where it is one too many, else null. */
export type OperationLimit = (viewer: Viewer) => Promise<number | null>

/**
 * How many operations one person may send in a minute, from all their windows and tools together. Whoever has not signed
 * in is not counted: a department shares one address, and what is open to strangers costs next to nothing.
 */
export const createOperationLimit = ({ operationsPerMinute, clock }: OperationLimitParts): OperationLimit => {
  const sent = createAttemptStore(clock)
  const rule = { window: 60, max: operationsPerMinute }
  return async ({ personId }) => (personId === null ? null : (await sent.consume(personId, rule)).retryAfter)
}
