import { isEnded } from '../../domain/drafts/state.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import type { InvalidInput, NotAllowed } from '../../platform/graphql/index.ts'
import { addComment, settleComment } from './draft-comment.repository.ts'
import { notYours, wordsRefused, type DraftCommentParts } from './draft-comment.service.ts'
import type { CommentOnPathwayDraftInput, SettlePathwayCommentInput } from './pathway-changes.types.ts'
import { readPathwayDraft, readPathwayStage } from './pathway-draft.read-model.ts'
import type { PathwayDraft } from './pathway-draft.types.ts'
import { shownPathway } from './pathway-view.ts'

type Person = Viewer & { readonly personId: string }

export interface PathwayCommentService {
  comment(viewer: Person, input: CommentOnPathwayDraftInput): Promise<PathwayDraft | InvalidInput | NotAllowed>
  settle(viewer: Person, input: SettlePathwayCommentInput): Promise<PathwayDraft | NotAllowed>
}

/** What is said of a pathway being written, by the same rules as of a module. */
export function createPathwayCommentService(parts: DraftCommentParts): PathwayCommentService {
  const asViewer: Database['asViewer'] = parts.asViewer
  return {
    comment: (viewer, input) => asViewer(viewer, tx => comment(parts, { tx, viewer }, input)),
    settle: (viewer, { commentId: id }) =>
      asViewer(viewer, async tx => {
        const { personId } = viewer
        const draftId = await settleComment(tx, { id, personId, at: parts.clock.now() }, 'PATHWAY')
        return draftId === null ? notYours() : shownPathway(parts, tx, draftId)
      }),
  }
}

async function comment(
  parts: DraftCommentParts,
  { tx, viewer: { personId } }: { readonly tx: Transaction; readonly viewer: Person },
  { draftId, stageId = null, text }: CommentOnPathwayDraftInput,
): Promise<PathwayDraft | InvalidInput | NotAllowed> {
  const draft = await readPathwayDraft(tx, draftId)
  if (draft === null || isEnded(draft.state)) return notYours()
  const isThere = async (id: string) => (await readPathwayStage(tx, draftId, id)) !== null
  const refused = await wordsRefused({ text, pieceId: stageId, path: 'stageId' }, isThere)
  if (refused !== null) return refused
  const said = { id: parts.createId(), draftId, blockId: stageId, text: text.trim(), personId, at: parts.clock.now() }
  await addComment(tx, said)
  return shownPathway(parts, tx, draftId)
}
