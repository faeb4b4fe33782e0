import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { MyGoalDocument } from '../../../generated/pathways/graphql.ts'

/** What the person signed in is aiming for now; null where nothing is chosen, undefined until it is known. */
export function useMyGoal() {
  const { result, refetch } = useQuery(MyGoalDocument, null, { fetchPolicy: 'cache-and-network' })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return { goal: computed(() => (result.value?.me ? result.value.me.goal : undefined)), readAgain }
}
