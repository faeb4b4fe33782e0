import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyHoldingsDocument } from '../../../generated/holdings/graphql.ts'

/** What is held of the viewer, place by place. */
export function useMyHoldings() {
  const { result, loading, error, refetch } = useQuery(MyHoldingsDocument, null, { fetchPolicy: 'cache-and-network' })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    holdings: computed(() => result.value?.myHoldings ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
