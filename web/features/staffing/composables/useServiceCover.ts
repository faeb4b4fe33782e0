import { useQuery } from '@vue/apollo-composable'
import { computed, watch } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { useSession } from '../../../app/session.ts'
import { ServiceCoverDocument } from '../../../generated/staffing/graphql.ts'

const mostLines = 100

/** Who is recorded with each line of an organisation the viewer leads; all lines, however many pages they are. */
export function useServiceCover(asked: () => string) {
  const { viewer } = useSession()
  const places = computed(() => {
    const led = (viewer.value?.memberships ?? []).filter(
      ({ isCurrent, role }) => isCurrent && (role === 'EDUCATOR' || role === 'ORGANISATION_ADMINISTRATOR'),
    )
    return [...new Map(led.map(({ organisation: { id, name } }) => [id, { value: id, label: name }])).values()]
  })
  const organisationId = computed(
    () => places.value.find(({ value }) => value === asked())?.value ?? places.value[0]?.value ?? null,
  )
  const variables = computed(() => ({
    organisationId: organisationId.value ?? '',
    first: mostLines,
    after: null as string | null,
  }))
  const { result, loading, error, fetchMore, refetch } = useQuery(ServiceCoverDocument, variables, () => ({
    enabled: organisationId.value !== null,
    fetchPolicy: 'no-cache',
  }))
  const cover = computed(() => result.value?.serviceCover ?? null)

  watch(cover, async now => {
    if (now?.pageInfo.hasNextPage !== true) return
    await fetchMore({
      variables: { ...variables.value, after: now.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { serviceCover: next } }) => ({
        serviceCover: next && { ...next, nodes: [...(before.serviceCover?.nodes ?? []), ...next.nodes] },
      }),
    })?.catch(() => undefined)
  })

  return {
    places,
    organisationId,
    cover,
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => undefined),
  }
}
