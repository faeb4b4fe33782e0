import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { EvidenceKindsDocument } from '../../../generated/evidence/graphql.ts'

/** Kinds of evidence there are; null until they have come. */
export function useEvidenceKinds() {
  const { result, loading, error, refetch } = useQuery(EvidenceKindsDocument)
  return {
    kinds: computed(() => result.value?.evidenceKinds ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
