import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MemberDocument, type MemberQuery } from '../../../generated/organisations/graphql.ts'

export type MemberDetails = NonNullable<MemberQuery['member']>

/** One member with every change of their roles; null once it is known that there is nobody to show. */
export function useMember(key: () => { organisationId: string; personId: string }) {
  const { result, loading, error, refetch } = useQuery(MemberDocument, key, { fetchPolicy: 'cache-and-network' })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    member: computed(() => result.value?.member),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
