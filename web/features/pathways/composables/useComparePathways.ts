import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ComparePathwaysDocument, type ComparePathwaysQuery } from '../../../generated/pathways/graphql.ts'

export type Comparison = ComparePathwaysQuery['comparePathways']

/** Two or three pathways side by side, as they are to the person signed in; nothing is asked for fewer than two. */
export function useComparePathways(codes: () => readonly string[]) {
  const { result, loading, error, refetch } = useQuery(
    ComparePathwaysDocument,
    () => ({ codes: [...codes()] }),
    () => ({ enabled: codes().length >= 2, fetchPolicy: 'cache-and-network' }),
  )
  return {
    comparison: computed(() => (codes().length >= 2 ? (result.value?.comparePathways ?? null) : null)),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => undefined),
  }
}
