import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { EvidencePieceDocument } from '../../../generated/evidence/graphql.ts'

/** One piece as far as it is shown to the person; null where it is not, undefined until that is known. */
export function useEvidencePiece(id: () => string) {
  const { result, loading, error, refetch } = useQuery(EvidencePieceDocument, () => ({ id: id() }), {
    fetchPolicy: 'cache-and-network',
  })
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }
  return {
    view: computed(() => (result.value ? (result.value.evidencePiece ?? null) : undefined)),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
