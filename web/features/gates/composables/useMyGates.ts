import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyGatesDocument } from '../../../generated/gates/graphql.ts'

/** What is recorded of each condition for the person signed in, today. */
export function useMyGates() {
  const { result, loading, error, refetch } = useQuery(MyGatesDocument, null, { fetchPolicy: 'cache-and-network' })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    gates: computed(() => result.value?.myGates ?? []),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
