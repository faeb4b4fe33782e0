import { placeBetween } from '../../domain/drafts/position.ts'
import { stepsOf } from '../../domain/drafts/undo.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import type { Conflict } from '../../platform/graphql/index.ts'
import { conflict, invalidInput, notAllowed, NotAllowed, type InvalidInput } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { heldDraft, openDraft } from './draft-gate.ts'
import type { DraftBlock } from './draft-parts.types.ts'
import { toBlock, toDraft } from './draft-view.ts'
import { contentProblems, mostBlocks, tooMany, unknown } from './draft-writing.problems.ts'
import {
  addBlock,
  countBlocks,
  readBlockPlaces,
  readChanges,
  readPartPlaces,
  repeatChange,
  writeBlock,
  type BlockWriting,
  type Placed,
} from './draft-writing.repository.ts'
import type { AddBlockInput, MoveBlockInput, RemoveBlockInput, SaveBlockInput } from './draft-writing.types.ts'
import { readDraftBlock, readModuleDraft, type KeptBlock } from './draft.read-model.ts'
import type { ModuleDraft } from './draft.types.ts'

type Person = Viewer & { readonly personId: string }

export interface DraftWritingService {
  /** One statement, save where it is refused. */
  save(viewer: Person, input: SaveBlockInput): Promise<DraftBlock | InvalidInput | NotAllowed | Conflict>
  add(
    viewer: Person,
    input: AddBlockInput,
  ): Promise<{ readonly block: DraftBlock; readonly draft: ModuleDraft } | InvalidInput | NotAllowed>
  move(viewer: Person, input: MoveBlockInput): Promise<ModuleDraft | InvalidInput | NotAllowed | Conflict>
  remove(viewer: Person, input: RemoveBlockInput): Promise<ModuleDraft | NotAllowed | Conflict>
  undo(viewer: Person, input: { readonly draftId: string }): Promise<ModuleDraft | NotAllowed | Conflict>
  redo(viewer: Person, input: { readonly draftId: string }): Promise<ModuleDraft | NotAllowed | Conflict>
}

export interface DraftWritingParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
}

export function createDraftWritingService(parts: DraftWritingParts): DraftWritingService {
  const { asViewer } = parts
  return {
    save: async (viewer, { content, ...input }) => {
      const problems = contentProblems(content)
      if (problems.length > 0) return invalidInput(problems)
      const outcome = await asViewer(viewer, tx => write({ parts, tx, viewer }, input, { content }))
      return 'partId' in outcome ? toBlock(outcome) : outcome
    },
    add: (viewer, input) => asViewer(viewer, tx => add({ parts, tx, viewer }, input)),
    move: (viewer, input) => asViewer(viewer, tx => move({ parts, tx, viewer }, input)),
    remove: (viewer, input) =>
      asViewer(viewer, async tx => {
        const outcome = await write({ parts, tx, viewer }, input, { isRemoved: true })
        return 'partId' in outcome ? shown(parts, tx, input.draftId) : outcome
      }),
    undo: (viewer, { draftId }) => asViewer(viewer, tx => repeat({ parts, tx, viewer }, draftId, 'UNDO')),
    redo: (viewer, { draftId }) => asViewer(viewer, tx => repeat({ parts, tx, viewer }, draftId, 'REDO')),
  }
}

export interface WritingWork {
  readonly parts: DraftWritingParts
  readonly tx: Transaction
  readonly viewer: Person
}

interface Target {
  readonly draftId: string
  readonly blockId: string
  readonly expectedVersion: number
}

async function write(
  { parts: { clock, createId }, tx, viewer }: WritingWork,
  { draftId, blockId, expectedVersion: version }: Target,
  to: BlockWriting,
): Promise<KeptBlock | NotAllowed | Conflict> {
  if (blockId.includes('\0')) return notThere()
  const { personId } = viewer
  const writing = { draftId, id: blockId, version, personId, changeId: createId(), at: clock.now() }
  return (await writeBlock(tx, writing, { of: 'MODULE', ...to })) ?? whyNot(tx, draftId, blockId)
}

/** Asked only where nothing was written. */
async function whyNot(tx: Transaction, draftId: string, blockId: string): Promise<NotAllowed | Conflict> {
  const draft = await openDraft(tx, draftId)
  if (draft instanceof NotAllowed) return draft
  return changedSince(await readDraftBlock(tx, draftId, blockId))
}

