import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { GroupOffersDocument, type GroupOffersQueryVariables } from '../../../generated/cohorts/graphql.ts'

/** What would help the most people of a group. It is asked for anew each time: what somebody takes back is gone at once. */
export function useGroupOffers(variables: () => GroupOffersQueryVariables) {
  const { result, loading, error, refetch } = useQuery(GroupOffersDocument, variables, {
    fetchPolicy: 'no-cache',
    keepPreviousResult: true,
  })
  return {
    offers: computed(() => result.value?.cohortOffers),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
