import { isEnded } from '../../domain/drafts/state.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InvalidInput, type NotAllowed } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { CommentOnDraftInput, SettleCommentInput } from './draft-changes.types.ts'
import { addComment, settleComment } from './draft-comment.repository.ts'
import { toComment, toMove } from './draft-view.ts'
import { shown } from './draft-writing.service.ts'
import { readDraftBlock, readDraftComments, readModuleDraft, readDraftMoves } from './draft.read-model.ts'
import type { DraftComment, DraftMove, ModuleDraft } from './draft.types.ts'

type Person = Viewer & { readonly personId: string }

export interface DraftCommentService {
  comments(viewer: Person, draftId: string): Promise<DraftComment[]>
  moves(viewer: Person, draftId: string): Promise<DraftMove[]>
  comment(viewer: Person, input: CommentOnDraftInput): Promise<ModuleDraft | InvalidInput | NotAllowed>
  settle(viewer: Person, input: SettleCommentInput): Promise<ModuleDraft | NotAllowed>
}

export interface DraftCommentParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
}

export function createDraftCommentService(parts: DraftCommentParts): DraftCommentService {
  const { asViewer, clock } = parts
  return {
    comments: (viewer, id) => asViewer(viewer, async tx => (await readDraftComments(tx, id)).map(toComment)),
    moves: (viewer, id) => asViewer(viewer, async tx => (await readDraftMoves(tx, id)).map(toMove)),
    comment: (viewer, input) => asViewer(viewer, tx => comment(parts, { tx, viewer }, input)),
    settle: (viewer, { commentId: id }) =>
      asViewer(viewer, async tx => {
        const draftId = await settleComment(tx, { id, personId: viewer.personId, at: clock.now() }, 'MODULE')
        return draftId === null ? notYours() : shown(parts, tx, draftId)
      }),
  }
}

async function comment(
  parts: DraftCommentParts,
  { tx, viewer: { personId } }: { readonly tx: Transaction; readonly viewer: Person },
  { draftId, blockId = null, text }: CommentOnDraftInput,
): Promise<ModuleDraft | InvalidInput | NotAllowed> {
  const draft = await readModuleDraft(tx, draftId)
  if (draft === null || isEnded(draft.state)) return notYours()
  const isThere = async (id: string) => (await readDraftBlock(tx, draftId, id)) !== null
  const refused = await wordsRefused({ text, pieceId: blockId, path: 'blockId' }, isThere)
  if (refused !== null) return refused
  const said = { id: parts.createId(), draftId, blockId, text: text.trim(), personId, at: parts.clock.now() }
  await addComment(tx, said)
  return shown(parts, tx, draftId)
}

interface Words {
  readonly text: string
  /** The piece they are about; null = the draft as a whole. */
  readonly pieceId: string | null
  /** What the input calls it. */
  readonly path: string
}

/** Why words on a draft are not kept; null = they are. */
export async function wordsRefused(
  { text, pieceId, path }: Words,
  isThere: (id: string) => Promise<boolean>,
): Promise<InvalidInput | null> {
  const problem = noteProblem(text.trim(), 2000)
  if (problem !== null) return invalidInput([{ path: 'text', ...problem }])
  if (text.trim() === '') return invalidInput([{ path: 'text', code: 'MISSING', message: 'Write something first' }])
  if (pieceId === null || (!pieceId.includes('\0') && (await isThere(pieceId)))) return null
  return invalidInput([{ path, code: 'UNKNOWN', message: 'This is not in the draft any more' }])
}

export function notYours(): NotAllowed {
  return notAllowed('NOT_YOURS', 'There is nothing here for you to say, or to settle')
}
