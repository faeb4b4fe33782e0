import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { DecisionsForMeDocument } from '../../../generated/signoffs/graphql.ts'

/** What waits for the person's word, the oldest first, or what was signed with it; null until it has come. */
export function useDecisions(isDecided: () => boolean) {
  const variables = computed(() => ({ first: 20, after: null, isDecided: isDecided() }))
  const { result, loading, error, fetchMore, refetch } = useQuery(DecisionsForMeDocument, variables, {
    fetchPolicy: 'cache-and-network',
  })
  const list = computed(() => result.value?.decisionsForMe)

  async function more(): Promise<void> {
    const after = list.value?.pageInfo.endCursor
    if (after) await fetchMore({ variables: { ...variables.value, after } })?.catch(() => undefined)
  }

  return {
    requests: computed(() => list.value?.edges.map(({ node }) => node) ?? null),
    total: computed(() => list.value?.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
