import { useQuery, useSubscription } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { PlanDocument, PlanImprovedDocument } from '../../../generated/plans/graphql.ts'

/** The plan as it stands, asked anew each time, and again when a better one is found while the page is open. */
export function usePlan() {
  const { result, loading, error, refetch } = useQuery(PlanDocument, null, { fetchPolicy: 'cache-and-network' })
  const plan = computed(() => result.value?.developmentPlan ?? null)
  const reload = async (): Promise<void> => void (await refetch()?.catch(() => undefined))
  const { onResult } = useSubscription(PlanImprovedDocument, null, () => ({ enabled: plan.value !== null }))
  onResult(({ data }) => {
    if (data?.planImproved.inputsDigest === plan.value?.inputsDigest) void reload()
  })
  return { plan, isLoading: loading, failure: computed(() => failureOf(error.value)), reload }
}
