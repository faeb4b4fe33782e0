import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { today } from '../../../app/today.ts'
import { PlanSinceDocument } from '../../../generated/plans/graphql.ts'
import { dateOf, dayOf } from '../plan-weeks.ts'

/** What became of the plan in the last seven days; null until it is known. */
export function usePlanSince() {
  const on = dateOf(dayOf(today()) - 7)
  const { result, error } = useQuery(PlanSinceDocument, { on }, { fetchPolicy: 'network-only' })
  return { since: computed(() => result.value?.planSince ?? null), hasFailed: computed(() => error.value !== null) }
}
