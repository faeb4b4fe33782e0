import type { Transaction } from '../../platform/database/index.ts'
import type { CohortHelpRow, CohortHiddenLineRow } from './cohort-message.entity.ts'

export interface MessagesToAdd {
  readonly kind: 'NUDGE' | 'MESSAGE'
  readonly fromId: string
  readonly about: string | null
  readonly item: string | null
  readonly words: string | null
  readonly sentAt: Date
  /** To whom: an id for each message, and a place. */
  readonly to: readonly { readonly id: string; readonly memberId: string }[]
}

/** Adds one message to each of these places, in one statement. */
export async function addMessages(tx: Transaction, added: MessagesToAdd): Promise<void> {
  const { kind, fromId, about, item, words, sentAt, to } = added
  await tx.execute(
    `insert into cohort_messages (id, person_id, member_id, from_id, kind, about, item, words, sent_at)
       select sent.id, m.person_id, m.id, ?, ?, ?, ?, ?, ?
         from jsonb_to_recordset(?::jsonb) as sent(id uuid, "memberId" uuid) join cohort_members m on m.id = sent."memberId"`,
    [fromId, kind, about, item, words, sentAt, JSON.stringify(to)],
    'run',
  )
}

export type NewHelp = Pick<CohortHelpRow, 'id' | 'personId' | 'memberId' | 'words' | 'askedAt'>

export async function addHelp(tx: Transaction, row: NewHelp): Promise<void> {
  await tx.execute(
    `insert into cohort_helps (id, version, person_id, member_id, words, asked_at) values (?, 1, ?, ?, ?, ?)`,
    [row.id, row.personId, row.memberId, row.words, row.askedAt],
    'run',
  )
}

interface HelpVersion {
  readonly id: string
  readonly version: number
}

/** False where somebody changed it first. */
export async function writeAnswer(
  tx: Transaction,
  { id, version }: HelpVersion,
  given: { readonly words: string; readonly byId: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_helps set version = version + 1, answer = ?, answered_by_id = ?, answered_at = ?
      where id = ? and version = ? and closed_at is null returning id`,
    [given.words, given.byId, given.at, id, version],
  )
  return rows.length > 0
}

/** False where somebody changed it first. */
export async function endHelp(tx: Transaction, { id, version }: HelpVersion, at: Date): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_helps set version = version + 1, closed_at = ?
      where id = ? and version = ? and closed_at is null returning id`,
    [at, id, version],
  )
  return rows.length > 0
}

/** Puts a line off until a day; one that is not to come brings it back. */
export async function hideLine(tx: Transaction, row: CohortHiddenLineRow): Promise<void> {
  await tx.execute(
    `insert into cohort_hidden_lines (person_id, line_key, until_on, hidden_at) values (?, ?, ?, ?)
     on conflict (person_id, line_key) do update set until_on = excluded.until_on, hidden_at = excluded.hidden_at`,
    [row.personId, row.lineKey, row.untilOn, row.hiddenAt],
    'run',
  )
}
