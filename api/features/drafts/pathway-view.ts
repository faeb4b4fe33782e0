import type { StageContent } from '../../domain/drafts/stage.ts'
import { actsOf, isOpen } from '../../domain/drafts/state.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { toMove } from './draft-view.ts'
import type { DraftEvent, DraftState } from './draft-words.types.ts'
import { readPathwayDraft, type KeptStage, type PathwayHead } from './pathway-draft.read-model.ts'
import { PathwayDraft, PathwayDraftStage } from './pathway-draft.types.ts'

/** A draft of a pathway as the viewer sees it on a day. */
export function toPathwayDraft(head: PathwayHead, today: number): PathwayDraft {
  const { isAuthor, hasWritten, isReviewer, isAdministrator, pathway, ...facts } = head
  const standing = { isAuthor, isReviewer: isReviewer && !hasWritten, isAdministrator }
  return Object.assign(new PathwayDraft(), {
    ...facts,
    ...pathway,
    startAreas: [...pathway.startAreas],
    chosenAreaCodes: [...pathway.chosenAreaCodes],
    gateCodes: [...pathway.gateCodes],
    state: facts.state as DraftState,
    begunAt: new Date(facts.begunAt),
    changedAt: new Date(facts.changedAt),
    isStale: facts.state === 'PUBLISHED' && facts.reviewBy !== null && facts.reviewBy <= isoFromDay(today),
    canWrite: isAuthor && isOpen(facts.state),
    acts: actsOf(facts.state, standing) as DraftEvent[],
    discarded: facts.discarded && toMove(facts.discarded),
  })
}

export function toStage({ id, content, version, savedAt, savedBy }: KeptStage): PathwayDraftStage {
  const { title, modules, choices } = content
  return Object.assign(new PathwayDraftStage(), {
    id,
    title,
    version,
    savedBy,
    moduleCodes: [...modules],
    choices: choices.map(choice => ({ chooseAtLeast: choice.chooseAtLeast, moduleCodes: [...choice.modules] })),
    savedAt: new Date(savedAt),
  })
}

/** What is asked of a stage, in the words it is kept in. */
export function toContent({ title, moduleCodes, choices }: StageAsked): StageContent {
  return {
    kind: 'STAGE',
    title: title.trim(),
    modules: [...moduleCodes],
    choices: choices.map(choice => ({ chooseAtLeast: choice.chooseAtLeast, modules: [...choice.moduleCodes] })),
  }
}

export type StageAsked = Pick<PathwayDraftStage, 'title' | 'moduleCodes' | 'choices'>

/** The draft as it stands after it was changed. */
export async function shownPathway(
  { clock }: { readonly clock: Clock },
  tx: Transaction,
  id: string,
): Promise<PathwayDraft> {
  const draft = await readPathwayDraft(tx, id)
  if (draft === null) throw new Error('What was just changed is not there')
  return toPathwayDraft(draft, clock.today())
}
