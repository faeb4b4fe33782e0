import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useChangeOf } from '../../../app/change.ts'

const changed = ['myWeek', 'cohortLearner', 'saidOfMe', 'cohortMessages']

/** One change of what passes between educators and members, after which everything that shows it is read anew. */
export function useWeekChange<Data extends object, Variables extends OperationVariables, Name extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  name: Name,
) {
  return useChangeOf(document, name, changed)
}
