import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { PeopleToAskDocument } from '../../../generated/cohorts/graphql.ts'

interface Wanted {
  readonly cohortId: () => string
  readonly search: () => string
  readonly educatorsOnly?: boolean
}

/** Whom the viewer may ask into a group, or name as its educator, by name, a page at a time. */
export function usePeopleToAsk({ cohortId, search, educatorsOnly = false }: Wanted) {
  const variables = computed(() => ({
    cohortId: cohortId(),
    search: search().trim(),
    educatorsOnly,
    // Educators stand in one list to choose from, without a search.
    first: educatorsOnly ? 100 : 20,
    after: null,
  }))
  const { result, loading, error, fetchMore, refetch } = useQuery(PeopleToAskDocument, variables, {
    debounce: 200,
    keepPreviousResult: true,
    fetchPolicy: 'cache-and-network',
  })
  const connection = computed(() => result.value?.possibleCohortMembers)

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (after) await fetchMore({ variables: { ...variables.value, after } })?.catch(() => undefined)
  }

  return {
    people: computed(() => connection.value?.edges.map(({ node }) => node) ?? null),
    total: computed(() => connection.value?.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
