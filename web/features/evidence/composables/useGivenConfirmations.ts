import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { GivenConfirmationsDocument } from '../../../generated/evidence/graphql.ts'

/** What the person confirmed in the last 24 hours and can take back. */
export function useGivenConfirmations() {
  const { result, refetch } = useQuery(GivenConfirmationsDocument, null, { fetchPolicy: 'cache-and-network' })
  return {
    given: computed(() => result.value?.myGivenConfirmations ?? []),
    readAgain: async () => void (await refetch()?.catch(() => undefined)),
  }
}
