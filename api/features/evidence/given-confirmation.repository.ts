import type { Transaction } from '../../platform/database/index.ts'

export interface GivenFacts {
  readonly id: string
  readonly ownerId: string
  /** null = the viewer may no longer know. */
  readonly ownerName: string | null
  readonly confirmedAt: Date
}

/** What somebody confirmed of others after a moment and did not take back, the latest first. */
export async function readGivenConfirmations(tx: Transaction, personId: string, after: Date): Promise<GivenFacts[]> {
  const rows = await tx.execute<GivenFacts[]>(
    `select a.request_id as id, a.person_id as "ownerId", owner.name as "ownerName", a.recorded_at as "confirmedAt"
       from confirmation_answers a left join people owner on owner.id = a.person_id
      where a.answered_by_id = ? and a.person_id <> ? and a.answer = 'CONFIRMED' and a.recorded_at > ?
        and not exists (select from confirmation_retractions back where back.request_id = a.request_id)
      order by a.recorded_at desc, a.request_id limit 100`,
    [personId, personId, after.toISOString()],
  )
  return rows.map(row => ({ ...row, confirmedAt: new Date(row.confirmedAt) }))
}

/**
 * Takes confirmations of the viewer's back, no older than a day; each request waits again under the id beside it where
 * its version still stands. The ids of those taken back.
 */
export async function takeBackConfirmations(
  tx: Transaction,
  { ids, fresh, at }: { readonly ids: readonly string[]; readonly fresh: readonly string[]; readonly at: Date },
): Promise<string[]> {
  const list = 'array(select value::uuid from jsonb_array_elements_text(?::jsonb) with ordinality order by ordinality)'
  const rows = await tx.execute<{ id: string }[]>(
    `select id from soundings_take_back_confirmations(${list}, ${list}, ?) as id`,
    [JSON.stringify(ids), JSON.stringify(fresh), at.toISOString()],
  )
  return rows.map(({ id }) => id)
}
