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

/** Lists of a group come and go one after the other: what one was decided on stands until it is done. */
export async function holdLists(tx: Transaction, cohortId: string): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 4700))', [cohortId])
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

/**
 * Puts places right by a list and keeps what stood there, with what an earlier list left that can be taken back still; a
 * place changed meanwhile stays as it is. One statement.
 */
export async function changeByList(
  tx: Transaction,
  { importId, madeAfter }: { readonly importId: string; readonly madeAfter: Date },
  places: readonly ChangedByList[],
): Promise<void> {
  await tx.execute(
    `update cohort_members m set version = m.version + 1, import_id = ?::uuid, import_version = m.version + 1,
       before_import = jsonb_build_object('startsOn', m.starts_on, 'wholeTimePercent', m.whole_time_percent,
         'university', m.university, 'programme', m.programme, 'awardExpectedOn', m.award_expected_on,
         'earlier', (select jsonb_build_object('importId', i.id, 'version', m.import_version, 'before', m.before_import,
             'askedBy', case when m.before_import is null then to_jsonb(i.id) else m.before_import -> 'earlier' -> 'askedBy' end,
             'lists', coalesce(m.before_import -> 'earlier' -> 'lists', '[]') || to_jsonb(i.id))
             from cohort_imports i where i.id = m.import_id and i.imported_at > ?)),
       starts_on = coalesce(listed."startsOn", m.starts_on),
       whole_time_percent = coalesce(listed."wholeTimePercent", m.whole_time_percent),
       university = coalesce(listed.university, m.university), programme = coalesce(listed.programme, m.programme),
       award_expected_on = coalesce(listed."awardExpectedOn", m.award_expected_on)
       from jsonb_to_recordset(?::jsonb) as listed("memberId" uuid, version int, "startsOn" date, "wholeTimePercent" int,
              university text, programme text, "awardExpectedOn" date)
      where m.id = listed."memberId" and m.version = listed.version and m.left_at is null`,
    [importId, madeAfter, JSON.stringify(places)],
    'run',
  )
}

/** What taking a list back came to. */
export interface TakenBack {
  readonly ended: number
  readonly restored: number
  readonly withdrawn: number
}

/** Marks a list as taken back, with what that came to. */
export async function endImport(
  tx: Transaction,
  { id, at }: { readonly id: string; readonly at: Date },
  { ended, restored, withdrawn }: TakenBack,
): Promise<void> {
  await tx.execute(
    `update cohort_imports set undone_at = ?, ended = ?, restored = ?, withdrawn = ?
      where id = ? and undone_at is null`,
    [at, ended, restored, withdrawn, id],
    'run',
  )
}

/** Ends places a list asked people into, or led them to by letter, that wait for an answer still; how many. */
export async function endPlacesOfImport(
  tx: Transaction,
  { id, cohortId, at }: { readonly id: string; readonly cohortId: string; readonly at: Date },
): Promise<number> {
  const rows = await tx.execute<object[]>(
    `update cohort_members set left_at = ?, version = version + 1
      where cohort_id = ? and joined_at is null and left_at is null
        and (import_id = ? and before_import is null or before_import -> 'earlier' ->> 'askedBy' = ?::text) returning id`,
    [at, cohortId, id, id],
  )
  return rows.length
}

/** Puts back what a list changed and nobody changed since, the mark of an earlier list among it; how many. */
export async function restorePlacesOfImport(tx: Transaction, importId: string): Promise<number> {
  const rows = await tx.execute<object[]>(
    `update cohort_members set version = version + 1, import_id = (before_import -> 'earlier' ->> 'importId')::uuid,
       import_version = case when (before_import -> 'earlier' ->> 'version')::int = version - 1 then version + 1
         else (before_import -> 'earlier' ->> 'version')::int end,
       before_import = nullif(before_import -> 'earlier' -> 'before', 'null'),
       starts_on = (before_import ->> 'startsOn')::date, whole_time_percent = (before_import ->> 'wholeTimePercent')::int,
       university = before_import ->> 'university', programme = before_import ->> 'programme',
       award_expected_on = (before_import ->> 'awardExpectedOn')::date
      where import_id = ? and before_import is not null and import_version = version and left_at is null returning id`,
    [importId],
  )
  return rows.length
}
