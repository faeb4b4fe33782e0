import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useMutation } from '@vue/apollo-composable'

/** One change, after which everything read under these names is read anew. */
export function useChangeOf<Data extends object, Variables extends OperationVariables, Name extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  name: Name,
  changed: readonly string[],
) {
  const { mutate } = useMutation<Data, Variables>(document, {
    throws: 'always',
    update: cache => {
      for (const fieldName of changed) cache.evict({ id: 'ROOT_QUERY', fieldName })
    },
  })
  return async (variables: Variables): Promise<Data[Name]> => {
    const answer = await mutate(variables)
    const outcome = answer?.data?.[name]
    if (!outcome) throw new Error('The API gave no answer')
    return outcome
  }
}
