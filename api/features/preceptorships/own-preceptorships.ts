import type { Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { readPreceptorships } from './preceptorship.read-model.ts'
import { toPreceptorship } from './preceptorship-view.ts'
import type { Preceptorship } from './preceptorship.types.ts'

/** Preceptorships in which a person is the preceptee, the latest first. */
export async function readOwnPreceptorships(tx: Transaction, personId: string, today: Day): Promise<Preceptorship[]> {
  const own = (await readPreceptorships(tx, personId)).filter(({ precepteeId }) => precepteeId === personId)
  return own.map(facts => toPreceptorship(facts, personId, today))
}
