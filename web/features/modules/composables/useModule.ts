import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ModuleDocument, type ModuleQuery } from '../../../generated/modules/graphql.ts'

export type ModuleDetails = NonNullable<ModuleQuery['module']>

/** One module with what it is to the person signed in; null once it is known not to exist. */
export function useModule(code: () => string) {
  const { result, loading, error, refetch } = useQuery(ModuleDocument, () => ({ code: code() }), {
    fetchPolicy: 'cache-and-network',
  })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    module: computed(() => result.value?.module),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
