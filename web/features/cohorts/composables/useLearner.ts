import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { CohortLearnerDocument } from '../../../generated/cohorts/graphql.ts'

/** One member of a group; null where there is none for the viewer, undefined until they have come. */
export function useLearner(memberId: () => string) {
  const { result, loading, error, refetch } = useQuery(CohortLearnerDocument, () => ({ memberId: memberId() }), {
    fetchPolicy: 'cache-and-network',
  })
  return {
    learner: computed(() => result.value?.cohortLearner),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