/** Who changed a piece since it was read, and when; null = it is gone. */
export function changedSince(piece: Pick<KeptBlock, 'version' | 'savedAt' | 'savedBy'> | null): NotAllowed | Conflict {
  if (piece === null) return notThere()
  const at = new Date(piece.savedAt).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  })
  const who = piece.savedBy?.name ?? 'Somebody'
  return conflict(piece.version, `${who} changed this at ${at}. What you wrote is still here; look at both and choose`)
}

export function notThere(): NotAllowed {
  return notAllowed('NOT_THERE', 'This is not in the draft any more: somebody took it out')
}

/** The draft as it stands after it was changed. */
export async function shown({ clock }: { readonly clock: Clock }, tx: Transaction, id: string): Promise<ModuleDraft> {
  const draft = await readModuleDraft(tx, id)
  if (draft === null) throw new Error('What was just changed is not there')
  return toDraft(draft, clock.today())
}

/** A place after another; null where that is not there. */
export function placeAfter(places: readonly Placed[], afterId: string | null): string | null {
  if (afterId === null) return placeBetween(null, places[0]?.place ?? null)
  const index = places.findIndex(({ id }) => id === afterId)
  const before = places[index]
  return before === undefined ? null : placeBetween(before.place, places[index + 1]?.place ?? null)
}

interface Where {
  readonly draftId: string
  readonly partId: string
  readonly afterBlockId?: string | null
}

async function findPlace(
  tx: Transaction,
  { draftId, partId, afterBlockId = null }: Where,
  movedId: string | null,
): Promise<string | InvalidInput> {
  if (!(await readPartPlaces(tx, draftId)).some(({ id }) => id === partId))
    return invalidInput(unknown('partId', 'This part is not in the draft any more'))
  const places = (await readBlockPlaces(tx, draftId, partId)).filter(({ id }) => id !== movedId)
  return placeAfter(places, afterBlockId) ?? invalidInput(unknown('afterBlockId', 'What it was to come after is gone'))
}

async function add(
  { parts, tx, viewer: { personId } }: WritingWork,
  { content, ...where }: AddBlockInput,
): ReturnType<DraftWritingService['add']> {
  const { draftId, partId } = where
  const draft = await heldDraft(tx, draftId)
  if (draft instanceof NotAllowed) return draft
  const problems = contentProblems(content)
  if (problems.length > 0) return invalidInput(problems)
  if ((await countBlocks(tx, draftId)) >= mostBlocks)
    return invalidInput(tooMany('content', `A module holds ${mostBlocks} of these at most: begin another module`))
  const place = await findPlace(tx, where, null)
  if (typeof place !== 'string') return place
  const id = parts.createId()
  const by = { draftId, id, personId, changeId: parts.createId(), at: parts.clock.now() }
  await addBlock(tx, by, { id, partId, place, content })
  const block = await readDraftBlock(tx, draftId, id)
  return block === null ? notThere() : { block: toBlock(block), draft: await shown(parts, tx, draftId) }
}

async function move(
  work: WritingWork,
  input: MoveBlockInput,
): Promise<ModuleDraft | InvalidInput | NotAllowed | Conflict> {
  const { parts, tx } = work
  const draft = await openDraft(tx, input.draftId)
  if (draft instanceof NotAllowed) return draft
  const place = await findPlace(tx, input, input.blockId)
  if (typeof place !== 'string') return place
  const outcome = await write(work, input, { place, partId: input.partId })
  return 'partId' in outcome ? shown(parts, tx, input.draftId) : outcome
}

async function repeat(
  work: WritingWork,
  draftId: string,
  act: 'UNDO' | 'REDO',
): Promise<ModuleDraft | NotAllowed | Conflict> {
  const draft = await openDraft(work.tx, draftId)
  if (draft instanceof NotAllowed) return draft
  const outcome = await repeatStep(work, draft, act)
  return outcome === 'DONE' ? shown(work.parts, work.tx, draftId) : outcome
}

/** Takes the last change of the viewer back, or makes it again, in a draft that is open. */
export async function repeatStep(
  { parts, tx, viewer: { personId } }: WritingWork,
  { id, version }: { readonly id: string; readonly version: number },
  act: 'UNDO' | 'REDO',
): Promise<'DONE' | NotAllowed | Conflict> {
  const { undo, redo } = stepsOf(await readChanges(tx, id, personId))
  const step = act === 'UNDO' ? undo : redo
  if (step === null) return notAllowed('NOTHING_LEFT', 'There is nothing left to take back or to make again')
  const by = { changeId: parts.createId(), personId, at: parts.clock.now() }
  if (await repeatChange(tx, { from: step.id, act, by })) return 'DONE'
  return conflict(version, 'Somebody changed the same since, so it stays as it is')
}
