import type { Transaction } from '../../platform/database/index.ts'
import type { CalendarFeedRow } from './calendar-feed.entity.ts'
import type { CalendarFeed } from './calendar-feed.types.ts'

/** The address of a person's own that stands; null = there is none. */
export async function readFeed(tx: Transaction, personId: string): Promise<CalendarFeed | null> {
  const [feed] = await tx.execute<{ id: string; madeAt: string }[]>(
    `select id, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt"
       from calendar_feeds where person_id = ? and revoked_at is null`,
    [personId],
  )
  return feed === undefined ? null : { id: feed.id, madeAt: new Date(feed.madeAt) }
}

/** False where one stands already. */
export async function appendFeed(tx: Transaction, feed: Omit<CalendarFeedRow, 'revokedAt'>): Promise<boolean> {
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into calendar_feeds (id, person_id, token_hash, made_at)
     select ?, ?, ?, ? where not exists (select from calendar_feeds where person_id = ? and revoked_at is null)`,
    [feed.id, feed.personId, feed.tokenHash, feed.madeAt.toISOString(), feed.personId],
    'run',
  )
  return affectedRows > 0
}

/** Ends an address of the person's own; false where there is none that still stands. */
export async function revokeFeed(
  tx: Transaction,
  { id, personId, at }: { readonly id: string; readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    'update calendar_feeds set revoked_at = ? where id = ? and person_id = ? and revoked_at is null returning id',
    [at.toISOString(), id, personId],
  )
  return rows.length > 0
}

/** Whose calendar an address is; null where it leads nowhere. */
export async function readOwnerOf(tx: Transaction, tokenHash: string): Promise<string | null> {
  const [row] = await tx.execute<{ owner: string | null }[]>('select soundings_calendar_of(?) as owner', [tokenHash])
  return row?.owner ?? null
}

/** From here to its end, this unit of work changes nothing. */
export async function closeForWriting(tx: Transaction): Promise<void> {
  await tx.execute("select set_config('transaction_read_only', 'on', true)", [], 'run')
}
