import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { GroupPlaceDocument } from '../../../generated/cohorts/graphql.ts'

/** One place of a group the viewer follows; null where there is none, undefined until it has come. */
export function useGroupPlace(id: () => string) {
  const { result, loading, error, refetch } = useQuery(GroupPlaceDocument, () => ({ id: id() }), {
    fetchPolicy: 'cache-and-network',
  })
  return {
    member: computed(() => result.value?.cohortMember),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
