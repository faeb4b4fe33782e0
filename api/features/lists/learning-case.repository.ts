import type { Transaction } from '../../platform/database/index.ts'
import { LearningCaseRow } from './learning-case.entity.ts'

/** False where a case of this id is there already. */
export async function appendCase(tx: Transaction, row: LearningCaseRow): Promise<boolean> {
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into learning_cases (id, person_id, examination_code, month, role, unusual, learnt, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id, person_id) do nothing returning id`,
    [row.id, row.personId, row.examinationCode, row.month, row.role, row.unusual, row.learnt, row.recordedAt],
  )
  return inserted.length > 0
}

/** One's own; null where the id is nobody's, or somebody else's. */
export async function readCase(tx: Transaction, personId: string, id: string): Promise<LearningCaseRow | null> {
  return tx.findOne(LearningCaseRow, { id, personId })
}

/** One's own cases, the latest month first, with how many there are. */
export async function readCases(
  tx: Transaction,
  personId: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ rows: LearningCaseRow[]; totalCount: number }> {
  const rows = await tx.execute<LearningCaseRow[]>(
    `select id, person_id as "personId", examination_code as "examinationCode", month, role, unusual, learnt
       from learning_cases where person_id = ? and (?::text is null or month || ' ' || id::text < ?)
      order by month || ' ' || id::text desc limit ?`,
    [personId, after, after, limit],
  )
  return { rows, totalCount: await tx.count(LearningCaseRow, { personId }) }
}
