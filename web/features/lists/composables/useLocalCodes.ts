import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { LocalCodesDocument } from '../../../generated/lists/graphql.ts'

/** What the codes of an organisation stand for, as it was said before; null while they come. */
export function useLocalCodes(organisationId: () => string) {
  const { result, refetch } = useQuery(
    LocalCodesDocument,
    () => ({ organisationId: organisationId() }),
    () => ({ enabled: organisationId() !== '', fetchPolicy: 'cache-and-network' }),
  )
  return {
    codes: computed(() => result.value?.localCodes ?? null),
    readAgain: async () => void (await refetch()?.catch(() => undefined)),
  }
}
