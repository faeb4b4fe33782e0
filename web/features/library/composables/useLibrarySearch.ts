import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { LibrarySearchDocument } from '../../../generated/library/graphql.ts'

const mostShown = 2

/** The first few capabilities, pathways and roles for what is typed; null while nothing is, or nothing is known yet. */
export function useLibrarySearch(text: () => string) {
  const isEnabled = computed(() => text().trim() !== '')
  const { result } = useQuery(
    LibrarySearchDocument,
    () => ({ text: text().trim(), first: mostShown }),
    () => ({ enabled: isEnabled.value, debounce: 200, keepPreviousResult: true }),
  )
  return { found: computed(() => (isEnabled.value ? (result.value?.search ?? null) : null)) }
}
