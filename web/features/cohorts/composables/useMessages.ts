import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { CohortMessagesDocument } from '../../../generated/cohorts/graphql.ts'

const pageSize = 20

/** What was written to one member, the latest first, a page at a time. */
export function useMessages(memberId: () => string) {
  const variables = computed(() => ({ memberId: memberId(), first: pageSize, after: null }))
  const { result, loading, fetchMore } = useQuery(CohortMessagesDocument, variables, {
    fetchPolicy: 'cache-and-network',
    keepPreviousResult: true,
  })
  const connection = computed(() => result.value?.cohortMessages)

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (!after) return
    await fetchMore({
      variables: { ...variables.value, after },
      updateQuery: (before, { fetchMoreResult: { cohortMessages: next } }) => ({
        cohortMessages: { ...next, nodes: [...before.cohortMessages.nodes, ...next.nodes] },
      }),
    })?.catch(() => undefined)
  }

  return {
    messages: computed(() => connection.value?.nodes ?? null),
    total: computed(() => connection.value?.totalCount ?? 0),
    isLoading: loading,
    more,
  }
}
