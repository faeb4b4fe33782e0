import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyPreceptorshipsDocument } from '../../../generated/preceptorships/graphql.ts'

/** Preceptorships of the viewer and of those they support; null until they have come. */
export function useMyPreceptorships() {
  const { result, loading, error, refetch } = useQuery(MyPreceptorshipsDocument, null, {
    fetchPolicy: 'cache-and-network',
  })
  return {
    preceptorships: computed(() => result.value?.myPreceptorships ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
