import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { GroupTasksDocument } from '../../../generated/cohorts/graphql.ts'

/** Tasks of a group the viewer follows, by their days; undefined until they have come. */
export function useGroupTasks(cohortId: () => string) {
  const { result, loading, error, refetch } = useQuery(GroupTasksDocument, () => ({ cohortId: cohortId() }), {
    fetchPolicy: 'cache-and-network',
  })
  return {
    tasks: computed(() => result.value?.cohortAssignments),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
