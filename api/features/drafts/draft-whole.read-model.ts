import type { ModuleContent } from '../../domain/blocks/block.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { known, moveFields, readableOf, type KeptMove } from './draft-head.read-model.ts'
import {
  commentFields,
  moduleFields,
  partFields,
  type DraftHead,
  type KeptComment,
  type KeptPart,
} from './draft.read-model.ts'

/** A draft of a module with all that is asked of it where it is read as a whole. */
export interface WholeDraft {
  readonly head: DraftHead
  /** In order, with their blocks. */
  readonly parts: readonly KeptPart[]
  /** The oldest first; at most the last 500. */
  readonly comments: readonly KeptComment[]
  /** The oldest first. */
  readonly moves: readonly KeptMove[]
  /** People inside its module and plans that hold it, in fives; each null = 1 to 4. null = nothing of it is published. */
  readonly impact: { readonly learners: number | null; readonly plans: number | null } | null
  /** What is learnt from in the latest version of its module; null = nothing, or its outline is all there is. */
  readonly published: ModuleContent | null
}

/** All of a draft the viewer may read; null where there is none. One statement. */
export async function readWholeDraft(tx: Transaction, id: string): Promise<WholeDraft | null> {
  const [row] = await tx.execute<WholeDraft[]>(
    `${known} select ${moduleFields} as head,
        (select coalesce(json_agg(${partFields} order by p.place collate "C", p.id), '[]')
           from draft_parts p where p.draft_id = d.id and not p.is_removed) as parts,
        (select coalesce(json_agg(${commentFields} order by c.said_at, c.id), '[]') from (
           select * from draft_comments where draft_id = d.id order by said_at desc, id desc limit 500) c) as comments,
        (select coalesce(json_agg(${moveFields} order by m.moved_at, m.id), '[]')
           from draft_moves m where m.draft_id = d.id) as moves,
        (select json_build_object('learners', told.learners, 'plans', told.plans)
           from soundings_draft_impact(d.id) told) as impact,
        (select v.content from module_versions v where v.module_code = d.module_code
          order by v.number desc limit 1) as published
       from module_drafts d where d.id = ? and ${readableOf.MODULE}`,
    [id],
  )
  return row ?? null
}
