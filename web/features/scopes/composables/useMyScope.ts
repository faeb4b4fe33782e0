import { useQuery } from '@vue/apollo-composable'
import { computed, shallowRef } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyScopeDocument, type MyScopeQuery } from '../../../generated/scopes/graphql.ts'

export type MyScope = MyScopeQuery['myScope']

/** The person's scope of practice in one organisation; `organisationId` null = the first they are a member of. */
export function useMyScope() {
  const organisationId = shallowRef<string | null>(null)
  const { result, loading, error, refetch } = useQuery(
    MyScopeDocument,
    () => ({ organisationId: organisationId.value }),
    { fetchPolicy: 'cache-and-network' },
  )
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }
  return {
    organisationId,
    scope: computed(() => result.value?.myScope ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
