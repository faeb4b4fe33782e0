import type { Transaction } from '../../platform/database/index.ts'
import { waits } from './sign-off.read-model.ts'

export interface WaitingFacts {
  readonly decisions: number
  readonly confirmations: number
}

/** How many requests wait for a person’s word, in one statement: home asks it each time it opens. */
export async function countWaiting(tx: Transaction, personId: string): Promise<WaitingFacts> {
  const [row] = await tx.execute<WaitingFacts[]>(
    `select (select count(*)::int from sign_off_requests r where ${waits}) as decisions,
            (select count(*)::int from soundings_answerable_requests()) as confirmations`,
    [personId],
  )
  return row ?? { decisions: 0, confirmations: 0 }
}
