import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ConfirmationQueueDocument } from '../../../generated/evidence/graphql.ts'

/** What waits for the person, the oldest first, how much in all, and who covers for them. */
export function useConfirmationQueue() {
  const variables = { first: 20, after: null }
  const { result, loading, error, fetchMore, refetch } = useQuery(ConfirmationQueueDocument, variables, {
    fetchPolicy: 'cache-and-network',
  })
  const queue = computed(() => result.value?.confirmationQueue)

  async function more(): Promise<void> {
    const after = queue.value?.pageInfo.endCursor
    if (after) await fetchMore({ variables: { ...variables, after } })?.catch(() => undefined)
  }
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    requests: computed(() => queue.value?.edges.map(({ node }) => node) ?? null),
    total: computed(() => queue.value?.totalCount ?? 0),
    load: computed(() => queue.value?.load ?? []),
    cover: computed(() => result.value?.myDeputy ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain,
  }
}
