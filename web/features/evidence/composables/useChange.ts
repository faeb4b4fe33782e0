import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useChangeOf } from '../../../app/change.ts'

/** One change of evidence, after which everything that lists evidence is read anew. */
export function useChange<Data extends object, Variables extends OperationVariables, Name extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  name: Name,
) {
  return useChangeOf(document, name, changed)
}

const changed = [
  'myEvidence',
  'myEvidenceSummary',
  'evidencePiece',
  'myEvidenceDrafts',
  'evidenceDraft',
  'confirmationQueue',
  'myDeputy',
  'nextSteps',
]
