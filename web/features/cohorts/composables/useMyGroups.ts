import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyGroupsDocument } from '../../../generated/cohorts/graphql.ts'

/** Groups the viewer is in or asked into; null until they have come. */
export function useMyGroups() {
  const { result, loading, error, refetch } = useQuery(MyGroupsDocument, null, { fetchPolicy: 'cache-and-network' })
  return {
    groups: computed(() => result.value?.myCohorts ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
