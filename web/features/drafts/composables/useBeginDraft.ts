import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { DraftTemplatesDocument } from '../../../generated/drafts/graphql.ts'
import { useAuthorPlaces } from './useAuthorPlaces.ts'

/** What a draft can begin with, and for which organisations the viewer writes. */
export function useBeginDraft() {
  const { result, loading, error, refetch } = useQuery(DraftTemplatesDocument)
  return {
    templates: computed(() => result.value?.draftTemplates ?? null),
    places: useAuthorPlaces(),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
