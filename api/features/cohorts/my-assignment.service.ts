import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InvalidInput, type NotAllowed } from '../../platform/graphql/index.ts'
import { toMyAssignment } from './assignment-view.ts'
import type { CompleteAssignmentInput, ReopenAssignmentInput } from './assignment-changes.types.ts'
import { readMyAssignments, readOwnPieceKind, type MyAssignmentRecord } from './assignment.read-model.ts'
import { setDone } from './assignment.repository.ts'
import type { AssignmentParts } from './assignment.service.ts'
import type { MyAssignment } from './assignment.types.ts'
import { problem } from './cohort.problems.ts'
import type { SignedIn } from './cohort.service.ts'

export interface MyAssignmentService {
  /** What groups the viewer takes part in have given them: what is to do by its day, then what is done. */
  mine(viewer: SignedIn): Promise<MyAssignment[]>
  complete(viewer: SignedIn, input: CompleteAssignmentInput): Promise<MyAssignment | InvalidInput | NotAllowed>
  reopen(viewer: SignedIn, input: ReopenAssignmentInput): Promise<MyAssignment | NotAllowed>
}

export function createMyAssignmentService(parts: AssignmentParts): MyAssignmentService {
  const { asViewer, clock } = parts
  return {
    mine: viewer =>
      asViewer(viewer, async tx => {
        const records = await readMyAssignments(tx, viewer.personId)
        const content = await parts.content.current(tx)
        return records.map(record => toMyAssignment(record, content, clock.today())).toSorted(byNeed)
      }),
    complete: (viewer, input) => asViewer(viewer, tx => complete(parts, { tx, viewer }, input)),
    reopen: (viewer, { id }) =>
      asViewer(viewer, async tx => {
        const [record] = await readMyAssignments(tx, viewer.personId, id)
        if (record === undefined || record.saidDoneOn === null) return notYours()
        await write({ tx, viewer }, record, { pieceId: null, doneAt: null })
        return mineAgain(parts, { tx, viewer }, id)
      }),
  }
}

const byNeed = (a: MyAssignment, b: MyAssignment): number =>
  Number(a.doneOn !== null) - Number(b.doneOn !== null) || a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id)

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

async function complete(
  parts: AssignmentParts,
  { tx, viewer }: Scope,
  { id, pieceId = null }: CompleteAssignmentInput,
): Promise<MyAssignment | InvalidInput | NotAllowed> {
  const [record] = await readMyAssignments(tx, viewer.personId, id)
  if (record === undefined) return notYours()
  if (record.kind === 'MODULE' && record.finishedOn === null)
    return notAllowed('NOT_FINISHED', 'Finish the module first; it then counts by itself')
  const refused = await pieceProblem({ tx, viewer }, record, pieceId)
  if (refused !== null) return refused
  await write({ tx, viewer }, record, { pieceId, doneAt: parts.clock.now() })
  return mineAgain(parts, { tx, viewer }, id)
}

/** An evidence task is answered with a piece of one's own of the kind it asks for, and nothing else with one. */
async function pieceProblem(
  { tx, viewer }: Scope,
  { kind, evidenceKind }: MyAssignmentRecord,
  pieceId: string | null,
): Promise<InvalidInput | null> {
  if (kind !== 'EVIDENCE') return pieceId === null ? null : wrongPiece('ONE_OF', 'Only an evidence task takes a piece')
  if (pieceId === null) return wrongPiece('MISSING', 'Choose a piece of your evidence')
  const found = await readOwnPieceKind(tx, viewer.personId, pieceId)
  if (found === null) return wrongPiece('UNKNOWN', 'Choose a piece of your own evidence')
  return found === evidenceKind ? null : wrongPiece('WRONG_KIND', 'Choose a piece of the kind that is asked for')
}

const wrongPiece = (code: string, message: string): InvalidInput => invalidInput([problem('pieceId', code, message)])

async function write(
  { tx, viewer }: Scope,
  { id, memberId }: MyAssignmentRecord,
  done: { readonly pieceId: string | null; readonly doneAt: Date | null },
): Promise<void> {
  await setDone(tx, { assignmentId: id, memberId, personId: viewer.personId, ...done })
}

async function mineAgain(parts: AssignmentParts, { tx, viewer }: Scope, id: string): Promise<MyAssignment> {
  const [record] = await readMyAssignments(tx, viewer.personId, id)
  if (record === undefined) throw new Error('A task its member wrote cannot be read')
  return toMyAssignment(record, await parts.content.current(tx), parts.clock.today())
}

const notYours = (): NotAllowed => notAllowed('NOT_YOUR_TASK', 'No group has given you this task')
