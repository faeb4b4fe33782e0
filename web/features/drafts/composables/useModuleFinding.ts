import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ModuleFindingDocument } from '../../../generated/drafts/graphql.ts'

const mostShown = 8

/** The first few published modules for what is typed, as the library finds them; null until they have come. */
export function useModuleFinding(text: () => string) {
  const { result, loading, error, refetch } = useQuery(
    ModuleFindingDocument,
    () => ({ search: text().trim() || null, filter: null, first: mostShown }),
    { debounce: 200, keepPreviousResult: true },
  )
  return {
    found: computed(() => result.value?.modules.edges.map(({ node }) => node) ?? null),
    total: computed(() => result.value?.modules.totalCount ?? 0),
    understood: computed(() => result.value?.modules.understood ?? []),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
