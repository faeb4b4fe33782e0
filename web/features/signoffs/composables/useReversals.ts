import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { SignOffReversalsDocument } from '../../../generated/signoffs/graphql.ts'

/** Proposals to lower what was signed that concern the person; null until they have come. */
export function useReversals() {
  const { result, loading, error, refetch } = useQuery(SignOffReversalsDocument, null, {
    fetchPolicy: 'cache-and-network',
  })
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }
  return {
    reversals: computed(() => result.value?.signOffReversals ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
