import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { StartingPositionsDocument } from '../../../generated/signoffs/graphql.ts'

/** What leads confirmed of the person, and what the person confirmed of others; null until it has come. */
export function useStartingPositions() {
  const { result, loading, error, refetch } = useQuery(StartingPositionsDocument, null, {
    fetchPolicy: 'cache-and-network',
  })
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }
  return {
    positions: computed(() => result.value?.startingPositions ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
