import type { LetterChoices } from '../../domain/notifications/when.ts'
import type { Transaction } from '../../platform/database/index.ts'

/** Marks a person's own as read: those named, or all where none is; how many are unread still. */
export async function markRead(
  tx: Transaction,
  { personId, ids, at }: { readonly personId: string; readonly ids: readonly string[] | null; readonly at: Date },
): Promise<number> {
  const [row] = await tx.execute<{ unread: number }[]>(
    `with seen as (update messages set read_at = ?
        where person_id = ? and read_at is null and (?::uuid[] is null or id = any(?::uuid[])) returning id)
     select count(*)::int as unread from messages
      where person_id = ? and read_at is null and id not in (select id from seen)`,
    [at.toISOString(), personId, listOf(ids), listOf(ids), personId],
  )
  return row?.unread ?? 0
}

const listOf = (ids: readonly string[] | null): string | null => (ids === null ? null : `{${ids.join(',')}}`)

interface Chosen extends LetterChoices {
  readonly id: string
  readonly personId: string
  readonly at: Date
}

/** Keeps what was chosen, and has what is unread looked at again under it, in one statement. */
export async function appendChoices(tx: Transaction, { id, personId, at, ...choices }: Chosen): Promise<void> {
  await tx.execute(
    `with chosen as (
       insert into message_choices (id, person_id, email, working_days, quiet_from, quiet_until, chosen_at)
       values (?, ?, ?, ?, ?, ?, ?))
     select soundings_look_at_my_messages(?)`,
    [
      id,
      personId,
      choices.email,
      `{${choices.workingDays.join(',')}}`,
      choices.quiet?.from ?? null,
      choices.quiet?.until ?? null,
      at.toISOString(),
      at.toISOString(),
    ],
  )
}

/** Turns letters off by what their link carries; false where it leads nowhere. Again, it changes nothing more. */
export async function unsubscribe(
  tx: Transaction,
  { tokenHash, choiceId, at }: { readonly tokenHash: string; readonly choiceId: string; readonly at: Date },
): Promise<boolean> {
  const [row] = await tx.execute<{ is_known: boolean }[]>('select soundings_unsubscribe(?, ?, ?) as is_known', [
    tokenHash,
    choiceId,
    at.toISOString(),
  ])
  return row?.is_known === true
}
