import { useQuery } from '@vue/apollo-composable'
import { computed, type Ref } from 'vue'
import { CapabilityCodesDocument } from '../../../generated/ratings/graphql.ts'

/** Codes of the capabilities that the API finds for what is typed; it knows the department's own words. */
export function useCapabilitySearch(search: Ref<string>) {
  const isEnabled = computed(() => search.value.trim().length > 1)
  const { result } = useQuery(
    CapabilityCodesDocument,
    () => ({ search: search.value.trim() }),
    () => ({ enabled: isEnabled.value, debounce: 250 }),
  )
  const found = computed(() => new Set(isEnabled.value ? result.value?.capabilities.map(({ code }) => code) : []))
  return { found }
}
