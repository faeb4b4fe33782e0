import { collation, type Transaction } from '../../platform/database/index.ts'
import type { ListedFacts } from './people-list.ts'

export interface LedOrganisation {
  readonly id: string
  readonly name: string
}

/** Organisations of a group in which the viewer leads, by name. */
export async function readLedOrganisations(tx: Transaction, cohortId: string): Promise<LedOrganisation[]> {
  return tx.execute<LedOrganisation[]>(
    `select o.id, o.name from cohort_organisations co join organisations o on o.id = co.organisation_id
      where co.cohort_id = ? and o.id in (select soundings_led_organisations())
      order by o.name collate "${collation}", o.id`,
    [cohortId],
  )
}

/** Somebody of a list who belongs to an organisation of the group. */
export interface KnownPerson {
  readonly address: string
  readonly personId: string
  readonly organisationId: string
  /** null = they have no place in the group. */
  readonly place: (ListedFacts & { readonly memberId: string; readonly version: number }) | null
}

/** Those of some addresses whom the viewer may ask into a group, with the places they have. */
export async function readListedPeople(
  tx: Transaction,
  cohortId: string,
  addresses: readonly string[],
): Promise<KnownPerson[]> {
  return tx.execute<KnownPerson[]>(
    `select found.address, found.person_id as "personId", found.organisation_id as "organisationId",
            case when m.id is not null then json_build_object('memberId', m.id, 'version', m.version,
              'startsOn', m.starts_on, 'wholeTimePercent', m.whole_time_percent, 'university', m.university,
              'programme', m.programme, 'awardExpectedOn', m.award_expected_on) end as place
       from soundings_cohort_people_by_address(?, array(select jsonb_array_elements_text(?::jsonb))) found
       left join cohort_members m on m.cohort_id = ? and m.person_id = found.person_id and m.left_at is null
      order by found.organisation_id`,
    [cohortId, JSON.stringify(addresses), cohortId],
  )
}

export interface ImportRecord {
  readonly id: string
  readonly cohortId: string
  readonly importedAt: string
  readonly asked: number
  readonly changed: number
  readonly invited: number
  readonly undoneAt: string | null
  readonly ended: number
  readonly restored: number
  readonly withdrawn: number
}

const importColumns = `id, cohort_id as "cohortId", imported_at as "importedAt", asked, changed, invited,
  undone_at as "undoneAt", ended, restored, withdrawn`

/** Lists brought into a group the viewer follows, the newest first, at most 20. */
export async function readCohortImports(tx: Transaction, cohortId: string): Promise<ImportRecord[]> {
  return tx.execute<ImportRecord[]>(
    `select ${importColumns} from cohort_imports where cohort_id = ? order by imported_at desc, id limit 20`,
    [cohortId],
  )
}

/** One list of a group the viewer follows; null where there is none. */
export async function readCohortImport(tx: Transaction, id: string): Promise<ImportRecord | null> {
  const [row] = await tx.execute<ImportRecord[]>(`select ${importColumns} from cohort_imports where id = ?`, [id])
  return row ?? null
}

/** Names of those whom a list asked in, invited or changed and who stay as they are, in the order of names. */
export async function readKeptOfImport(
  tx: Transaction,
  { id, cohortId }: Pick<ImportRecord, 'id' | 'cohortId'>,
): Promise<string[]> {
  const rows = await tx.execute<{ name: string }[]>(
    `select p.name from cohort_members m join people p on p.id = m.person_id
      where m.cohort_id = ? and m.left_at is null
        and (m.import_id = ? or m.before_import -> 'earlier' -> 'lists' @> to_jsonb(?::text))
      order by p.name collate "${collation}", m.id`,
    [cohortId, id, id],
  )
  return rows.map(({ name }) => name)
}
