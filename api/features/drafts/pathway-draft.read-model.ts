import type { DraftState } from '../../domain/drafts/state.ts'
import type { StageContent } from '../../domain/drafts/stage.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { known, readableOf, savedFields, sharedFields, type SharedHead } from './draft-head.read-model.ts'
import type { DraftsRequest, KeptBlock } from './draft.read-model.ts'

/** The facts of the one form of a pathway that it shares with no module. */
export interface PathwayFacts {
  readonly startRoleCode: string | null
  readonly endRoleCode: string | null
  readonly startAreas: readonly { readonly areaCode: string; readonly column: string }[]
  readonly monthsFrom: number | null
  readonly monthsTo: number | null
  readonly hoursExclude: string
  readonly chosenAreaCodes: readonly string[]
  readonly gateCodes: readonly string[]
}

/** A draft of a pathway as statements give it, without its stages. */
export interface PathwayHead extends SharedHead {
  readonly pathwayCode: string | null
  readonly pathway: PathwayFacts
}

export type KeptStage = KeptBlock<StageContent>

const head = `json_build_object(${sharedFields}, 'pathwayCode', d.pathway_code, 'pathway', d.pathway) as head`
const ofPathways = readableOf.PATHWAY

/** One draft of a pathway the viewer may read; null where there is none. One statement. */
export async function readPathwayDraft(tx: Transaction, id: string): Promise<PathwayHead | null> {
  const [row] = await tx.execute<{ head: PathwayHead }[]>(
    `${known} select ${head} from module_drafts d where d.id = ? and ${ofPathways}`,
    [id],
  )
  return row?.head ?? null
}

/** Drafts of pathways the viewer may read, the latest begun first. One statement. */
export async function readPathwayDrafts(
  tx: Transaction,
  { state, after, limit }: DraftsRequest,
): Promise<PathwayHead[]> {
  const rows = await tx.execute<{ head: PathwayHead }[]>(
    `${known} select ${head} from module_drafts d where ${ofPathways} and (?::text is null or d.state = ?)
        and (?::uuid is null or d.id < ?::uuid) order by d.id desc limit ?`,
    [state, state, after, after, limit],
  )
  return rows.map(row => row.head)
}

export async function countPathwayDrafts(tx: Transaction, state: DraftState | null): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from module_drafts d where ${ofPathways} and (?::text is null or d.state = ?)`,
    [state, state],
  )
  return row?.count ?? 0
}

const stages = `${known} select json_build_object(${savedFields}) as stage
    from draft_blocks b join module_drafts d on d.id = b.draft_id
   where b.draft_id = ? and not b.is_removed and ${ofPathways}`

/** The stages of a draft, in order. One statement. */
export async function readPathwayStages(tx: Transaction, draftId: string): Promise<KeptStage[]> {
  const rows = await tx.execute<{ stage: KeptStage }[]>(`${stages} order by b.place collate "C", b.id`, [draftId])
  return rows.map(({ stage }) => stage)
}

/** One stage as it stands; null where there is none, or it was taken out. */
export async function readPathwayStage(tx: Transaction, draftId: string, id: string): Promise<KeptStage | null> {
  const [row] = await tx.execute<{ stage: KeptStage }[]>(`${stages} and b.id = ?`, [draftId, id])
  return row?.stage ?? null
}

/** How many people aim for the pathway of a draft, and how many of them made a plan their own; each null = too few to say. null = nothing is published. */
export async function readPathwayImpact(
  tx: Transaction,
  draftId: string,
): Promise<{ people: number | null; plans: number | null } | null> {
  const [row] = await tx.execute<{ people: number | null; plans: number | null }[]>(
    'select people, plans from soundings_pathway_draft_impact(?::uuid)',
    [draftId],
  )
  return row ?? null
}
