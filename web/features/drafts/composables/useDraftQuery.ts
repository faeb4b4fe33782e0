import type { TypedDocumentNode } from '@apollo/client/core'
import { useOneDraft } from './useOneDraft.ts'

/** One draft of a module as one page asks for it. */
export function useDraftQuery<Draft>(
  document: TypedDocumentNode<{ moduleDraft: Draft | null }, { id: string }>,
  id: () => string,
) {
  return useOneDraft(document, ({ moduleDraft }) => moduleDraft, id)
}
