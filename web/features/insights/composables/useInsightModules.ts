import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { InsightModulesDocument } from '../../../generated/insights/graphql.ts'

/** Modules the viewer is told figures of; null while they are not known. */
export function useInsightModules(mayRead: () => boolean) {
  const { result, loading, error, refetch, fetchMore } = useQuery(InsightModulesDocument, null, () => ({
    enabled: mayRead(),
    fetchPolicy: 'no-cache',
  }))

  async function more(): Promise<void> {
    const after = result.value?.insightModules.pageInfo.endCursor ?? null
    await fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { insightModules } }) => ({
        insightModules: { ...insightModules, nodes: [...before.insightModules.nodes, ...insightModules.nodes] },
      }),
    })?.catch(() => undefined)
  }

  return {
    modules: computed(() => result.value?.insightModules.nodes ?? null),
    total: computed(() => result.value?.insightModules.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
    more,
  }
}
