import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useChangeOf } from '../../../app/change.ts'

const changed = ['myPreceptorships', 'preceptorship', 'programmePreceptorships']

/** One change of a preceptorship, after which everything that shows one is read anew. */
export function useSupportChange<Data extends object, Variables extends OperationVariables, Name extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  name: Name,
) {
  return useChangeOf(document, name, changed)
}
