import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { GroupMembersDocument } from '../../../generated/cohorts/graphql.ts'

/** Members of a group and those asked in, by name, a page at a time. The list shown stays until the next one has come. */
export function useGroupMembers(cohortId: () => string, search: () => string, first = 20) {
  const variables = computed(() => ({ cohortId: cohortId(), search: search().trim(), first, after: null }))
  const { result, loading, error, fetchMore, refetch } = useQuery(GroupMembersDocument, variables, {
    debounce: 200,
    keepPreviousResult: true,
    fetchPolicy: 'cache-and-network',
  })
  const connection = computed(() => result.value?.cohortMembers)

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (after) await fetchMore({ variables: { ...variables.value, after } })?.catch(() => undefined)
  }

  return {
    members: computed(() => connection.value?.edges.map(({ node }) => node) ?? null),
    total: computed(() => connection.value?.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
