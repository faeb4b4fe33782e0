import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { AsItStoodDocument } from '../../../generated/portfolios/graphql.ts'

/** The viewer's profile as it stood at the end of a day, and what is different since; asked once a day is named. */
export function useAsItStood(on: () => string | null) {
  const { result, loading, error } = useQuery(
    AsItStoodDocument,
    () => ({ on: on() ?? '' }),
    () => ({ enabled: on() !== null, fetchPolicy: 'no-cache' as const }),
  )
  return {
    changes: computed(() => (on() === null ? null : (result.value?.myChanges ?? null))),
    recorded: computed(() =>
      (result.value?.asItStood ?? []).filter(({ assessedRating, selfRating }) => assessedRating ?? selfRating),
    ),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
  }
}
