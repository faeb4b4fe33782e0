import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ListToLogDocument } from '../../../generated/lists/graphql.ts'

/** What a list is begun with: kinds of examination, usual lists, and the one logged last. */
export function useListToLog() {
  const { result, loading, error, refetch } = useQuery(ListToLogDocument, null, { fetchPolicy: 'cache-first' })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    known: computed(() => result.value ?? null),
    isLoading: loading,
    failure: computed(() => (result.value ? null : failureOf(error.value))),
    readAgain,
  }
}
