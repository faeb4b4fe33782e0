import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyProfileDocument } from '../../../generated/profiles/graphql.ts'

/** One's own profile in numbers, asked anew each time: it moves with every rating. */
export function useMyProfile() {
  const { result, loading, error, refetch } = useQuery(MyProfileDocument, null, { fetchPolicy: 'cache-and-network' })
  return {
    profile: computed(() => result.value?.myProfile ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => undefined),
  }
}
