import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { PathwayBeginChoicesDocument } from '../../../generated/drafts/graphql.ts'
import { useAuthorPlaces } from './useAuthorPlaces.ts'

/** What a pathway can begin with, and for which organisations the viewer writes. */
export function useBeginPathway() {
  const { result, loading, error, refetch } = useQuery(PathwayBeginChoicesDocument)
  return {
    pathways: computed(
      () =>
        result.value?.pathways
          .filter(({ isRetired }) => !isRetired)
          .map(({ code, title }) => ({ value: code, label: title })) ?? null,
    ),
    places: useAuthorPlaces(),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
