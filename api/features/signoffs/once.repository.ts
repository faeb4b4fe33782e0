import type { Transaction } from '../../platform/database/index.ts'

/** Tables whose ids are made by the caller, so that what is sent twice is kept once. */
export type OnceTable =
  'sign_off_requests' | 'sign_off_reversals' | 'signer_appointments' | 'starting_positions' | 'raised_requirements'

/** Adds a row by its columns; false where there is one of this id already, whoever made it. */
export async function appendOnce(
  tx: Transaction,
  table: OnceTable,
  columns: Readonly<Record<string, unknown>> & { readonly id: string },
): Promise<boolean> {
  const added = await tx.execute<{ id: string }[]>(
    `insert into ${table} select * from jsonb_populate_record(null::${table}, ?::jsonb)
     on conflict (id) do nothing returning id`,
    [JSON.stringify(columns)],
  )
  return added.length > 0
}
