import type { Transaction } from '../../platform/database/index.ts'
import type { Holding } from './holding.ts'
import { RecordRequestRow } from './record-request.entity.ts'

export type HeldRow = Readonly<Record<string, unknown>>

/** The most rows of one table in a copy: forty times a rating of everything, and a bound on the work. */
export const mostRows = 20_000

const selectFrom = ({ name, source }: Holding): string =>
  source.kind === 'function'
    ? `select held as entry from soundings_held_${name}() held`
    : `select to_jsonb(t) as entry from "${name}" t where "${source.column}" = soundings_viewer()`

/** Everything held of the viewer, by name, whole rows as they are stored: one statement, however many places there are. */
export async function readHeld(
  tx: Transaction,
  holdings: readonly Holding[],
): Promise<ReadonlyMap<string, readonly HeldRow[]>> {
  const parts = holdings.map(
    holding =>
      `select '${holding.name}' as name, coalesce(json_agg(entry), '[]') as rows
         from (${selectFrom(holding)} limit ${mostRows}) held_rows`,
  )
  const places = await tx.execute<{ name: string; rows: HeldRow[] }[]>(parts.join(' union all '))
  return new Map(places.map(({ name, rows }) => [name, rows]))
}

/** How many rows are held of the viewer, by name. */
export async function countHeld(tx: Transaction, holdings: readonly Holding[]): Promise<ReadonlyMap<string, number>> {
  const parts = holdings.map(
    holding => `select '${holding.name}' as name, count(*)::int as count from (${selectFrom(holding)}) held_rows`,
  )
  const places = await tx.execute<{ name: string; count: number }[]>(parts.join(' union all '))
  return new Map(places.map(({ name, count }) => [name, count]))
}

/** What every copy has to say of what it is no proof of. */
export async function readBoundary(tx: Transaction): Promise<string> {
  const [row] = await tx.execute<{ text: string }[]>('select boundary_statement as text from frameworks limit 1')
  return row?.text ?? ''
}

export async function appendRecordRequest(tx: Transaction, request: RecordRequestRow): Promise<void> {
  await tx.insert(RecordRequestRow, request)
}

/** Whether the viewer ever took a copy of their record along. */
export async function hasCopyOfRecord(tx: Transaction, personId: string): Promise<boolean> {
  const taken = await tx.execute<object[]>(
    `select 1 from record_requests where person_id = ? and kind = 'EXPORT' limit 1`,
    [personId],
  )
  return taken.length > 0
}

/** Erases the viewer's record, and leaves a line that says so; how many rows went, by table. */
export async function eraseViewer(tx: Transaction, askedAt: Date): Promise<Readonly<Record<string, number>>> {
  const [row] = await tx.execute<{ erased: Record<string, number> }[]>('select soundings_erase_viewer(?) as erased', [
    askedAt,
  ])
  return row?.erased ?? {}
}
