import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyPortfolioDocument } from '../../../generated/portfolios/graphql.ts'

/** What could be in the viewer's portfolio. */
export function useMyPortfolio() {
  const { result, loading, error, refetch } = useQuery(MyPortfolioDocument, null, { fetchPolicy: 'cache-and-network' })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    portfolio: computed(() => result.value?.myPortfolio ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
