import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyHistoryDocument } from '../../../generated/portfolios/graphql.ts'

const pageSize = 20

/** The viewer's whole history, the newest first, a page at a time, and self beside assessed in numbers. */
export function useMyHistory() {
  const { result, loading, error, fetchMore, refetch } = useQuery(
    MyHistoryDocument,
    { first: pageSize, after: null },
    { fetchPolicy: 'cache-and-network' },
  )
  const connection = computed(() => result.value?.myHistory ?? null)

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (!after) return
    await fetchMore({
      variables: { first: pageSize, after },
      // Joined here rather than by the cache, whose rules travel with the first page.
      updateQuery: (before, { fetchMoreResult: next }) => {
        const edges = [...before.myHistory.edges, ...next.myHistory.edges]
        return { ...next, myHistory: { ...next.myHistory, edges } }
      },
    })?.catch(() => undefined)
  }

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    entries: computed(() => connection.value && connection.value.edges.map(({ node }) => node)),
    total: computed(() => connection.value?.totalCount ?? 0),
    levels: computed(() => result.value?.myLevelDecisions ?? []),
    groups: computed(() => result.value?.myCalibration.groups ?? []),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain,
  }
}
