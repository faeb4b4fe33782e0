import { useQuery } from '@vue/apollo-composable'
import { computed, type Ref } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { NextStepsDocument } from '../../../generated/recommendations/graphql.ts'

/** My next steps, or those with a sitting that fits the minutes at hand. What is known already is shown meanwhile. */
export function useNextSteps(minutes: Readonly<Ref<number | null>>) {
  const { result, loading, error, refetch } = useQuery(NextStepsDocument, () => ({ minutes: minutes.value }), {
    fetchPolicy: 'cache-and-network',
    keepPreviousResult: true,
  })

  async function reload(): Promise<void> {
    await refetch()?.catch(() => null)
  }

  return {
    advice: computed(() => result.value?.nextSteps ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    reload,
  }
}
