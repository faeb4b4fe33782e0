import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ColleagueDocument, type ColleagueQuery } from '../../../generated/organisations/graphql.ts'

export type ColleagueDetails = NonNullable<ColleagueQuery['colleague']>

/** One colleague with their assessed ratings; null once it is known that there is nobody to show. */
export function useColleague(id: () => string) {
  const { result, loading, error, refetch } = useQuery(ColleagueDocument, () => ({ id: id() }), {
    fetchPolicy: 'cache-and-network',
  })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    colleague: computed(() => result.value?.colleague),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
