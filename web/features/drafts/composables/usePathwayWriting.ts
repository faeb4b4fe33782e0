import { computed, shallowRef } from 'vue'
import {
  PathwayDraftDocument,
  RedoInPathwayDraftDocument,
  UndoInPathwayDraftDocument,
  type PathwayDraftWritingFragment,
} from '../../../generated/drafts/graphql.ts'
import { stageActs } from '../pathways/stage-acts.ts'
import { useDraftChange, type DraftProblem } from './useDraftChange.ts'
import { useOneDraft } from './useOneDraft.ts'
import { usePathwaySaving } from './usePathwaySaving.ts'

interface Changed {
  readonly answer: { readonly __typename: string; readonly draft?: PathwayDraftWritingFragment } | null
  readonly problems: readonly DraftProblem[]
}

/** Writing a pathway: what is typed is saved by itself; whatever else changes it is done at once, after what was typed. */
export function usePathwayWriting(draftId: string, changed: () => void) {
  const { draft, isLoading, failure, readAgain } = useOneDraft(
    PathwayDraftDocument,
    ({ pathwayDraft }) => pathwayDraft,
    () => draftId,
  )
  const { change, isBusy } = useDraftChange()
  const problem = shallowRef<string | null>(null)
  const ways = usePathwaySaving(draftId, { draft, changed, readAgain })
  const { saving } = ways

  async function after(work: () => Promise<Changed>): Promise<boolean> {
    await saving.flush()
    const { answer, problems } = await work()
    if (answer?.draft) draft.value = answer.draft
    problem.value = problems[0]?.message ?? null
    changed()
    return problems.length === 0
  }

  return {
    draft,
    isLoading,
    failure,
    readAgain,
    isBusy,
    problem,
    ...ways,
    ...stageActs({ draftId, draft, change, after, drop: saving.drop }),
    undo: () => after(() => change(UndoInPathwayDraftDocument, 'undoInPathwayDraft', { draftId })),
    redo: () => after(() => change(RedoInPathwayDraftDocument, 'redoInPathwayDraft', { draftId })),
    isUnreadable: computed(() => draft.value === null),
  }
}
