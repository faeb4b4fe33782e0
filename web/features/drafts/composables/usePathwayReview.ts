import { computed, shallowRef } from 'vue'
import {
  CommentOnPathwayDraftDocument,
  PathwayDraftReviewDocument,
  SettlePathwayCommentDocument,
  type DraftEvent,
  type PathwayDraftReviewQuery,
} from '../../../generated/drafts/graphql.ts'
import { useDraftChange } from './useDraftChange.ts'
import { useMoveDraft } from './useMoveDraft.ts'
import { useOneDraft } from './useOneDraft.ts'

export type ReviewedPathway = NonNullable<PathwayDraftReviewQuery['pathwayDraft']>

/** Reading a pathway as a whole: what is said of it, and what moves it on. */
export function usePathwayReview(draftId: string) {
  const { draft, isLoading, failure, readAgain } = useOneDraft(
    PathwayDraftReviewDocument,
    ({ pathwayDraft }) => pathwayDraft,
    () => draftId,
  )
  const { change, isBusy } = useDraftChange()
  const { move, isBusy: isMoving } = useMoveDraft(true)
  const moved = shallowRef<DraftEvent | null>(null)

  /** @returns what stood in the way; null where it is done. */
  async function act(event: DraftEvent, note: string): Promise<string | null> {
    if (!draft.value) return null
    moved.value = null
    const problem = await move(draft.value, event, note)
    await readAgain()
    if (problem === null) moved.value = event
    return problem
  }

  async function comment(stageId: string | null, text: string): Promise<string | null> {
    const input = { draftId, stageId, text }
    const { problems } = await change(CommentOnPathwayDraftDocument, 'commentOnPathwayDraft', input)
    if (problems.length === 0) await readAgain()
    return problems[0]?.message ?? null
  }

  async function settle(commentId: string): Promise<void> {
    await change(SettlePathwayCommentDocument, 'settlePathwayComment', { commentId })
    await readAgain()
  }

  return {
    draft,
    isLoading,
    failure,
    readAgain,
    isBusy: computed(() => isBusy.value || isMoving.value),
    moved,
    act,
    comment,
    settle,
  }
}
