import { useQuery } from '@vue/apollo-composable'
import { computed, type Ref } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { useSession } from '../../../app/session.ts'
import { CoverageDocument } from '../../../generated/coverage/graphql.ts'
import { coverageVariables, type CoverageFilters } from '../coverage-filters.ts'

const pageSize = 20

/** What modules lead over, a page at a time, for an organisation the viewer writes or teaches for. */
export function useCoverage(filters: Ref<CoverageFilters>) {
  const { places, organisationId, mayWrite } = usePlaces(() => filters.value.organisation)
  const variables = computed(() => ({
    ...coverageVariables(filters.value, organisationId.value ?? ''),
    first: pageSize,
    after: null as string | null,
  }))
  const { result, loading, error, fetchMore, refetch } = useQuery(CoverageDocument, variables, () => ({
    enabled: organisationId.value !== null,
    fetchPolicy: 'no-cache',
    keepPreviousResult: true,
  }))
  const coverage = computed(() => result.value?.coverage ?? null)

  async function more(): Promise<void> {
    const after = coverage.value?.pageInfo.endCursor ?? null
    await fetchMore({
      variables: { ...variables.value, after },
      updateQuery: (before, { fetchMoreResult: { coverage: next } }) => ({
        coverage: next && { ...next, nodes: [...(before.coverage?.nodes ?? []), ...next.nodes] },
      }),
    })?.catch(() => undefined)
  }

  return {
    places,
    organisationId,
    mayWrite,
    coverage,
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => undefined),
    more,
  }
}

/** Where the viewer writes or teaches today; the one asked for, or the first. */
function usePlaces(asked: () => string) {
  const { viewer } = useSession()
  const current = computed(() => (viewer.value?.memberships ?? []).filter(({ isCurrent }) => isCurrent))
  const places = computed(() => {
    const open = current.value.filter(({ role }) => role === 'AUTHOR' || role === 'EDUCATOR')
    return [...new Map(open.map(({ organisation: { id, name } }) => [id, { value: id, label: name }])).values()]
  })
  const organisationId = computed(
    () => places.value.find(({ value }) => value === asked())?.value ?? places.value[0]?.value ?? null,
  )
  /** Whether the viewer begins drafts for the organisation that is shown. */
  const mayWrite = computed(() =>
    current.value.some(({ role, organisation }) => role === 'AUTHOR' && organisation.id === organisationId.value),
  )
  return { places, organisationId, mayWrite }
}
