import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyReviewsDocument } from '../../../generated/reviews/graphql.ts'

/** Reviews, leave and return of the viewer; null until they have come. */
export function useMyReviews() {
  const { result, loading, error, refetch } = useQuery(MyReviewsDocument, null, { fetchPolicy: 'cache-and-network' })
  return {
    reviews: computed(() => result.value?.myReviews ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
