import { shallowRef } from 'vue'
import {
  CommentOnDraftDocument,
  DraftReviewDocument,
  MoveModuleDraftDocument,
  SettleCommentDocument,
  type DraftEvent,
  type DraftReviewQuery,
} from '../../../generated/drafts/graphql.ts'
import { useDraftChange } from './useDraftChange.ts'
import { useDraftQuery } from './useDraftQuery.ts'

export type ReviewedDraft = NonNullable<DraftReviewQuery['moduleDraft']>

/** Reading a draft as a whole: what is said of it, and what moves it on. */
export function useDraftReview(draftId: string) {
  const { draft, isLoading, failure, readAgain } = useDraftQuery(DraftReviewDocument, () => draftId)
  const { change, isBusy } = useDraftChange()
  const moved = shallowRef<DraftEvent | null>(null)

  /** @returns what stood in the way; null where it is done. */
  async function act(event: DraftEvent, note: string): Promise<string | null> {
    if (!draft.value) return null
    moved.value = null
    const input = { draftId, event, expectedVersion: draft.value.version, note: note.trim() || null }
    const { problems } = await change(MoveModuleDraftDocument, 'moveModuleDraft', input)
    await readAgain()
    if (problems.length === 0) moved.value = event
    return problems[0]?.message ?? null
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

  return { draft, isLoading, failure, readAgain, isBusy, moved, act, comment, settle }
}
