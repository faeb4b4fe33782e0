import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { SignerCandidatesDocument, type SignerCandidatesQuery } from '../../../generated/signoffs/graphql.ts'

export type Candidate = SignerCandidatesQuery['signerCandidates'][number]

/** Who may sign a line, and why; null until it has come. */
export function useCandidates(asked: () => { scopeLineCode: string; organisationId: string | null }) {
  const { result, loading, error, refetch } = useQuery(SignerCandidatesDocument, asked)
  return {
    candidates: computed(() => result.value?.signerCandidates ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
