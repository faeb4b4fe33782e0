import type { Transaction } from '../../platform/database/index.ts'
import type { AdoptedPlanRow } from './adopted-plan.entity.ts'

/** False where another version took the number first. */
export async function appendAdoptedPlan(tx: Transaction, row: AdoptedPlanRow): Promise<boolean> {
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into adopted_plans (id, person_id, version, adopted_on, steps, left_out, wanted, not_before, cases_per_month,
       minutes, lower_bound_minutes, inputs_digest, recorded_at)
     values (?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)),
       array(select jsonb_array_elements_text(?::jsonb)), array(select jsonb_array_elements_text(?::jsonb)), ?::jsonb,
       ?, ?, ?, ?, ?) on conflict (person_id, version) do nothing returning id`,
    [
      row.id,
      row.personId,
      row.version,
      row.adoptedOn,
      JSON.stringify(row.steps),
      JSON.stringify(row.leftOut),
      JSON.stringify(row.wanted),
      JSON.stringify(row.notBefore),
      row.casesPerMonth,
      row.minutes,
      row.lowerBoundMinutes,
      row.inputsDigest,
      row.recordedAt,
    ],
  )
  return inserted.length > 0
}

/** Tells pages this person has open, in every process, that a better plan or a better bound is there to be asked for. */
export async function tellOfBetterPlan(
  tx: Transaction,
  notice: { readonly personId: string; readonly inputsDigest: string; readonly at: Date },
): Promise<void> {
  await tx.execute(`select pg_notify('soundings_notices', ?)`, [
    JSON.stringify({ topic: 'planImproved', ...notice, at: notice.at.toISOString() }),
  ])
}
