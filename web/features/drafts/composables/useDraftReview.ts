import { computed, shallowRef } from 'vue'
import {
  CommentOnDraftDocument,
  DraftReviewDocument,
  SettleCommentDocument,
  type DraftEvent,
  type DraftReviewQuery,
} from '../../../generated/drafts/graphql.ts'
import { useDraftChange } from './useDraftChange.ts'
import { useMoveDraft } from './useMoveDraft.ts'
import { useDraftQuery } from './useDraftQuery.ts'

export type ReviewedDraft = NonNullable<DraftReviewQuery['moduleDraft']>

/** Reading a draft as a whole: what is said of it, and what moves it on. */
export function useDraftReview(draftId: string) {
  const { draft, isLoading, failure, readAgain } = useDraftQuery(DraftReviewDocument, () => draftId)
  const { change, isBusy } = useDraftChange()
  const { move, isBusy: isMoving } = useMoveDraft(false)
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

  async function comment(blockId: string | null, text: string): Promise<string | null> {
    const { problems } = await change(CommentOnDraftDocument, 'commentOnDraft', { draftId, blockId, text })
    if (problems.length === 0) await readAgain()
    return problems[0]?.message ?? null
  }

  async function settle(commentId: string): Promise<void> {
    await change(SettleCommentDocument, 'settleComment', { commentId })
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
