import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { SaidOfMeDocument } from '../../../generated/cohorts/graphql.ts'

/** What is said of the viewer in one of their groups; null where they are not in it, undefined until it has come. */
export function useSaidOfMe(cohortId: () => string) {
  const { result, loading, error, refetch } = useQuery(SaidOfMeDocument, () => ({ cohortId: cohortId() }), {
    fetchPolicy: 'cache-and-network',
  })
  return {
    learner: computed(() => result.value?.saidOfMe),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
