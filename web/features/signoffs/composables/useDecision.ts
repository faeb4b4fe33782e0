import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { SignOffToDecideDocument } from '../../../generated/signoffs/graphql.ts'

/** A request with what it rests on; null = it is not the person's to see, undefined until that is known. */
export function useDecision(id: () => string) {
  const { result, loading, error, refetch } = useQuery(SignOffToDecideDocument, () => ({ id: id() }), {
    fetchPolicy: 'cache-and-network',
  })
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }
  return {
    view: computed(() => (result.value ? (result.value.signOffToDecide ?? null) : undefined)),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
