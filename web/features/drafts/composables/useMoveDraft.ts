import {
  MoveModuleDraftDocument,
  MovePathwayDraftDocument,
  type DraftEvent,
} from '../../../generated/drafts/graphql.ts'
import { useDraftChange } from './useDraftChange.ts'

interface Moved {
  readonly id: string
  readonly version: number
}

/** The next step of a draft, of a module or a pathway. */
export function useMoveDraft(isPathway: boolean) {
  const { change, isBusy } = useDraftChange()

  /** @returns what stood in the way; null where it is done. */
  async function move({ id, version }: Moved, event: DraftEvent, note: string): Promise<string | null> {
    const input = { draftId: id, event, expectedVersion: version, note: note.trim() || null }
    const { problems } = isPathway
      ? await change(MovePathwayDraftDocument, 'movePathwayDraft', input)
      : await change(MoveModuleDraftDocument, 'moveModuleDraft', input)
    return problems[0]?.message ?? null
  }

  return { move, isBusy }
}
