import type { Transaction } from '../../platform/database/index.ts'
import type { AwardMoveRow, AwardRatificationRow, TrainingRow } from './training.entity.ts'

/** False where another window took the version first. */
export async function appendTraining(tx: Transaction, row: TrainingRow): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `insert into trainings (id, person_id, version, university, programme, area_codes, expected_on, asked_id, recorded_at)
     values (?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?)
     on conflict do nothing returning id`,
    [
      row.id,
      row.personId,
      row.version,
      row.university,
      row.programme,
      JSON.stringify(row.areaCodes),
      row.expectedOn,
      row.askedId,
      row.recordedAt,
    ],
  )
  return rows.length > 0
}

export async function appendRatification(
  tx: Transaction,
  row: Omit<AwardRatificationRow, 'takenBackAt'>,
): Promise<void> {
  await tx.execute(
    `insert into award_ratifications (id, person_id, training_id, ratified_on, ratified_by_id, recorded_at)
     values (?, ?, ?, ?, ?, ?)`,
    [row.id, row.personId, row.trainingId, row.ratifiedOn, row.ratifiedById, row.recordedAt],
    'run',
  )
}

/** False where the viewer said no such thing today, or it was acted on or taken back. */
export async function takeBackRatification(
  tx: Transaction,
  { id, ratifiedById, at }: { id: string; ratifiedById: string; at: Date },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update award_ratifications set taken_back_at = ? where id = ? and ratified_by_id = ? and taken_back_at is null
        and (recorded_at at time zone 'Europe/London')::date = soundings_today() returning id`,
    [at, id, ratifiedById],
  )
  return rows.length > 0
}

export async function appendMove(tx: Transaction, row: Omit<AwardMoveRow, 'undoneAt'>): Promise<void> {
  await tx.execute(
    `insert into award_moves (id, person_id, ratification_id, practice_before, practice_after, goal_before, goal_after,
       moved_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.id,
      row.personId,
      row.ratificationId,
      row.practiceBefore,
      row.practiceAfter,
      row.goalBefore,
      row.goalAfter,
      row.movedAt,
    ],
    'run',
  )
}

/** False where it was undone already. */
export async function undoMove(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    'update award_moves set undone_at = ? where id = ? and undone_at is null returning id',
    [at, id],
  )
  return rows.length > 0
}
