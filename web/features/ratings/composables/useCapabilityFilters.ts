import { computed, shallowRef, watch, type ComputedRef, type Ref, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { filtersFrom, matchingRows, queryFrom, type CapabilityFilters } from '../capability-filters.ts'
import type { CapabilityRow } from '../capability-row.ts'
import { useCapabilitySearch } from './useCapabilitySearch.ts'

/**
 * The filters, kept in the page's address, and the rows they leave. A row that stops matching because it has just been
 * rated stays until the filters change: nothing moves away under someone's hands.
 */
export function useCapabilityFilters(rows: Ref<readonly CapabilityRow[]>): {
  filters: WritableComputedRef<CapabilityFilters>
  shown: ComputedRef<CapabilityRow[]>
} {
  const route = useRoute()
  const router = useRouter()
  const filters = computed<CapabilityFilters>({
    get: () => filtersFrom(route.query),
    set: next => void router.replace({ query: queryFrom(next) }),
  })
  const { found } = useCapabilitySearch(computed(() => filters.value.search))
  const codes = shallowRef<ReadonlySet<string>>(new Set())
  const question = computed(() => JSON.stringify({ ...filters.value, view: '' }))

  watch(
    [question, found, () => rows.value.length],
    () => {
      const matching = matchingRows(rows.value, filters.value, found.value)
      codes.value = new Set(matching.map(row => row.capability.code))
    },
    { immediate: true },
  )
  const shown = computed(() => rows.value.filter(row => codes.value.has(row.capability.code)))
  return { filters, shown }
}
