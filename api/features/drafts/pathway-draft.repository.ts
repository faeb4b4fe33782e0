import type { Transaction } from '../../platform/database/index.ts'
import { addDraftAuthor } from './draft.repository.ts'
import type { PathwayFacts } from './pathway-draft.read-model.ts'

/** All of the one form of a pathway. */
export interface PathwayForm {
  readonly title: string
  readonly changeNote: string
  readonly reviewOn: string | null
  readonly pathway: PathwayFacts
}

export interface NewPathwayDraft extends PathwayForm {
  readonly id: string
  readonly organisationId: string
  readonly personId: string
  readonly pathwayCode: string | null
  readonly at: Date
}

/** The name of the one part that holds the stages of every pathway being written. */
export const stagesPart = 'stages'

/** Whether the viewer writes for an organisation, and a pathway may be revised there. */
export async function mayBeginPathway(
  tx: Transaction,
  { personId, organisationId, pathwayCode }: Pick<NewPathwayDraft, 'personId' | 'organisationId' | 'pathwayCode'>,
): Promise<{ readonly isAuthor: boolean; readonly isFree: boolean }> {
  const [row] = await tx.execute<{ isAuthor: boolean; isFree: boolean }[]>(
    `select soundings_writes_for(?::uuid, ?::uuid) as "isAuthor",
            ?::text is null or soundings_may_revise_pathway(?, ?::uuid) as "isFree"`,
    [personId, organisationId, pathwayCode, pathwayCode, organisationId],
  )
  return row ?? { isAuthor: false, isFree: false }
}

/** Begins a draft of a pathway: what only a module has stays empty. */
export async function appendPathwayDraft(tx: Transaction, draft: NewPathwayDraft): Promise<void> {
  const { id, organisationId, personId, pathwayCode, title, changeNote, reviewOn, pathway, at } = draft
  await tx.execute(
    `insert into module_drafts (id, organisation_id, begun_by_id, pathway_code, is_revision, state, version, begun_at,
       changed_at, title, change_note, review_on, pathway, summary, outcome, kind, is_area_chosen, develops,
       required_modules, required_ratings, gates, sources, licence, reuse)
     values (?, ?, ?, ?, ?, 'DRAFT', 1, ?, ?, ?, ?, ?::date, ?::jsonb, '', '', '', false, '[]', '[]', '[]', '[]', '{}', '', '')`,
    [
      id,
      organisationId,
      personId,
      pathwayCode,
      pathwayCode !== null,
      at,
      at,
      title,
      changeNote,
      reviewOn,
      JSON.stringify(pathway),
    ],
    'run',
  )
  await addDraftAuthor(tx, { draftId: id, personId, at })
}

/** Saves the form over the version it was made from; false where that is another one, or nobody writes now. */
export async function describePathwayDraft(
  tx: Transaction,
  { id, version, at }: { readonly id: string; readonly version: number; readonly at: Date },
  { title, changeNote, reviewOn, pathway }: PathwayForm,
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update module_drafts set title = ?, change_note = ?, review_on = ?::date, pathway = ?::jsonb, version = version + 1,
        changed_at = ?
      where id = ? and version = ? and pathway is not null and id in (select soundings_written_drafts()) returning id`,
    [title, changeNote, reviewOn, JSON.stringify(pathway), at, id, version],
  )
  return rows.length > 0
}
