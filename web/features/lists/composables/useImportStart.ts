import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ImportStartDocument } from '../../../generated/lists/graphql.ts'

/** Where counts can be brought in, and the kinds of examination a code can stand for. */
export function useImportStart(isEnabled: () => boolean) {
  const { result, loading, error, refetch } = useQuery(ImportStartDocument, null, () => ({ enabled: isEnabled() }))
  return {
    start: computed(() => result.value ?? null),
    isLoading: loading,
    failure: computed(() => (result.value ? null : failureOf(error.value))),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
