import { DraftToDiscardDocument, PathwayDraftToDiscardDocument } from '../../../generated/drafts/graphql.ts'
import { useOneDraft } from './useOneDraft.ts'

/** A draft, of a module or a pathway, of which is said once more what it is before it is discarded. */
export function useDraftToDiscard(id: string, isPathway: boolean) {
  return isPathway
    ? useOneDraft(
        PathwayDraftToDiscardDocument,
        ({ draft }) => draft,
        () => id,
      )
    : useOneDraft(
        DraftToDiscardDocument,
        ({ draft }) => draft,
        () => id,
      )
}
