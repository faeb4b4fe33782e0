import type { DraftState } from '../../domain/drafts/state.ts'
import type { ModuleEffect, ModuleGate } from '../../domain/planning/types.ts'
import type { BlockContent } from '../../domain/blocks/block.ts'
import type { Transaction } from '../../platform/database/index.ts'
import {
  known,
  moveFields,
  readable,
  readableOf,
  savedFields,
  sharedFields,
  type KeptMove,
  type Named,
  type SharedHead,
} from './draft-head.read-model.ts'

/** A draft of a module as statements give it, without what is in its parts. */
export interface DraftHead extends SharedHead {
  readonly moduleCode: string | null
  readonly template: string | null
  readonly summary: string
  readonly outcome: string
  readonly kind: string
  readonly levelCode: string | null
  readonly areaCode: string | null
  readonly isAreaChosen: boolean
  readonly minutes: number
  readonly develops: readonly ModuleEffect[]
  readonly requiredModules: string[][]
  readonly requiredRatings: readonly { readonly capability: string; readonly atLeast: number }[]
  readonly gates: readonly ModuleGate[]
  readonly sources: string[]
  readonly licence: string
  readonly reuse: string
}

/** The fields of `DraftHead`, of a draft `d`. */
export const moduleFields = `json_build_object(${sharedFields}, 'moduleCode', d.module_code, 'template', d.template, 'summary', d.summary,
  'outcome', d.outcome, 'kind', d.kind, 'levelCode', d.level_code, 'areaCode', d.area_code,
  'isAreaChosen', d.is_area_chosen, 'develops', d.develops, 'requiredModules', d.required_modules,
  'requiredRatings', d.required_ratings, 'gates', d.gates, 'sources', to_json(d.sources), 'licence', d.licence,
  'reuse', d.reuse,
  'minutes', (select coalesce(sum(p.minutes), 0) from draft_parts p where p.draft_id = d.id and not p.is_removed))`

const head = `${moduleFields} as head`

const ofModules = readableOf.MODULE

/** One draft the viewer may read; null where there is none. One statement. */
export async function readModuleDraft(tx: Transaction, id: string): Promise<DraftHead | null> {
  const [row] = await tx.execute<{ head: DraftHead }[]>(
    `${known} select ${head} from module_drafts d where d.id = ? and ${ofModules}`,
    [id],
  )
  return row?.head ?? null
}

export interface DraftsRequest {
  readonly state: DraftState | null
  /** Id of the last one of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

/** Drafts the viewer may read, the latest begun first. One statement. */
export async function readModuleDrafts(tx: Transaction, { state, after, limit }: DraftsRequest): Promise<DraftHead[]> {
  const rows = await tx.execute<{ head: DraftHead }[]>(
    `${known} select ${head} from module_drafts d where ${ofModules} and (?::text is null or d.state = ?)
        and (?::uuid is null or d.id < ?::uuid) order by d.id desc limit ?`,
    [state, state, after, after, limit],
  )
  return rows.map(row => row.head)
}

export async function countModuleDrafts(tx: Transaction, state: DraftState | null): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from module_drafts d where ${ofModules} and (?::text is null or d.state = ?)`,
    [state, state],
  )
  return row?.count ?? 0
}

/** A block as statements give it. */
export interface KeptBlock<Content = BlockContent> {
  readonly id: string
  readonly draftId: string
  readonly partId: string
  readonly content: Content
  readonly version: number
  readonly savedAt: string
  readonly savedBy: Named | null
}

/** A part as statements give it. */
export interface KeptPart {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly text: string
  readonly version: number
  readonly blocks: KeptBlock[]
}

const block = `json_build_object(${savedFields})`

/** A part `p` of a draft, as `KeptPart`. */
export const partFields = `json_build_object('id', p.id, 'title', p.title, 'minutes', p.minutes, 'text', p.text,
  'version', p.version, 'blocks', (select coalesce(json_agg(${block} order by b.place collate "C", b.id), '[]')
    from draft_blocks b where b.draft_id = p.draft_id and b.part_id = p.id and not b.is_removed))`

/** All parts of a draft with their blocks, in order. One statement. */
export async function readDraftParts(tx: Transaction, draftId: string): Promise<KeptPart[]> {
  const rows = await tx.execute<{ part: KeptPart }[]>(
    `${known} select ${partFields} as part
       from draft_parts p join module_drafts d on d.id = p.draft_id
      where p.draft_id = ? and not p.is_removed and ${ofModules} order by p.place collate "C", p.id`,
    [draftId],
  )
  return rows.map(({ part }) => part)
}

/** One block as it stands; null where there is none, or it was taken out. */
export async function readDraftBlock(tx: Transaction, draftId: string, blockId: string): Promise<KeptBlock | null> {
  const [row] = await tx.execute<{ block: KeptBlock }[]>(
    `${known} select ${block} as block from draft_blocks b join module_drafts d on d.id = b.draft_id
       join draft_parts p on p.draft_id = b.draft_id and p.id = b.part_id
      where b.draft_id = ? and b.id = ? and not b.is_removed and not p.is_removed and ${ofModules}`,
    [draftId, blockId],
  )
  return row?.block ?? null
}

export interface KeptComment {
  readonly id: string
  readonly blockId: string | null
  readonly text: string
  readonly by: Named
  readonly at: string
  readonly settledBy: Named | null
  readonly settledAt: string | null
}

/** A comment `c`, as `KeptComment`. */
export const commentFields = `json_build_object('id', c.id, 'blockId', c.block_id, 'text', c.text, 'at', c.said_at,
  'by', (select json_build_object('id', n.id, 'name', n.name) from names n where n.id = c.said_by_id),
  'settledBy', (select json_build_object('id', n.id, 'name', n.name) from names n where n.id = c.settled_by_id),
  'settledAt', c.settled_at)`

/** What was said of a draft, the oldest first; at most the last 500. */
export async function readDraftComments(tx: Transaction, draftId: string): Promise<KeptComment[]> {
  const rows = await tx.execute<{ comment: KeptComment }[]>(
    `${known} select ${commentFields} as comment
       from draft_comments c join module_drafts d on d.id = c.draft_id
      where c.draft_id = ? and ${readable} order by c.said_at desc, c.id desc limit 500`,
    [draftId],
  )
  return rows.map(({ comment }) => comment).toReversed()
}

export async function readDraftMoves(tx: Transaction, draftId: string): Promise<KeptMove[]> {
  const rows = await tx.execute<{ move: KeptMove }[]>(
    `${known} select ${moveFields} as move
       from draft_moves m join module_drafts d on d.id = m.draft_id
      where m.draft_id = ? and ${readable} order by m.moved_at, m.id`,
    [draftId],
  )
  return rows.map(({ move }) => move)
}
