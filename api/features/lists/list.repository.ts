import type { Transaction } from '../../platform/database/index.ts'
import type { ListEntryRow, ListRow, UsualListRow } from './list-entry.entity.ts'

const columns = `id, entry_id as "entryId", person_id as "personId", version, listed_on::text as "on", rows, minutes,
  is_another_list as "isAnotherList", is_withdrawn as "isWithdrawn", recorded_at as "recordedAt"`

/** Instants come from raw statements as texts. */
const dated = <Row extends { recordedAt: Date }>(row: Row): Row => ({ ...row, recordedAt: new Date(row.recordedAt) })

/** Every version of an entry, the latest first; empty where the viewer has none of this id. */
export async function readListVersions(tx: Transaction, personId: string, entryId: string): Promise<ListEntryRow[]> {
  const rows = await tx.execute<ListEntryRow[]>(
    `select ${columns} from list_entries where person_id = ? and entry_id = ? order by version desc`,
    [personId, entryId],
  )
  return rows.map(dated)
}

/** Lists of one day in their latest version, but for one of them. */
export async function readListsOfDay(
  tx: Transaction,
  { personId, on, entryId }: Pick<ListEntryRow, 'personId' | 'on' | 'entryId'>,
): Promise<{ rows: ListRow[] }[]> {
  return tx.execute<{ rows: ListRow[] }[]>(
    `select rows from (select distinct on (entry_id) * from list_entries where person_id = ? and entry_id <> ?
       order by entry_id, version desc) latest where listed_on = ? and not is_withdrawn`,
    [personId, entryId, on],
  )
}

/** False where another window took the number first. */
export async function appendList(tx: Transaction, row: ListEntryRow): Promise<boolean> {
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into list_entries (id, entry_id, person_id, version, listed_on, rows, minutes, is_another_list, is_withdrawn,
       recorded_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
     on conflict (person_id, entry_id, version) do nothing returning id`,
    [
      row.id,
      row.entryId,
      row.personId,
      row.version,
      row.on,
      JSON.stringify(row.rows),
      row.minutes,
      row.isAnotherList,
      row.isWithdrawn,
      row.recordedAt,
    ],
  )
  return inserted.length > 0
}

/** What stands of each entry, the latest day first, with how many there are. */
export async function readLog(
  tx: Transaction,
  personId: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ rows: ListEntryRow[]; totalCount: number }> {
  const standing = `(select distinct on (entry_id) * from list_entries where person_id = ? order by entry_id, version desc) latest
    where not is_withdrawn`
  const rows = await tx.execute<ListEntryRow[]>(
    `select ${columns} from ${standing} and (?::text is null or listed_on::text || ' ' || entry_id::text < ?)
      order by listed_on::text || ' ' || entry_id::text desc limit ?`,
    [personId, after, after, limit],
  )
  const [counted] = await tx.execute<{ count: number }[]>(`select count(*)::int as count from ${standing}`, [personId])
  return { rows: rows.map(dated), totalCount: counted?.count ?? 0 }
}

/** Usual lists as they stand, by name; one without rows is kept no longer. */
export async function readUsualLists(tx: Transaction, personId: string): Promise<UsualListRow[]> {
  return tx.execute<UsualListRow[]>(
    `select name, version, rows from (select distinct on (name) * from usual_lists where person_id = ?
       order by name, version desc) latest order by recorded_at desc, name`,
    [personId],
  )
}

/** False where another window took the number first. */
export async function appendUsualList(tx: Transaction, row: UsualListRow): Promise<boolean> {
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into usual_lists (id, person_id, name, version, rows, recorded_at) values (?, ?, ?, ?, ?::jsonb, ?)
     on conflict (person_id, name, version) do nothing returning id`,
    [row.id, row.personId, row.name, row.version, JSON.stringify(row.rows), row.recordedAt],
  )
  return inserted.length > 0
}
