import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ScopeRequestsDocument, type ScopeRequestShownFragment } from '../../../generated/scopes/graphql.ts'

export type ScopeRequest = ScopeRequestShownFragment

/** What waits for the person as a lead, the oldest first. */
export function useScopeRequests() {
  const variables = { first: 20, after: null }
  const { result, loading, error, fetchMore, refetch } = useQuery(ScopeRequestsDocument, variables, {
    fetchPolicy: 'cache-and-network',
  })
  const queue = computed(() => result.value?.scopeRequests)

  async function more(): Promise<void> {
    const after = queue.value?.pageInfo.endCursor
    if (!after) return
    await fetchMore({
      variables: { ...variables, after },
      updateQuery: (before, { fetchMoreResult: next }) => {
        const edges = [...before.scopeRequests.edges, ...next.scopeRequests.edges]
        return { ...next, scopeRequests: { ...next.scopeRequests, edges } }
      },
    })?.catch(() => undefined)
  }
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    requests: computed(() => queue.value?.edges.map(({ node }) => node) ?? null),
    total: computed(() => queue.value?.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain,
  }
}
