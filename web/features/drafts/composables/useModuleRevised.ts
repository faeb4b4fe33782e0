import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ModuleRevisedDocument } from '../../../generated/drafts/graphql.ts'

/** A published module by its code; null where there is none or none is asked for, undefined while it is looked for. */
export function useModuleRevised(code: () => string | null) {
  const { result, error, refetch } = useQuery(
    ModuleRevisedDocument,
    () => ({ code: code() ?? '' }),
    () => ({ enabled: code() !== null }),
  )
  return {
    revised: computed(() => (code() === null ? null : result.value?.module)),
    revisedFailure: computed(() => failureOf(error.value)),
    readRevisedAgain: () => void refetch()?.catch(() => undefined),
  }
}
