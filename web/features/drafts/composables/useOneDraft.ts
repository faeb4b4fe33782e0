import type { TypedDocumentNode } from '@apollo/client/core'
import { useQuery } from '@vue/apollo-composable'
import { computed, shallowRef, watch } from 'vue'
import { failureOf } from '../../../app/failure.ts'

/** One draft as one page asks for it; null where the viewer may read none of this id, undefined until it has come. */
export function useOneDraft<Data, Draft>(
  document: TypedDocumentNode<Data, { id: string }>,
  of: (data: Data) => Draft | null,
  id: () => string,
) {
  const { result, loading, error, refetch } = useQuery(document, () => ({ id: id() }), { fetchPolicy: 'no-cache' })
  const draft = shallowRef<Draft | null>()
  watch(result, now => now && (draft.value = of(now)), { immediate: true })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return { draft, isLoading: loading, failure: computed(() => failureOf(error.value)), readAgain }
}
