import type { Transaction } from '../../platform/database/index.ts'
import { EnrolmentRow } from './enrolment.entity.ts'

export async function readEnrolment(
  tx: Transaction,
  personId: string,
  moduleCode: string,
): Promise<EnrolmentRow | null> {
  return tx.findOne(EnrolmentRow, { personId, moduleCode })
}

/** False where another window started it first. */
export async function appendEnrolment(tx: Transaction, row: EnrolmentRow): Promise<boolean> {
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into enrolments (id, person_id, module_code, area_codes, started_on, recorded_at)
     values (?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?)
     on conflict (person_id, module_code) do nothing returning id`,
    [row.id, row.personId, row.moduleCode, JSON.stringify(row.areaCodes), row.startedOn, row.recordedAt],
  )
  return inserted.length > 0
}

/** False where it was finished before. */
export async function finishEnrolment(
  tx: Transaction,
  { id, completedOn, reflection }: Pick<EnrolmentRow, 'id' | 'completedOn' | 'reflection'>,
): Promise<boolean> {
  const finished = await tx.nativeUpdate(EnrolmentRow, { id, completedOn: null }, { completedOn, reflection })
  return finished > 0
}
