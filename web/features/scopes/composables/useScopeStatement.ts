import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ScopeStatementDocument, type ScopeStatementShownFragment } from '../../../generated/scopes/graphql.ts'

export type Statement = ScopeStatementShownFragment

/** One version; `statement` null while it is fetched, and where there is none to be seen (`isNone`). */
export function useScopeStatement(id: () => string) {
  const { result, loading, error, refetch } = useQuery(ScopeStatementDocument, () => ({ id: id() }), {
    fetchPolicy: 'cache-and-network',
  })
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }
  return {
    statement: computed(() => result.value?.scopeStatement ?? null),
    isNone: computed(() => result.value !== undefined && result.value.scopeStatement === null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
