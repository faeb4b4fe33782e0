import { computed } from 'vue'
import { PathwayDraftCheckDocument, type PathwayDraftCheckQuery } from '../../../generated/drafts/graphql.ts'
import { useOneDraft } from './useOneDraft.ts'

export type PathwayChecked = NonNullable<PathwayDraftCheckQuery['pathwayDraft']>
export type PathwayShortfall = NonNullable<PathwayChecked['shortfalls']>[number]

/** Whether whoever starts a pathway reaches its end, as of what is saved. */
export function usePathwayCheck(draftId: string) {
  const { draft, isLoading, failure, readAgain } = useOneDraft(
    PathwayDraftCheckDocument,
    ({ pathwayDraft }) => pathwayDraft,
    () => draftId,
  )
  return { check: computed(() => draft.value ?? null), isLoading, failure, readAgain }
}
