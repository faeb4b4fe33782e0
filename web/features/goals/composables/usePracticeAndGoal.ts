import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { PracticeAndGoalDocument } from '../../../generated/goals/graphql.ts'

/** What is saved of my practice and my goal, always asked for afresh: their versions guard against overwriting. */
export function usePracticeAndGoal() {
  const { result, loading, error, refetch } = useQuery(PracticeAndGoalDocument, {}, { fetchPolicy: 'network-only' })

  async function reload() {
    const answer = await refetch()
    return answer?.data.me ?? null
  }

  return {
    saved: computed(() => result.value?.me ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    reload,
  }
}
