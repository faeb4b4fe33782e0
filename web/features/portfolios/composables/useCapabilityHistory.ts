import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { CapabilityHistoryDocument } from '../../../generated/portfolios/graphql.ts'

/** The viewer's history of one capability; null where there is no such capability, undefined until it has come. */
export function useCapabilityHistory(code: () => string) {
  const { result, loading, error, refetch } = useQuery(CapabilityHistoryDocument, () => ({ code: code() }), {
    fetchPolicy: 'cache-and-network',
  })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    history: computed(() => result.value?.capabilityHistory),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
