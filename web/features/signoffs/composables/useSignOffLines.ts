import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MySignOffLinesDocument } from '../../../generated/signoffs/graphql.ts'

/** The lines of the person's role; null until they have come. */
export function useSignOffLines(organisationId: () => string | null) {
  const { result, loading, error, refetch } = useQuery(
    MySignOffLinesDocument,
    () => ({ organisationId: organisationId() }),
    {
      fetchPolicy: 'cache-and-network',
    },
  )
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }
  return {
    role: computed(() => result.value?.mySignOffLines ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
