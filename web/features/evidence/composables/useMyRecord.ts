import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { failureOf } from '../../../app/failure.ts'
import { MyRecordDocument, type EvidenceState } from '../../../generated/evidence/graphql.ts'

const pageSize = 20
const states: readonly string[] = ['NOT_ASKED', 'WAITING', 'CONFIRMED', 'RETURNED'] satisfies EvidenceState[]

/** The filters, kept in the page's address. */
function useRecordFilters() {
  const route = useRoute()
  const router = useRouter()
  const filterBy = (key: string) =>
    computed({
      get: () => {
        const value = route.query[key]
        return typeof value === 'string' ? value : ''
      },
      set: value => void router.replace({ query: { ...route.query, [key]: value || undefined } }),
    })
  return { kind: filterBy('kind'), month: filterBy('month'), state: filterBy('state') }
}

/** What the person has, by the filters in the page's address, a page at a time. */
export function useMyRecord() {
  const filters = useRecordFilters()
  const { kind, month, state } = filters
  const variables = computed(() => ({
    first: pageSize,
    after: null,
    filter: {
      kindCode: kind.value || null,
      month: month.value || null,
      state: states.includes(state.value) ? (state.value as EvidenceState) : null,
    },
  }))
  const { result, loading, error, fetchMore, refetch } = useQuery(MyRecordDocument, variables, {
    fetchPolicy: 'cache-and-network',
    keepPreviousResult: true,
  })
  const list = computed(() => result.value?.myEvidence)

  async function more(): Promise<void> {
    const after = list.value?.pageInfo.endCursor
    if (after) await fetchMore({ variables: { ...variables.value, after } })?.catch(() => undefined)
  }

  return {
    filters,
    summary: computed(() => result.value?.myEvidenceSummary ?? null),
    drafts: computed(() => result.value?.myEvidenceDrafts ?? []),
    shared: computed(() => result.value?.sharedWithMe ?? []),
    pieces: computed(() => list.value?.edges.map(({ node }) => node) ?? []),
    total: computed(() => list.value?.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
