import type { Transaction } from '../../platform/database/index.ts'
import { ReminderChoiceRow } from './reminder-choice.entity.ts'

export async function appendReminderChoice(tx: Transaction, choice: ReminderChoiceRow): Promise<void> {
  await tx.insert(ReminderChoiceRow, choice)
}

/** Longer than any letter takes to be given up, so that a turn never ends under a letter. */
const turn = `now() + interval '5 minutes'`

/** Takes the turn of sending where nobody has it, or whoever had it let it pass; false where somebody has. */
export async function takeTurn(tx: Transaction, holder: string): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `insert into digest_turns (id, holder, ends_at) values (1, ?, ${turn})
     on conflict (id) do update set holder = excluded.holder, ends_at = excluded.ends_at
      where digest_turns.ends_at < now() returning id`,
    [holder],
  )
  return rows.length > 0
}

/** Makes the turn last; false where it passed to somebody else. */
export async function keepTurn(tx: Transaction, holder: string): Promise<boolean> {
  const rows = await tx.execute<object[]>(`update digest_turns set ends_at = ${turn} where holder = ? returning id`, [
    holder,
  ])
  return rows.length > 0
}

export async function endTurn(tx: Transaction, holder: string): Promise<void> {
  await tx.execute(`update digest_turns set ends_at = '-infinity' where holder = ?`, [holder], 'run')
}

export interface SentLetter {
  readonly personId: string
  /** Ids of the statements whose end it tells, each with an id for the row. */
  readonly reminders: readonly { readonly id: string; readonly gateFactId: string }[]
  /** Ids of the requests it tells of, each with an id for the row. */
  readonly waiting: readonly { readonly id: string; readonly requestId: string }[]
  /** Day of the digest. */
  readonly on: string
  readonly at: Date
}

/**
 * Keeps account of a letter that was taken, and makes the sender's turn last, in one statement; false where the turn passed
 * to somebody else. A statement or request that was erased meanwhile is left out.
 */
export async function recordLetter(tx: Transaction, letter: SentLetter, holder: string): Promise<boolean> {
  const [row] = await tx.execute<{ kept: number }[]>(
    `with kept as (update digest_turns set ends_at = ${turn} where holder = ? returning id),
          told as (insert into sent_reminders (id, person_id, gate_fact_id, sent_on, sent_at)
            select each.id, f.person_id, f.id, ?, ?
              from jsonb_to_recordset(?::jsonb) as each(id uuid, "gateFactId" uuid)
              join gate_facts f on f.id = each."gateFactId" and f.person_id = ?
            on conflict (gate_fact_id, sent_on) do nothing),
          waited as (insert into sent_waiting_reminders (id, person_id, request_id, sent_on, sent_at)
            select each.id, ?, r.id, ?, ? from jsonb_to_recordset(?::jsonb) as each(id uuid, "requestId" uuid)
              join confirmation_requests r on r.id = each."requestId"
            on conflict (person_id, request_id, sent_on) do nothing)
     select count(*)::int as kept from kept`,
    [
      holder,
      letter.on,
      letter.at.toISOString(),
      JSON.stringify(letter.reminders),
      letter.personId,
      letter.personId,
      letter.on,
      letter.at.toISOString(),
      JSON.stringify(letter.waiting),
    ],
  )
  return row?.kept === 1
}
