import type { Transaction } from '../../platform/database/index.ts'

/** What a module's own content does not say of how current it is. */
export interface CurrencyRow {
  readonly moduleCode: string
  /** As '2026-11-27'; null = nobody named a day. */
  readonly reviewBy: string | null
  /** Guidelines that its latest version cites and that no longer stand. */
  readonly superseded: readonly { readonly code: string; readonly title: string }[]
}

/** Every module of which something is known beside its content, the same for everybody. One statement. */
export async function readCurrency(tx: Transaction): Promise<CurrencyRow[]> {
  return tx.execute<CurrencyRow[]>(
    `with latest as (
       select distinct on (module_code) module_code, guideline_codes from module_versions order by module_code, number desc),
     citing as (
       select module_code, json_agg(json_build_object('code', g.code, 'title', g.title) order by g.title, g.code) as superseded
         from latest join guidelines g on g.code = any(guideline_codes) and g.superseded_on is not null group by module_code)
     select module_code as "moduleCode", review_on::text as "reviewBy", coalesce(superseded, '[]') as superseded
       from soundings_review_days() full join citing using (module_code)`,
  )
}

export interface WaitingRow {
  /** Whether the viewer writes or teaches for the organisation today. */
  readonly isTheirs: boolean
  /** At least so many wait, by the name of the step; null = they are not counted. */
  readonly waiting: Readonly<Record<string, number>> | null
}

/** How many people of an organisation wait for each step; the database asks again who may know. One statement. */
export async function readWaiting(tx: Transaction, organisationId: string): Promise<WaitingRow> {
  const [row] = await tx.execute<WaitingRow[]>(
    `select exists (select from memberships where person_id = soundings_viewer() and organisation_id = ?::uuid
         and role in ('AUTHOR', 'EDUCATOR') and ended_at is null
         and soundings_today() between from_on and coalesce(to_on, 'infinity')) as "isTheirs",
       soundings_waiting_for_steps(?::uuid) as waiting`,
    [organisationId, organisationId],
  )
  return row ?? { isTheirs: false, waiting: null }
}
