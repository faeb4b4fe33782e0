import {
  AddDraftAuthorDocument,
  AddPathwayDraftAuthorDocument,
  RemoveDraftAuthorDocument,
  RemovePathwayDraftAuthorDocument,
} from '../../../generated/drafts/graphql.ts'
import { useDraftChange } from './useDraftChange.ts'

interface Author {
  readonly draftId: string
  readonly personId: string
}

/** Naming and taking off who writes a draft, of a module or a pathway; each says what stood in the way, or null. */
export function useDraftAuthors(isPathway: boolean) {
  const { change, isBusy } = useDraftChange()

  async function add(input: Author): Promise<string | null> {
    const { problems } = isPathway
      ? await change(AddPathwayDraftAuthorDocument, 'addPathwayDraftAuthor', input)
      : await change(AddDraftAuthorDocument, 'addDraftAuthor', input)
    return problems[0]?.message ?? null
  }

  async function remove(input: Author): Promise<string | null> {
    const { problems } = isPathway
      ? await change(RemovePathwayDraftAuthorDocument, 'removePathwayDraftAuthor', input)
      : await change(RemoveDraftAuthorDocument, 'removeDraftAuthor', input)
    return problems[0]?.message ?? null
  }

  return { add, remove, isBusy }
}
