import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { PathwayDocument, type PathwayQuery } from '../../../generated/pathways/graphql.ts'

export type PathwayDetails = NonNullable<PathwayQuery['pathway']>

/** One pathway, stage by stage, as it is to the person signed in; null once it is known not to exist. */
export function usePathway(code: () => string) {
  const { result, loading, error, refetch } = useQuery(PathwayDocument, () => ({ code: code() }), {
    fetchPolicy: 'cache-and-network',
  })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    pathway: computed(() => result.value?.pathway),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
