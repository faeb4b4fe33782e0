import type { Transaction } from '../../platform/database/index.ts'
import { PracticeRow } from './practice.entity.ts'

/** The version that stands, or the one asked for; null until first described, and where there is no such version. */
export async function readPractice(tx: Transaction, personId: string, version?: number): Promise<PracticeRow | null> {
  const asked = version === undefined ? { personId } : { personId, version }
  return tx.findOne(PracticeRow, asked, { orderBy: { version: 'desc' } })
}

/** False where another version took the number first. */
export async function appendPractice(tx: Transaction, practice: PracticeRow): Promise<boolean> {
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into practices (id, person_id, version, job_title, level_code, areas, registration, masters, hours_per_week,
       recorded_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (person_id, version) do nothing returning id`,
    [
      practice.id,
      practice.personId,
      practice.version,
      practice.jobTitle,
      practice.levelCode,
      JSON.stringify(practice.areas),
      practice.registration,
      practice.masters,
      practice.hoursPerWeek,
      practice.recordedAt,
    ],
  )
  return inserted.length > 0
}
