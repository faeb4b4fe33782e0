import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { PreceptorshipDocument } from '../../../generated/preceptorships/graphql.ts'

/** One preceptorship; null where there is none for the viewer, undefined until it has come. */
export function usePreceptorship(id: () => string) {
  const { result, loading, error, refetch } = useQuery(PreceptorshipDocument, () => ({ id: id() }), {
    fetchPolicy: 'cache-and-network',
  })
  return {
    preceptorship: computed(() => result.value?.preceptorship),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
