import type { BlockContent } from '../../../../api/domain/blocks/browser.ts'
import type { DraftWrittenBlockFragment } from '../../../generated/drafts/graphql.ts'
import { usePieceSaving } from './usePieceSaving.ts'
import { useSaveBlock } from './useSaveBlock.ts'

/** Blocks that are written, on their way. */
export function useBlockSaving(draftId: string, saved: (block: DraftWrittenBlockFragment) => void) {
  return usePieceSaving<BlockContent, DraftWrittenBlockFragment>(draftId, {
    save: useSaveBlock(draftId),
    saved: (block, content) => saved({ ...block, content }),
  })
}
