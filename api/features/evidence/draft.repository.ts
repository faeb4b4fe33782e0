import type { Transaction } from '../../platform/database/index.ts'

/** A draft as its statement hands it over. */
export interface DraftFacts {
  readonly id: string
  readonly version: number
  readonly kindCode: string
  readonly answers: Readonly<Record<string, string>>
  readonly savedAt: string | Date
  readonly isOfPiece: boolean
}

const columns = `d.id, d.version, d.kind_code as "kindCode", d.answers, d.saved_at as "savedAt",
  exists (select from evidence_pieces p where p.piece_id = d.id and p.person_id = d.person_id) as "isOfPiece"`

/** What somebody is writing, what was saved last first. */
export async function readDrafts(tx: Transaction, personId: string): Promise<DraftFacts[]> {
  return tx.execute<DraftFacts[]>(
    `select ${columns} from evidence_drafts d where person_id = ? and emptied_at is null
      order by saved_at desc, id limit 100`,
    [personId],
  )
}

/** A person's own draft; null where there is none, or it was emptied. */
export async function readDraft(tx: Transaction, personId: string, id: string): Promise<DraftFacts | null> {
  const [row] = await tx.execute<DraftFacts[]>(
    `select ${columns} from evidence_drafts d where person_id = ? and id = ? and emptied_at is null`,
    [personId, id],
  )
  return row ?? null
}

export interface DraftSaved {
  readonly personId: string
  readonly id: string
  readonly kindCode: string
  readonly answers: Readonly<Record<string, string>>
  readonly at: Date
}

/** Begins a draft, or one that was emptied before anew; false where another device began it first. */
export async function beginDraft(
  tx: Transaction,
  { personId, id, kindCode, answers, at }: DraftSaved,
): Promise<boolean> {
  const rows = await tx.execute<{ id: string }[]>(
    `insert into evidence_drafts (person_id, id, version, kind_code, answers, saved_at)
     values (?, ?, 1, ?, ?::jsonb, ?)
     on conflict (person_id, id) do update set version = 1, kind_code = excluded.kind_code,
       answers = excluded.answers, saved_at = excluded.saved_at, emptied_at = null
       where evidence_drafts.emptied_at is not null
     returning id`,
    [personId, id, kindCode, JSON.stringify(answers), at],
  )
  return rows.length > 0
}

/** Saves over the version a device has; false where another device saved since. */
export async function saveDraft(
  tx: Transaction,
  { personId, id, kindCode, answers, at }: DraftSaved,
  version: number,
): Promise<boolean> {
  const rows = await tx.execute<{ id: string }[]>(
    `update evidence_drafts set version = version + 1, kind_code = ?, answers = ?::jsonb, saved_at = ?
      where person_id = ? and id = ? and version = ? and emptied_at is null returning id`,
    [kindCode, JSON.stringify(answers), at, personId, id, version],
  )
  return rows.length > 0
}

/** Leaves nothing of a draft but that there was one; false where there was none. */
export async function emptyDraft(
  tx: Transaction,
  { personId, id, at }: Pick<DraftSaved, 'personId' | 'id' | 'at'>,
): Promise<boolean> {
  const rows = await tx.execute<{ id: string }[]>(
    `update evidence_drafts set answers = '{}', emptied_at = ? where person_id = ? and id = ? and emptied_at is null
     returning id`,
    [at, personId, id],
  )
  return rows.length > 0
}
