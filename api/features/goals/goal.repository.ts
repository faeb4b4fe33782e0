import type { Transaction } from '../../platform/database/index.ts'
import { GoalRow } from './goal.entity.ts'

/** The version that stands, or the one asked for; null until first set, and where there is no such version. */
export async function readGoal(tx: Transaction, personId: string, version?: number): Promise<GoalRow | null> {
  const asked = version === undefined ? { personId } : { personId, version }
  return tx.findOne(GoalRow, asked, { orderBy: { version: 'desc' } })
}

/** False where another version took the number first. */
export async function appendGoal(tx: Transaction, goal: GoalRow): Promise<boolean> {
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into goals (id, person_id, version, role_profile_code, pathway_code, overlay_codes, areas, due_on,
       hours_per_week, recorded_at) values (?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?::jsonb,
       ?, ?, ?) on conflict (person_id, version) do nothing returning id`,
    [
      goal.id,
      goal.personId,
      goal.version,
      goal.roleProfileCode,
      goal.pathwayCode,
      JSON.stringify(goal.overlayCodes),
      JSON.stringify(goal.areas),
      goal.dueOn,
      goal.hoursPerWeek,
      goal.recordedAt,
    ],
  )
  return inserted.length > 0
}
