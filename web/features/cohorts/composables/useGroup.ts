import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { GroupDocument } from '../../../generated/cohorts/graphql.ts'

/** One group the viewer follows; null where there is none, undefined until it has come. */
export function useGroup(id: () => string) {
  const { result, loading, error, refetch } = useQuery(GroupDocument, () => ({ id: id() }), {
    fetchPolicy: 'cache-and-network',
  })
  return {
    group: computed(() => result.value?.cohort),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
