import { useQuery } from '@vue/apollo-composable'
import { computed, type Ref } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ColleaguesDocument } from '../../../generated/organisations/graphql.ts'

const pageSize = 20

/** Current colleagues of an assessor, by name, a page at a time. The list shown stays until the next one has come. */
export function useColleagues(search: Ref<string>, isEnabled: Ref<boolean>) {
  const variables = computed(() => ({ search: search.value.trim() || null, first: pageSize, after: null }))
  const { result, loading, error, fetchMore, refetch } = useQuery(ColleaguesDocument, variables, () => ({
    debounce: 200,
    keepPreviousResult: true,
    enabled: isEnabled.value,
  }))
  const connection = computed(() => result.value?.colleagues)

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (after) await fetchMore({ variables: { ...variables.value, after } })?.catch(() => undefined)
  }

  return {
    colleagues: computed(() => connection.value?.edges.map(({ node }) => node) ?? null),
    total: computed(() => connection.value?.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    retry: () => void refetch()?.catch(() => undefined),
  }
}
