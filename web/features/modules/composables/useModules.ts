import { useQuery } from '@vue/apollo-composable'
import { computed, type Ref } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ModulesDocument } from '../../../generated/modules/graphql.ts'
import { moduleFilterInput, type ModuleFilters } from '../module-filters.ts'

const pageSize = 20

/** Modules that meet the filters, a page at a time. The list shown stays until the next one has come. */
export function useModules(filters: Ref<ModuleFilters>) {
  const variables = computed(() => ({
    filter: moduleFilterInput(filters.value),
    search: filters.value.search.trim() || null,
    first: pageSize,
    after: null,
  }))
  const { result, loading, error, fetchMore, refetch } = useQuery(ModulesDocument, variables, {
    debounce: 200,
    keepPreviousResult: true,
  })
  const connection = computed(() => result.value?.modules)

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (after) await fetchMore({ variables: { ...variables.value, after } })?.catch(() => undefined)
  }

  return {
    modules: computed(() => connection.value?.edges.map(({ node }) => node) ?? null),
    total: computed(() => connection.value?.totalCount ?? 0),
    understood: computed(() => connection.value?.understood ?? []),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    retry: () => void refetch()?.catch(() => undefined),
  }
}
