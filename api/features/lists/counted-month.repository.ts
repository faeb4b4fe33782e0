import type { Transaction } from '../../platform/database/index.ts'
import type { CountObjectionRow, MonthlyCountRow } from './monthly-count.entity.ts'

export interface CountedMonth extends Pick<MonthlyCountRow, 'id' | 'source' | 'month' | 'examinationCode' | 'count'> {
  readonly organisationName: string
  readonly importedAt: Date
  /** Version of what its owner said last of it; 0 = nothing. */
  readonly saidVersion: number
  readonly isMine: boolean
}

const latest = `select distinct on (organisation_id, source, month, examination_code) monthly_counts.id, source, month,
       examination_code as "examinationCode", count, organisations.name as "organisationName",
       imported_at as "importedAt", coalesce(said.version, 0) as "saidVersion", coalesce(said.is_mine, true) as "isMine"
  from monthly_counts join organisations on organisations.id = organisation_id
  left join lateral (select objection.version, objection.is_mine from count_objections objection
    where objection.count_id = monthly_counts.id order by objection.version desc limit 1) said on true
 where monthly_counts.person_id = ?
 order by organisation_id, source, month, examination_code, monthly_counts.version desc`

/** What systems counted of a person as it stands, the latest month first; a count put right to none is left out. */
export async function readCountedMonths(
  tx: Transaction,
  personId: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ rows: CountedMonth[]; totalCount: number }> {
  const rows = await tx.execute<CountedMonth[]>(
    `select * from (${latest}) standing where count > 0 and (?::text is null or month || ' ' || id::text < ?)
      order by month || ' ' || id::text desc limit ?`,
    [personId, after, after, limit],
  )
  const [counted] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from (${latest}) standing where count > 0`,
    [personId],
  )
  return { rows: rows.map(withInstant), totalCount: counted?.count ?? 0 }
}

/** One that stands; null where it is nobody's, somebody else's, or was put right meanwhile. */
export async function readCountedMonth(tx: Transaction, personId: string, id: string): Promise<CountedMonth | null> {
  const [row] = await tx.execute<CountedMonth[]>(`select * from (${latest}) standing where count > 0 and id = ?`, [
    personId,
    id,
  ])
  return row ? withInstant(row) : null
}

/** Where another window said the same first, there is nothing to add. */
export async function appendObjection(tx: Transaction, row: CountObjectionRow): Promise<void> {
  await tx.execute(
    `insert into count_objections (id, person_id, count_id, version, is_mine, recorded_at) values (?, ?, ?, ?, ?, ?)
     on conflict (count_id, version) do nothing`,
    [row.id, row.personId, row.countId, row.version, row.isMine, row.recordedAt],
    'run',
  )
}

const withInstant = (row: CountedMonth): CountedMonth => ({ ...row, importedAt: new Date(row.importedAt) })
