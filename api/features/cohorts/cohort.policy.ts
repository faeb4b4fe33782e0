import type { Transaction } from '../../platform/database/index.ts'

/** Whether somebody is educator or administrator of an organisation today. */
export async function leadsIn(tx: Transaction, personId: string, organisationId: string): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `select id from memberships where person_id = ? and organisation_id = ? and ended_at is null
        and role in ('EDUCATOR', 'ORGANISATION_ADMINISTRATOR')
        and soundings_today() between from_on and coalesce(to_on, 'infinity')`,
    [personId, organisationId],
  )
  return rows.length > 0
}

/** Whether somebody may follow a group: they lead in one of its organisations, in which the viewer leads too. */
export async function mayFollow(tx: Transaction, cohortId: string, personId: string): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    'select person_id from soundings_cohort_candidates(?) where person_id = ? and is_lead limit 1',
    [cohortId, personId],
  )
  return rows.length > 0
}

/** Whether the viewer follows a group today. */
export async function leadsAny(tx: Transaction): Promise<boolean> {
  const rows = await tx.execute<object[]>('select id from soundings_cohorts_led() as led(id) limit 1')
  return rows.length > 0
}

/** Whether somebody of an organisation could be asked into a group by the viewer now: they may be, and have no place there. */
export async function canBeAsked(
  tx: Transaction,
  { cohortId, personId, organisationId }: Readonly<Record<'cohortId' | 'personId' | 'organisationId', string>>,
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `select person_id from soundings_cohort_candidates(?) named where person_id = ? and organisation_id = ?
        and not exists (select from cohort_members m
              where m.cohort_id = ? and m.person_id = named.person_id and m.left_at is null)`,
    [cohortId, personId, organisationId, cohortId],
  )
  return rows.length > 0
}
