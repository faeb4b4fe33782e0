import type { Transaction } from '../../platform/database/index.ts'
import { EnrolmentRow } from './enrolment.entity.ts'

export async function readEnrolment(
  tx: Transaction,
  personId: string,
  moduleCode: string,
): Promise<EnrolmentRow | null> {
  return tx.findOne(EnrolmentRow, { personId, moduleCode })
}

type Started = Omit<EnrolmentRow, 'completedOn' | 'reflection' | 'versionNumber' | 'leftOutReason'>

/** On the latest version of its content. False where another window started it first. */
export async function appendEnrolment(tx: Transaction, row: Started): Promise<boolean> {
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into enrolments (id, person_id, module_code, area_codes, started_on, version_number, recorded_at)
     values (?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?,
             (select max(number) from module_versions where module_code = ?), ?)
     on conflict (person_id, module_code) do nothing returning id`,
    [
      row.id,
      row.personId,
      row.moduleCode,
      JSON.stringify(row.areaCodes),
      row.startedOn,
      row.moduleCode,
      row.recordedAt,
    ],
  )
  return inserted.length > 0
}

/** False where it was finished before. */
export async function finishEnrolment(
  tx: Transaction,
  { id, ...words }: Pick<EnrolmentRow, 'id' | 'completedOn' | 'reflection' | 'leftOutReason'>,
): Promise<boolean> {
  const finished = await tx.nativeUpdate(EnrolmentRow, { id, completedOn: null }, words)
  return finished > 0
}
