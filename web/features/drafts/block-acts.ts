import type { BlockContent } from '../../../api/domain/blocks/browser.ts'
import { AddBlockDocument, MoveBlockDocument, RemoveBlockDocument } from '../../generated/drafts/graphql.ts'
import { neighbourAfter, placeLanded, type Landing, type Place } from './draft-order.ts'
import type { Doing, WrittenBlock, WrittenDraft } from './doing.ts'

/** What is done to a piece as a whole. */
export function blockActs({ draftId, draft, after, change, drop }: Doing) {
  /** What was typed is saved first, and the version with it. */
  const versionNow = ({ id, version }: WrittenBlock): number =>
    draft.value?.parts.flatMap(({ blocks }) => blocks).find(each => each.id === id)?.version ?? version

  const moveTo = (block: WrittenBlock, placeNow: (parts: WrittenDraft['parts']) => Place | null): Promise<boolean> =>
    after(async () => {
      const place = draft.value ? placeNow(draft.value.parts) : null
      if (place === null) return { answer: null, problems: [] }
      const expectedVersion = versionNow(block)
      return change(MoveBlockDocument, 'moveBlock', { draftId, blockId: block.id, expectedVersion, ...place })
    })

  return {
    /** @returns the name of what was added; null where nothing was. */
    add: async (partId: string, content: BlockContent, afterBlockId: string | null): Promise<string | null> => {
      let id: string | null = null
      await after(async () => {
        const done = await change(AddBlockDocument, 'addBlock', { draftId, partId, content, afterBlockId })
        if (done.answer?.__typename === 'AddBlockSuccess') id = done.answer.block.id
        return done
      })
      return id
    },
    /** One place up or down, into the part beside at either end. */
    move: (block: WrittenBlock, by: 1 | -1): Promise<boolean> =>
      moveTo(block, parts => neighbourAfter(parts, block.id, by)),
    /** Where it was let go. */
    land: (block: WrittenBlock, landing: Landing): Promise<boolean> =>
      moveTo(block, parts => placeLanded(parts, block.id, landing)),
    remove: (block: WrittenBlock): Promise<boolean> =>
      after(() => {
        drop(block.id)
        const expectedVersion = versionNow(block)
        return change(RemoveBlockDocument, 'removeBlock', { draftId, blockId: block.id, expectedVersion })
      }),
  }
}
