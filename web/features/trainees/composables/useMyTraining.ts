import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyTrainingDocument } from '../../../generated/trainees/graphql.ts'

/** The training of the viewer, and what others ask of them; null until it has come. */
export function useMyTraining() {
  const { result, loading, error, refetch } = useQuery(MyTrainingDocument, null, { fetchPolicy: 'cache-and-network' })
  return {
    training: computed(() => result.value?.myTraining ?? null),
    asked: computed(() => result.value?.ratificationsAsked ?? []),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
