import { useQuery } from '@vue/apollo-composable'
import { computed, shallowRef } from 'vue'
import { CountedMonthsDocument, type CountedMonthPartsFragment } from '../../../generated/lists/graphql.ts'

/** What systems of organisations counted of the viewer, a page at a time. */
export function useCountedMonths() {
  const after = shallowRef<string | null>(null)
  const before = shallowRef<readonly CountedMonthPartsFragment[]>([])
  const { result, loading } = useQuery(CountedMonthsDocument, () => ({ after: after.value }), {
    fetchPolicy: 'cache-and-network',
    keepPreviousResult: true,
  })
  const months = computed(() => [...before.value, ...(result.value?.myCountedMonths.nodes ?? [])])

  function more(): void {
    const page = result.value?.myCountedMonths
    if (loading.value || !page?.pageInfo.hasNextPage) return
    before.value = months.value
    after.value = page.pageInfo.endCursor ?? null
  }

  return { months, total: computed(() => result.value?.myCountedMonths.totalCount ?? 0), isLoading: loading, more }
}
