import type { Transaction } from '../../platform/database/index.ts'
import type { Leave } from './leave.types.ts'

/** Leave of a person that stands, the latest first. */
export async function readLeave(tx: Transaction, personId: string): Promise<Leave[]> {
  return tx.execute<Leave[]>(
    `select id, from_on::text as "from", to_on::text as "to" from leaves
      where person_id = ? and withdrawn_at is null order by from_on desc, id desc`,
    [personId],
  )
}

export interface LeaveGiven {
  readonly id: string
  readonly personId: string
  readonly from: string
  readonly to: string | null
}

export async function appendLeave(tx: Transaction, { id, personId, from, to }: LeaveGiven): Promise<void> {
  await tx.execute(
    'insert into leaves (id, person_id, from_on, to_on) values (?, ?, ?, ?)',
    [id, personId, from, to],
    'run',
  )
}

/** False where there is no such leave of the person's. */
export async function changeLeave(tx: Transaction, { id, personId, from, to }: LeaveGiven): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update leaves set from_on = ?, to_on = ? where id = ? and person_id = ? and withdrawn_at is null returning id`,
    [from, to, id, personId],
  )
  return rows.length > 0
}

/** False where there is no such leave of the person's. */
export async function withdrawLeave(
  tx: Transaction,
  { id, personId, at }: { id: string; personId: string; at: Date },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    'update leaves set withdrawn_at = ? where id = ? and person_id = ? and withdrawn_at is null returning id',
    [at, id, personId],
  )
  return rows.length > 0
}
