import { expect } from 'vitest'
import { unreadable } from './case.ts'
import type { Written } from './draft-cases.ts'

const nobody = '01890000-0000-7000-8000-00000000dead'

/** What is sent of something that is not there, or from a version that does not stand: the member of the union, and its code. */
type RefusalCase = readonly [what: string, mutation: string, input: (of: Written) => object, answer: object]

const refused = (code: string): object => ({
  __typename: 'NotAllowed',
  code,
  message: expect.stringMatching(/\w+ \w+/),
})
const stale = { __typename: 'Conflict', currentVersion: 1, message: expect.stringMatching(/\w+ \w+/) }
const target =
  (change: object): RefusalCase[2] =>
  ({
    draft: {
      id: draftId,
      parts: [first],
    },
  }) => {
    const { id: partId, version: expectedVersion, blocks = [] } = first ?? {}
    return { draftId, partId, blockId: blocks[0]?.id, expectedVersion, ...change }
  }
const only =
  (names: readonly string[], change: object): RefusalCase[2] =>
  of =>
    Object.fromEntries(Object.entries(target(change)(of)).filter(([name]) => names.includes(name)))
const ofBlock = (change: object) => only(['draftId', 'blockId', 'expectedVersion'], change)
const ofPart = (change: object) => only(['draftId', 'partId', 'expectedVersion'], change)
const ofDraft = (change: object) => only(['draftId', ...Object.keys(change)], change)

const publish: RefusalCase[2] = ({ draft: { id: draftId, version: expectedVersion } }) => {
  return { draftId, expectedVersion, event: 'PUBLISH', note: null }
}

export const draftRefusals: readonly RefusalCase[] = [
  ['a draft there is not', 'undoInDraft', ofDraft({ draftId: nobody }), refused('NOT_AN_AUTHOR')],
  ['nothing to take back', 'undoInDraft', ofDraft({}), refused('NOTHING_LEFT')],
  ['nothing to make again', 'redoInDraft', ofDraft({}), refused('NOTHING_LEFT')],
  ['a piece there is not', 'removeBlock', ofBlock({ blockId: unreadable }), refused('NOT_THERE')],
  ['a piece as it never stood', 'removeBlock', ofBlock({ expectedVersion: -1 }), stale],
  ['a part there is not', 'removeDraftPart', ofPart({ partId: unreadable }), refused('NOT_THERE')],
  ['a part as it never stood', 'removeDraftPart', ofPart({ expectedVersion: 2_000_000_000 }), stale],
  ['somebody there is not', 'addDraftAuthor', ofDraft({ personId: nobody }), refused('NOT_AN_AUTHOR_THERE')],
  ['somebody who writes none of it', 'removeDraftAuthor', ofDraft({ personId: nobody }), refused('NOT_AN_AUTHOR')],
  ['a comment there is not', 'settleComment', () => ({ commentId: nobody }), refused('NOT_YOURS')],
  ['a comment settled before', 'settleComment', ({ settledId }) => ({ commentId: settledId }), refused('NOT_YOURS')],
  ['a draft there is not', 'moveModuleDraft', of => ({ ...publish(of), draftId: nobody }), refused('NOT_YOURS')],
  ['a step that is not next', 'moveModuleDraft', publish, refused('NOT_NOW')],
]
