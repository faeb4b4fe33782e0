import {
  AddDraftPartDocument,
  DescribeDraftPartDocument,
  MoveDraftPartDocument,
  RemoveDraftPartDocument,
} from '../../generated/drafts/graphql.ts'
import type { Doing, WrittenPart } from './doing.ts'

/** Minutes a new part begins with, until its author says otherwise. */
const firstMinutes = 10

/** What is done to a part as a whole. */
export function partActs({ draftId, draft, after, change }: Doing) {
  return {
    addPart: (title: string, afterPartId: string | null) =>
      after(() => change(AddDraftPartDocument, 'addDraftPart', { draftId, title, minutes: firstMinutes, afterPartId })),
    describePart: (
      { id: partId, version: expectedVersion }: WrittenPart,
      now: Pick<WrittenPart, 'title' | 'minutes' | 'text'>,
    ) =>
      after(() => change(DescribeDraftPartDocument, 'describeDraftPart', { draftId, partId, expectedVersion, ...now })),
    movePart: ({ id: partId, version: expectedVersion }: WrittenPart, by: 1 | -1) =>
      after(() => {
        const parts = draft.value?.parts ?? []
        const at = parts.findIndex(({ id }) => id === partId)
        const afterPartId = parts[by === 1 ? at + 1 : at - 2]?.id ?? null
        return change(MoveDraftPartDocument, 'moveDraftPart', { draftId, partId, expectedVersion, afterPartId })
      }),
    removePart: ({ id: partId, version: expectedVersion }: WrittenPart) =>
      after(() => change(RemoveDraftPartDocument, 'removeDraftPart', { draftId, partId, expectedVersion })),
  }
}
