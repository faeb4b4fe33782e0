import { readWaiting } from '../../../api/features/coverage/coverage.read-model.ts'
import { addComment, settleComment } from '../../../api/features/drafts/draft-comment.repository.ts'
import {
  countModuleDrafts,
  readDraftBlock,
  readDraftComments,
  readDraftMoves,
  readDraftParts,
  readModuleDraft,
  readModuleDrafts,
} from '../../../api/features/drafts/draft.read-model.ts'
import { readWholeDraft } from '../../../api/features/drafts/draft-whole.read-model.ts'
import {
  addDraftAuthor,
  appendModuleDraft,
  describeDraft,
  letGo,
  moveDraft,
  takeOverDraft,
  welcomeBack,
} from '../../../api/features/drafts/draft.repository.ts'
import {
  addBlock,
  addPart,
  appendParts,
  countBlocks,
  holdOpen,
  readBlockPlaces,
  readChanges,
  readPartPlaces,
  repeatChange,
  writeBlock,
  writePart,
} from '../../../api/features/drafts/draft-writing.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { blockOfDraft, partOfDraft, textOfDraft } from '../../support/create/draft-rows.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()
const all = { state: null, after: null, limit: 20 }

/** What is read of drafts somebody else writes; readers of drafts in review are shown by the specs of the studio. */
export const draftReads: Readonly<Record<string, Reach>> = {
  readModuleDraft: (tx, { moduleDraftId }) => readModuleDraft(tx, moduleDraftId),
  readModuleDrafts: tx => readModuleDrafts(tx, all),
  countModuleDrafts: tx => countModuleDrafts(tx, null),
  readDraftParts: (tx, { moduleDraftId }) => readDraftParts(tx, moduleDraftId),
  readDraftBlock: (tx, { moduleDraftId }) => readDraftBlock(tx, moduleDraftId, blockOfDraft),
  readDraftComments: (tx, { moduleDraftId }) => readDraftComments(tx, moduleDraftId),
  readDraftMoves: (tx, { moduleDraftId }) => readDraftMoves(tx, moduleDraftId),
  readBlockPlaces: (tx, { moduleDraftId }) => readBlockPlaces(tx, moduleDraftId, partOfDraft),
  readPartPlaces: (tx, { moduleDraftId }) => readPartPlaces(tx, moduleDraftId),
  countBlocks: (tx, { moduleDraftId }) => countBlocks(tx, moduleDraftId),
  readChanges: (tx, { moduleDraftId, personId }) => readChanges(tx, moduleDraftId, personId),
  readWholeDraft: (tx, { moduleDraftId }) => readWholeDraft(tx, moduleDraftId),
  readWaiting: (tx, { administeredId }) => readWaiting(tx, administeredId),
}

/**
 * A draft whose module is published is what tells of an impact, and an author or educator of an organisation is told how many
 * wait; the target has none and is neither.
 */
export const draftsOfOthersOnly = ['readPathwayImpact', 'readWaiting']

const facts = {
  title: 'Mine',
  summary: '',
  outcome: '',
  kind: 'REFLECTIVE',
  levelCode: null,
  areaCode: null,
  isAreaChosen: false,
  develops: [],
  requiredModules: [],
  requiredRatings: [],
  gates: [],
  sources: [],
  licence: '',
  reuse: '',
  changeNote: '',
  reviewOn: null,
}
const content = JSON.parse(textOfDraft('Mine')) as { kind: 'TEXT'; text: { type: 'doc'; content: [] } }
const part = { id: 'part-2', place: 'X', title: 'Mine', minutes: 1, text: '' }
const block = { id: 'block-2', partId: partOfDraft, place: 'X', content }

/** What is added to them; the database has to refuse. */
export const draftWrites: Readonly<Record<string, Reach>> = {
  appendModuleDraft: (tx, { personId, organisationId }) =>
    appendModuleDraft(tx, {
      ...facts,
      id: createId(),
      organisationId,
      personId,
      moduleCode: null,
      template: null,
      at,
    }),
  addDraftAuthor: (tx, { moduleDraftId: draftId }) => addDraftAuthor(tx, { draftId, personId: createId(), at }),
  appendParts: (tx, { moduleDraftId: draftId }) =>
    appendParts(tx, { draftId, savedById: null, at }, { parts: [part], blocks: [] }),
  addPart: (tx, { moduleDraftId: draftId, personId }) =>
    addPart(tx, { draftId, id: part.id, personId, changeId: createId(), at }, part),
  addBlock: (tx, { moduleDraftId: draftId, personId }) =>
    addBlock(tx, { draftId, id: block.id, personId, changeId: createId(), at }, block),
  addComment: (tx, { moduleDraftId: draftId, personId }) =>
    addComment(tx, { id: createId(), draftId, blockId: null, text: 'Mine', personId, at }),
}

/** What finds nothing of theirs to change. */
export const draftChanges: Readonly<Record<string, Reach>> = {
  describeDraft: (tx, { moduleDraftId: id }) => describeDraft(tx, { id, version: 1, at }, facts),
  welcomeBack: (tx, { moduleDraftId: draftId, personId }) => welcomeBack(tx, { draftId, personId, at }),
  holdOpen: (tx, { moduleDraftId }) => holdOpen(tx, moduleDraftId),
  takeOverDraft: (tx, { moduleDraftId: draftId }) => takeOverDraft(tx, { draftId, moveId: createId(), at }),
  letGo: (tx, { moduleDraftId: draftId, personId }) => letGo(tx, { draftId, personId, at }),
  moveDraft: (tx, { moduleDraftId: draftId }) =>
    moveDraft(tx, { id: createId(), draftId, version: 1, event: 'ASK_FOR_REVIEW', note: null, at }),
  writeBlock: (tx, { moduleDraftId: draftId, personId }) =>
    writeBlock(
      tx,
      { draftId, id: blockOfDraft, version: 1, personId, changeId: createId(), at },
      { of: 'MODULE', content },
    ),
  writePart: (tx, { moduleDraftId: draftId, personId }) =>
    writePart(tx, { draftId, id: partOfDraft, version: 1, personId, changeId: createId(), at }, { title: 'Mine' }),
  repeatChange: (tx, { draftChangeId: from, personId }) =>
    repeatChange(tx, { from, act: 'UNDO', by: { changeId: createId(), personId, at } }),
  settleComment: (tx, { draftCommentId: id, personId }) => settleComment(tx, { id, personId, at }, 'MODULE'),
}
