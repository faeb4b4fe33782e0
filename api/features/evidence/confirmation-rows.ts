import type { Transaction } from '../../platform/database/index.ts'
import { appendAnswers, readOpenRequests } from './confirmation.repository.ts'

/** What is asked of a version that no longer stands is asked no more. */
export async function withdrawOpenRequests(
  tx: Transaction,
  { personId, at, ...which }: { personId: string; pieceId?: string; id?: string; at: Date },
): Promise<string[]> {
  const open = await readOpenRequests(tx, { personId, ...which })
  if (open.length === 0) return []
  const withdrawn = { personId, answer: 'WITHDRAWN', comment: null, answeredById: personId, onBehalfOfId: null }
  return appendAnswers(
    tx,
    open.map(({ id }) => ({ ...withdrawn, requestId: id, recordedAt: at })),
  )
}
