import type { Transaction } from '../../platform/database/index.ts'
import { readableOf, type Written } from './draft-head.read-model.ts'

interface NewComment {
  readonly id: string
  readonly draftId: string
  readonly blockId: string | null
  readonly text: string
  readonly personId: string
  readonly at: Date
}

export async function addComment(
  tx: Transaction,
  { id, draftId, blockId, text, personId, at }: NewComment,
): Promise<void> {
  await tx.execute(
    'insert into draft_comments (id, draft_id, block_id, text, said_by_id, said_at) values (?, ?, ?, ?, ?, ?)',
    [id, draftId, blockId, text, personId, at],
    'run',
  )
}

/** Settles an open comment of the viewer, or on what they write; its draft, or null where there is none. */
export async function settleComment(
  tx: Transaction,
  { id, personId, at }: Pick<NewComment, 'id' | 'personId' | 'at'>,
  of: Written,
): Promise<string | null> {
  const [row] = await tx.execute<{ draftId: string }[]>(
    `update draft_comments set settled_by_id = ?, settled_at = ? where id = ? and settled_at is null
        and draft_id in (select d.id from module_drafts d where ${readableOf[of]})
        and (said_by_id = ? or draft_id in (select soundings_authored_drafts())) returning draft_id as "draftId"`,
    [personId, at, id, personId],
  )
  return row?.draftId ?? null
}
