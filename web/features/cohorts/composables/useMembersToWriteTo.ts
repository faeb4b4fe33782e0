import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MembersToWriteToDocument } from '../../../generated/cohorts/graphql.ts'

/** The most one message goes to at a time is two pages. */
const pageSize = 100

/** Members of a group who take part, by name. */
export function useMembersToWriteTo(cohortId: () => string) {
  const variables = computed(() => ({ cohortId: cohortId(), search: '', first: pageSize, after: null }))
  const { result, loading, error, fetchMore, refetch } = useQuery(MembersToWriteToDocument, variables, {
    fetchPolicy: 'cache-and-network',
    keepPreviousResult: true,
  })

  async function more(): Promise<void> {
    const after = result.value?.cohortMembers?.pageInfo.endCursor
    if (!after) return
    await fetchMore({
      variables: { ...variables.value, after },
      updateQuery: (before, { fetchMoreResult: next }) => {
        if (!next.cohortMembers) return before
        const nodes = [...(before.cohortMembers?.nodes ?? []), ...next.cohortMembers.nodes]
        return { ...before, cohortMembers: { ...next.cohortMembers, nodes } }
      },
    })?.catch(() => undefined)
  }

  return {
    group: computed(() => result.value?.cohort),
    members: computed(() => (result.value?.cohortMembers?.nodes ?? []).filter(({ state }) => state !== 'ASKED')),
    shown: computed(() => result.value?.cohortMembers?.nodes.length ?? 0),
    total: computed(() => result.value?.cohortMembers?.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
