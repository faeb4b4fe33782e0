import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyWeekDocument, type WeekLineKind } from '../../../generated/cohorts/graphql.ts'

const pageSize = 20

export interface WeekAsked {
  readonly cohortId: string | null
  readonly kind: WeekLineKind | null
}

/** Ten lines and the rest, a page at a time; what is shown stays until the next has come. */
export function useMyWeek(asked: () => WeekAsked) {
  const variables = computed(() => ({ ...asked(), first: pageSize, after: null }))
  const { result, loading, error, refetch, fetchMore } = useQuery(MyWeekDocument, variables, {
    fetchPolicy: 'cache-and-network',
    keepPreviousResult: true,
  })

  async function more(): Promise<void> {
    const after = result.value?.myWeek.rest.pageInfo.endCursor
    if (!after) return
    await fetchMore({
      variables: { ...variables.value, after },
      updateQuery: (before, { fetchMoreResult: next }) => {
        const { rest } = next.myWeek
        const nodes = [...before.myWeek.rest.nodes, ...rest.nodes]
        return { ...before, myWeek: { ...before.myWeek, rest: { ...rest, nodes } } }
      },
    })?.catch(() => undefined)
  }

  return {
    week: computed(() => result.value?.myWeek ?? null),
    groups: computed(() => (result.value?.cohorts.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
