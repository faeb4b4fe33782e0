import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ContentDefectsDocument } from '../../../generated/library/graphql.ts'

/** What keeps people from learning in what is published, asked anew each time; null while it is not known. */
export function useContentDefects(isEnabled: () => boolean) {
  const { result, loading, error, refetch } = useQuery(ContentDefectsDocument, null, () => ({
    enabled: isEnabled(),
    fetchPolicy: 'cache-and-network',
  }))
  return {
    defects: computed(() => result.value?.contentDefects ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => undefined),
  }
}
