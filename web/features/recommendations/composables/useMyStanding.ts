import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { MyStandingDocument } from '../../../generated/recommendations/graphql.ts'
import { reviewsDue, standingByLine } from '../standing.ts'

/** Where I stand, line by line of my goal, what is due for review, and what waits for my word. */
export function useMyStanding() {
  const { result, refetch } = useQuery(
    MyStandingDocument,
    {},
    { fetchPolicy: 'cache-and-network', keepPreviousResult: true },
  )
  const rows = computed(() => result.value?.myCapabilities ?? null)

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => null)
  }

  return {
    readAgain,
    waiting: computed(() => result.value?.waitingForMe ?? null),
    lines: computed(() => (rows.value ? standingByLine(rows.value) : null)),
    reviews: computed(() => reviewsDue(rows.value ?? [])),
  }
}
