import type { Transaction } from '../../platform/database/index.ts'
import type { ListedFacts } from './people-list.ts'

export interface NewImport {
  readonly id: string
  readonly cohortId: string
  readonly importedById: string
  readonly importedAt: Date
  readonly asked: number
  readonly changed: number
  readonly invited: number
}

/** False where a list of this id was brought in before. */
export async function appendImport(tx: Transaction, row: NewImport): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `insert into cohort_imports (id, cohort_id, imported_by_id, imported_at, asked, changed, invited)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id`,
    [row.id, row.cohortId, row.importedById, row.importedAt, row.asked, row.changed, row.invited],
  )
  return rows.length > 0
}

export interface AskedByList extends ListedFacts {
  readonly id: string
  readonly personId: string
  readonly organisationId: string
}

interface ByList {
  readonly importId: string
  readonly cohortId: string
  readonly byId: string
  readonly at: Date
}

/** Asks people in, one statement however many; what the list does not say is the group's first day, and full time. */
export async function askInByList(
  tx: Transaction,
  { importId, cohortId, byId, at }: ByList,
  people: readonly AskedByList[],
): Promise<void> {
  await tx.execute(
    `insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent,
       university, programme, award_expected_on, invited_by_id, invited_at, import_id, import_version)
     select asked.id, 1, asked."personId", c.id, asked."organisationId", coalesce(asked."startsOn", c.starts_on),
            coalesce(asked."wholeTimePercent", 100), asked.university, asked.programme, asked."awardExpectedOn", ?, ?, ?, 1
       from cohorts c, jsonb_to_recordset(?::jsonb) as asked(id uuid, "personId" uuid, "organisationId" uuid,
              "startsOn" date, "wholeTimePercent" int, university text, programme text, "awardExpectedOn" date)
      where c.id = ?
     on conflict (cohort_id, person_id) where left_at is null do nothing`,
    [byId, at, importId, JSON.stringify(people), cohortId],
    'run',
  )
}

export interface ChangedByList extends ListedFacts {
  readonly memberId: string
  readonly version: number
}

/** Puts places right by a list and keeps what stood there; a place changed meanwhile stays as it is. One statement. */
export async function changeByList(tx: Transaction, importId: string, places: readonly ChangedByList[]): Promise<void> {
  await tx.execute(
    `update cohort_members m set version = m.version + 1, import_id = ?::uuid, import_version = m.version + 1,
       before_import = jsonb_build_object('startsOn', m.starts_on, 'wholeTimePercent', m.whole_time_percent,
         'university', m.university, 'programme', m.programme, 'awardExpectedOn', m.award_expected_on),
       starts_on = coalesce(listed."startsOn", m.starts_on),
       whole_time_percent = coalesce(listed."wholeTimePercent", m.whole_time_percent),
       university = coalesce(listed.university, m.university), programme = coalesce(listed.programme, m.programme),
       award_expected_on = coalesce(listed."awardExpectedOn", m.award_expected_on)
       from jsonb_to_recordset(?::jsonb) as listed("memberId" uuid, version int, "startsOn" date, "wholeTimePercent" int,
              university text, programme text, "awardExpectedOn" date)
      where m.id = listed."memberId" and m.version = listed.version and m.left_at is null`,
    [importId, JSON.stringify(places)],
    'run',
  )
}

/** Marks a list as taken back; false where it was, or its day is over. */
export async function endImport(
  tx: Transaction,
  id: string,
  { at, madeAfter }: { at: Date; madeAfter: Date },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    'update cohort_imports set undone_at = ? where id = ? and undone_at is null and imported_at > ? returning id',
    [at, id, madeAfter],
  )
  return rows.length > 0
}

/** Ends places a list asked people into that wait for an answer still; how many. */
export async function endPlacesOfImport(tx: Transaction, importId: string, at: Date): Promise<number> {
  const rows = await tx.execute<object[]>(
    `update cohort_members set left_at = ?, version = version + 1
      where import_id = ? and before_import is null and joined_at is null and left_at is null returning id`,
    [at, importId],
  )
  return rows.length
}

/** Puts back what a list changed and nobody changed since; how many. */
export async function restorePlacesOfImport(tx: Transaction, importId: string): Promise<number> {
  const rows = await tx.execute<object[]>(
    `update cohort_members set version = version + 1, import_id = null, import_version = null, before_import = null,
       starts_on = (before_import ->> 'startsOn')::date, whole_time_percent = (before_import ->> 'wholeTimePercent')::int,
       university = before_import ->> 'university', programme = before_import ->> 'programme',
       award_expected_on = (before_import ->> 'awardExpectedOn')::date
      where import_id = ? and before_import is not null and import_version = version and left_at is null returning id`,
    [importId],
  )
  return rows.length
}
