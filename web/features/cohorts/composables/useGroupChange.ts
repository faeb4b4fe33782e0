import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useChangeOf } from '../../../app/change.ts'

const changed = [
  'cohorts',
  'unfollowedCohorts',
  'cohortImports',
  'cohortInvitations',
  'cohort',
  'cohortMembers',
  'cohortMember',
  'cohortAssignments',
  'possibleCohortMembers',
  'myCohorts',
  'myAssignments',
]

/** One change of a group, after which everything that shows one is read anew. */
export function useGroupChange<Data extends object, Variables extends OperationVariables, Name extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  name: Name,
) {
  return useChangeOf(document, name, changed)
}
