import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import {
  MyPortfolioSharesDocument,
  RevokePortfolioShareDocument,
  type PortfolioShareShownFragment,
} from '../../../generated/portfolios/graphql.ts'

export type ShareShown = PortfolioShareShownFragment

const pageSize = 20

/** The viewer's links, the newest first, and ending one. */
export function useShares() {
  const { result, refetch, fetchMore } = useQuery(
    MyPortfolioSharesDocument,
    { first: pageSize, after: null },
    { fetchPolicy: 'cache-and-network' },
  )
  const { mutate, loading } = useMutation(RevokePortfolioShareDocument, { throws: 'always' })
  const connection = computed(() => result.value?.myPortfolioShares ?? null)

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (!after) return
    await fetchMore({
      variables: { first: pageSize, after },
      updateQuery: (before, { fetchMoreResult: next }) => {
        const edges = [...before.myPortfolioShares.edges, ...next.myPortfolioShares.edges]
        return { ...next, myPortfolioShares: { ...next.myPortfolioShares, edges } }
      },
    })?.catch(() => undefined)
  }

  /** False where it was not reached, or the link was ended meanwhile. */
  async function end(id: string): Promise<boolean> {
    if (loading.value) return false
    const answer = await mutate({ input: { id } }).catch(() => null)
    return answer?.data?.revokePortfolioShare.__typename === 'RevokePortfolioShareSuccess'
  }

  return {
    shares: computed(() => connection.value && connection.value.edges.map(({ node }) => node)),
    total: computed(() => connection.value?.totalCount ?? 0),
    readAgain,
    more,
    end,
    isBusy: loading,
  }
}
