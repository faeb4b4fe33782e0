import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { PathwaysDocument } from '../../../generated/pathways/graphql.ts'

/** Every pathway with how far the person signed in has come; null until the answer is here. */
export function usePathways() {
  const { result, loading, error, refetch } = useQuery(PathwaysDocument, null, { fetchPolicy: 'cache-and-network' })
  return {
    pathways: computed(() => result.value?.pathways ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => undefined),
  }
}
