import { useQuery } from '@vue/apollo-composable'
import { computed, type Ref } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MembersDocument, type MembersQuery } from '../../../generated/organisations/graphql.ts'
import { memberFilterInput, type MemberFilters } from '../member-filters.ts'

export type MemberShown = MembersQuery['members']['edges'][number]['node']

const pageSize = 20

/** Members who meet the filters, by name, a page at a time. The list shown stays until the next one has come. */
export function useMembers(organisationId: () => string, filters: Ref<MemberFilters>) {
  const variables = computed(() => ({
    organisationId: organisationId(),
    filter: memberFilterInput(filters.value),
    search: filters.value.search.trim() || null,
    first: pageSize,
    after: null,
  }))
  const { result, loading, error, fetchMore, refetch } = useQuery(MembersDocument, variables, {
    debounce: 200,
    keepPreviousResult: true,
    fetchPolicy: 'cache-and-network',
  })
  const connection = computed(() => result.value?.members)

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
    retry: () => void refetch()?.catch(() => undefined),
  }
}
