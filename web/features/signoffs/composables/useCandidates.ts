import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import {
  SignerCandidatesDocument,
  type SignerCandidatesQuery,
  type SignerCandidatesQueryVariables,
} from '../../../generated/signoffs/graphql.ts'

export type Candidate = SignerCandidatesQuery['signerCandidates'][number]

/** Who may sign a line, or sit on a panel about a level, and why; null until it has come. */
export function useCandidates(
  asked: () => Pick<SignerCandidatesQueryVariables, 'scopeLineCode' | 'roleProfileCode' | 'organisationId'>,
) {
  const { result, loading, error, refetch } = useQuery(SignerCandidatesDocument, asked)
  return {
    candidates: computed(() => result.value?.signerCandidates ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
