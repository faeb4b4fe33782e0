import type { DraftEvent } from '../../domain/drafts/state.ts'
import type { ModuleContent } from '../../domain/blocks/block.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { ModuleDraftRow } from './draft.entity.ts'

export type DraftFacts = Pick<
  ModuleDraftRow,
  | 'title'
  | 'summary'
  | 'outcome'
  | 'kind'
  | 'levelCode'
  | 'areaCode'
  | 'isAreaChosen'
  | 'develops'
  | 'requiredModules'
  | 'requiredRatings'
  | 'gates'
  | 'sources'
  | 'licence'
  | 'reuse'
  | 'changeNote'
  | 'reviewOn'
>

const factColumns = `title, summary, outcome, kind, level_code, area_code, is_area_chosen, develops, required_modules,
  required_ratings, gates, sources, licence, reuse, change_note, review_on`
const factValues = `?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb,
  array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?, ?::date`

const valuesOf = (facts: DraftFacts): unknown[] => [
  facts.title,
  facts.summary,
  facts.outcome,
  facts.kind,
  facts.levelCode,
  facts.areaCode,
  facts.isAreaChosen,
  JSON.stringify(facts.develops),
  JSON.stringify(facts.requiredModules),
  JSON.stringify(facts.requiredRatings),
  JSON.stringify(facts.gates),
  JSON.stringify(facts.sources),
  facts.licence,
  facts.reuse,
  facts.changeNote,
  facts.reviewOn,
]

export interface NewDraft extends DraftFacts {
  readonly id: string
  readonly organisationId: string
  readonly personId: string
  readonly moduleCode: string | null
  readonly template: string | null
  readonly at: Date
}

/** Whether the viewer writes for an organisation, and a module may be revised there. */
export async function mayBegin(
  tx: Transaction,
  { personId, organisationId, moduleCode }: Pick<NewDraft, 'personId' | 'organisationId' | 'moduleCode'>,
): Promise<{ readonly isAuthor: boolean; readonly isFree: boolean }> {
  const [row] = await tx.execute<{ isAuthor: boolean; isFree: boolean }[]>(
    `select soundings_writes_for(?::uuid, ?::uuid) as "isAuthor",
            ?::text is null or soundings_may_revise(?, ?::uuid) as "isFree"`,
    [personId, organisationId, moduleCode, moduleCode, organisationId],
  )
  return row ?? { isAuthor: false, isFree: false }
}

/** Under which terms a module was published last, as far as the viewer may read the draft; nothing where it has none. */
export async function readTerms(
  tx: Transaction,
  moduleCode: string,
): Promise<Partial<Pick<DraftFacts, 'licence' | 'reuse'>>> {
  const [row] = await tx.execute<Pick<DraftFacts, 'licence' | 'reuse'>[]>(
    `select licence, reuse from module_drafts
      where module_code = ? and state in ('PUBLISHED', 'RETIRED') order by changed_at desc limit 1`,
    [moduleCode],
  )
  return row ?? {}
}

export async function appendModuleDraft(tx: Transaction, draft: NewDraft): Promise<void> {
  const { id, organisationId, personId, moduleCode, template, at } = draft
  await tx.execute(
    `insert into module_drafts (id, organisation_id, begun_by_id, module_code, is_revision, template, state, version,
       begun_at, changed_at, ${factColumns}) values (?, ?, ?, ?, ?, ?, 'DRAFT', 1, ?, ?, ${factValues})`,
    [id, organisationId, personId, moduleCode, moduleCode !== null, template, at, at, ...valuesOf(draft)],
    'run',
  )
  await addDraftAuthor(tx, { draftId: id, personId, at })
}

interface Author {
  readonly draftId: string
  readonly personId: string
  readonly at: Date
}

export async function addDraftAuthor(tx: Transaction, { draftId, personId, at }: Author): Promise<void> {
  await tx.execute(
    `insert into draft_authors (draft_id, person_id, added_at) values (?, ?, ?)`,
    [draftId, personId, at],
    'run',
  )
}

/** Lets somebody who left write again; false where they never wrote. */
export async function welcomeBack(tx: Transaction, { draftId, personId, at }: Author): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update draft_authors set added_at = ?, left_at = null where draft_id = ? and person_id = ? returning draft_id`,
    [at, draftId, personId],
  )
  return rows.length > 0
}

/** Takes over a draft that nobody writes any more; false where somebody does, or the viewer does not write for its organisation. */
export async function takeOverDraft(
  tx: Transaction,
  { draftId, moveId, at }: { readonly draftId: string; readonly moveId: string; readonly at: Date },
): Promise<boolean> {
  const [row] = await tx.execute<{ isTaken: boolean }[]>(
    'select soundings_take_over_draft(?::uuid, ?::uuid, ?::timestamptz) as "isTaken"',
    [draftId, moveId, at],
  )
  return row?.isTaken ?? false
}

/** Lets somebody go, but not the last one; false where they do not write. */
export async function letGo(tx: Transaction, { draftId, personId, at }: Author): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update draft_authors set left_at = ? where draft_id = ? and person_id = ? and left_at is null
        and exists (select from draft_authors other
          where other.draft_id = ? and other.person_id <> ? and other.left_at is null) returning draft_id`,
    [at, draftId, personId, draftId, personId],
  )
  return rows.length > 0
}

/** Whether somebody writes for the organisation of a draft. */
export async function writesForDraft(tx: Transaction, draftId: string, personId: string): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `select d.id from module_drafts d where d.id = ? and soundings_writes_for(?::uuid, d.organisation_id)`,
    [draftId, personId],
  )
  return rows.length > 0
}

/** Saves the form over the version it was made from; false where that is another one, or nobody writes now. */
export async function describeDraft(
  tx: Transaction,
  { id, version, at }: { readonly id: string; readonly version: number; readonly at: Date },
  facts: DraftFacts,
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update module_drafts set (${factColumns}) = row(${factValues}), version = version + 1, changed_at = ?
      where id = ? and version = ? and id in (select soundings_written_drafts()) returning id`,
    [...valuesOf(facts), at, id, version],
  )
  return rows.length > 0
}

export interface Move {
  readonly id: string
  readonly draftId: string
  readonly version: number
  readonly event: DraftEvent
  readonly note: string | null
  readonly at: Date
}

/** Waits until nobody else publishes, retires, begins a version or brings one back, and lets nobody until the unit of work ends: two could make a circle, or two versions. */
export async function waitToPublish(tx: Transaction): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(?)', [publishingLock])
}

const publishingLock = 2_026_112_713

/** The next step, taken by the database, which asks again who may; its word. */
export async function moveDraft(tx: Transaction, move: Move): Promise<'DONE' | 'NOT_YOURS' | 'NOT_NOW' | 'CONFLICT'> {
  const { id, draftId, version, event, note, at } = move
  const [row] = await tx.execute<{ word: 'DONE' | 'NOT_YOURS' | 'NOT_NOW' | 'CONFLICT' }[]>(
    'select soundings_move_draft(?::uuid, ?, ?, ?, ?::uuid, ?::timestamptz) as word',
    [draftId, version, event, note, id, at],
  )
  return row?.word ?? 'NOT_YOURS'
}

/** What a module is learnt from in its latest version; null = its outline is all there is. */
export async function readLatestContent(tx: Transaction, moduleCode: string): Promise<ModuleContent | null> {
  const [row] = await tx.execute<{ content: ModuleContent }[]>(
    'select content from module_versions where module_code = ? order by number desc limit 1',
    [moduleCode],
  )
  return row?.content ?? null
}
