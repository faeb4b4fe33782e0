import type { Transaction } from '../../platform/database/index.ts'
import { LocalCodeRow, MonthlyCountRow } from './monthly-count.entity.ts'

export type StandingCode = Pick<LocalCodeRow, 'localCode' | 'version' | 'examinationCode'>

/** What the codes of an organisation stand for, as far as the viewer looks after it. */
export async function readLocalCodes(tx: Transaction, organisationId: string): Promise<StandingCode[]> {
  return tx.execute<StandingCode[]>(
    `select distinct on (local_code) local_code as "localCode", version, examination_code as "examinationCode"
       from local_codes where organisation_id = ? order by local_code, version desc`,
    [organisationId],
  )
}

export async function appendLocalCodes(tx: Transaction, rows: readonly LocalCodeRow[]): Promise<void> {
  if (rows.length > 0) await tx.insertMany(LocalCodeRow, [...rows])
}

/** Which of these addresses are those of current members of an organisation the viewer looks after. */
export async function readMembersOfAddresses(
  tx: Transaction,
  organisationId: string,
  addresses: readonly string[],
): Promise<{ personId: string; email: string }[]> {
  return tx.execute<{ personId: string; email: string }[]>(
    `select person_id as "personId", email
       from soundings_members_of_addresses(?, array(select jsonb_array_elements_text(?::jsonb)))`,
    [organisationId, JSON.stringify(addresses)],
  )
}

export interface StandingCount extends Pick<
  MonthlyCountRow,
  'personId' | 'month' | 'examinationCode' | 'version' | 'count'
> {
  /** Whether the person counted says that it is not theirs. */
  readonly isDisputed: boolean
}

/** What a system of an organisation counted so far, as far as the viewer may know. */
export async function readMonthlyCounts(
  tx: Transaction,
  organisationId: string,
  source: string,
): Promise<StandingCount[]> {
  return tx.execute<StandingCount[]>(
    `select distinct on (person_id, month, examination_code) person_id as "personId", month,
            examination_code as "examinationCode", version, count,
            not coalesce((select is_mine from count_objections objection where count_id = monthly_counts.id
              order by objection.version desc limit 1), true) as "isDisputed"
       from monthly_counts where organisation_id = ? and source = ?
      order by person_id, month, examination_code, version desc`,
    [organisationId, source],
  )
}

export async function appendMonthlyCounts(tx: Transaction, rows: readonly MonthlyCountRow[]): Promise<void> {
  if (rows.length > 0) await tx.insertMany(MonthlyCountRow, [...rows])
}
