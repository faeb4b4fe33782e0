import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyObservationsDocument, type RequestPartsFragment } from '../../../generated/observations/graphql.ts'

export type ObservationRequest = RequestPartsFragment

/** Enough for years of asking; more is a press away. */
const pageSize = 50

/** Requests of the person signed in, the newest first. */
export function useObservations() {
  const { result, loading, error, refetch } = useQuery(
    MyObservationsDocument,
    { first: pageSize },
    { fetchPolicy: 'cache-and-network' },
  )
  return {
    requests: computed(() => result.value?.myObservations.nodes ?? []),
    total: computed(() => result.value?.myObservations.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => refetch()?.catch(() => undefined),
  }
}
