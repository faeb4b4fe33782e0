import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { invalidInput, NotAllowed, type Conflict, type InvalidInput } from '../../platform/graphql/index.ts'
import { notOpen, orNotOpen } from './draft-gate.ts'
import { tooMany, unknown } from './draft-writing.problems.ts'
import {
  addBlock,
  holdOpen,
  readBlockPlaces,
  writeBlock,
  type BlockWriting,
  type Contents,
} from './draft-writing.repository.ts'
import {
  changedSince,
  notThere,
  placeAfter,
  repeatStep,
  type DraftWritingParts,
  type WritingWork,
} from './draft-writing.service.ts'
import { readPathwayDraft, readPathwayStage, type KeptStage, type PathwayHead } from './pathway-draft.read-model.ts'
import { stagesPart } from './pathway-draft.repository.ts'
import type { PathwayDraft, PathwayDraftStage } from './pathway-draft.types.ts'
import { mostStages, stageProblems } from './pathway-draft.problems.ts'
import { shownPathway, toContent, toStage } from './pathway-view.ts'
import type {
  AddPathwayStageInput,
  MovePathwayStageInput,
  RemovePathwayStageInput,
  SavePathwayStageInput,
} from './pathway-writing.types.ts'

type Person = Viewer & { readonly personId: string }

export interface PathwayWritingService {
  /** One statement, save where it is refused. */
  save(viewer: Person, input: SavePathwayStageInput): Promise<PathwayDraftStage | InvalidInput | NotAllowed | Conflict>
  add(
    viewer: Person,
    input: AddPathwayStageInput,
  ): Promise<{ readonly stage: PathwayDraftStage; readonly draft: PathwayDraft } | InvalidInput | NotAllowed>
  move(viewer: Person, input: MovePathwayStageInput): Promise<PathwayDraft | InvalidInput | NotAllowed | Conflict>
  remove(viewer: Person, input: RemovePathwayStageInput): Promise<PathwayDraft | NotAllowed | Conflict>
  repeat(viewer: Person, draftId: string, act: 'UNDO' | 'REDO'): Promise<PathwayDraft | NotAllowed | Conflict>
}

interface PathwayWritingParts extends DraftWritingParts {
  readonly asViewer: Database['asViewer']
}

interface Work extends WritingWork {
  readonly parts: PathwayWritingParts
}

export function createPathwayWritingService(parts: PathwayWritingParts): PathwayWritingService {
  const within = <T>(viewer: Person, act: (work: Work) => Promise<T>): Promise<T> =>
    parts.asViewer(viewer, tx => act({ parts, tx, viewer }))
  return {
    save: (viewer, input) => within(viewer, work => save(work, input)),
    add: (viewer, input) => within(viewer, work => add(work, input)),
    move: (viewer, input) => within(viewer, work => move(work, input)),
    remove: (viewer, input) =>
      within(viewer, async work => {
        const outcome = await write(work, input, { isRemoved: true })
        return 'partId' in outcome ? shownPathway(parts, work.tx, input.draftId) : outcome
      }),
    repeat: (viewer, draftId, act) =>
      within(viewer, async work => {
        const draft = await openPathwayDraft(work.tx, draftId)
        if (draft instanceof NotAllowed) return draft
        const outcome = await repeatStep(work, draft, act)
        return outcome === 'DONE' ? shownPathway(parts, work.tx, draftId) : outcome
      }),
  }
}

/** A draft of a pathway the viewer may write in as it stands, or why not. */
export async function openPathwayDraft(tx: Transaction, id: string): Promise<PathwayHead | NotAllowed> {
  return orNotOpen(await readPathwayDraft(tx, id))
}

/** The same, and nobody moves it until the unit of work ends. */
export async function heldPathwayDraft(tx: Transaction, id: string): Promise<PathwayHead | NotAllowed> {
  const draft = await openPathwayDraft(tx, id)
  return draft instanceof NotAllowed || (await holdOpen(tx, id)) ? draft : notOpen()
}

async function save(
  work: Work,
  input: SavePathwayStageInput,
): Promise<PathwayDraftStage | InvalidInput | NotAllowed | Conflict> {
  const problems = stageProblems(input)
  if (problems.length > 0) return invalidInput(problems)
  const outcome = await write(work, input, { content: toContent(input) })
  return 'partId' in outcome ? toStage(outcome) : outcome
}

interface Target {
  readonly draftId: string
  readonly stageId: string
  readonly expectedVersion: number
}

async function write(
  { parts: { clock, createId }, tx, viewer: { personId } }: Work,
  { draftId, stageId: id, expectedVersion: version }: Target,
  to: BlockWriting<Contents['PATHWAY']>,
): Promise<KeptStage | NotAllowed | Conflict> {
  if (id.includes('\0')) return notThere()
  const writing = { draftId, id, version, personId, changeId: createId(), at: clock.now() }
  const written = await writeBlock(tx, writing, { of: 'PATHWAY', ...to })
  if (written !== null) return written
  const draft = await openPathwayDraft(tx, draftId)
  return draft instanceof NotAllowed ? draft : changedSince(await readPathwayStage(tx, draftId, id))
}

async function findPlace(
  tx: Transaction,
  draftId: string,
  { afterId, movedId }: { readonly afterId: string | null; readonly movedId: string | null },
): Promise<string | InvalidInput> {
  const places = (await readBlockPlaces(tx, draftId, stagesPart)).filter(({ id }) => id !== movedId)
  if (movedId === null && places.length >= mostStages)
    return invalidInput(tooMany('title', `A pathway has ${mostStages} stages at most`))
  const place = placeAfter(places, afterId)
  return place ?? invalidInput(unknown('afterStageId', 'The stage it was to come after is gone'))
}

async function add(work: Work, input: AddPathwayStageInput): ReturnType<PathwayWritingService['add']> {
  const {
    parts,
    tx,
    viewer: { personId },
  } = work
  const { draftId, afterStageId: afterId = null } = input
  const draft = await heldPathwayDraft(tx, draftId)
  if (draft instanceof NotAllowed) return draft
  const problems = stageProblems(input)
  if (problems.length > 0) return invalidInput(problems)
  const place = await findPlace(tx, draftId, { afterId, movedId: null })
  if (typeof place !== 'string') return place
  const id = parts.createId()
  const by = { draftId, id, personId, changeId: parts.createId(), at: parts.clock.now() }
  await addBlock(tx, by, { id, partId: stagesPart, place, content: toContent(input) })
  const stage = await readPathwayStage(tx, draftId, id)
  return stage === null ? notThere() : { stage: toStage(stage), draft: await shownPathway(parts, tx, draftId) }
}

async function move(
  work: Work,
  input: MovePathwayStageInput,
): Promise<PathwayDraft | InvalidInput | NotAllowed | Conflict> {
  const { parts, tx } = work
  const { draftId, stageId: movedId, afterStageId: afterId = null } = input
  const draft = await openPathwayDraft(tx, draftId)
  if (draft instanceof NotAllowed) return draft
  const place = await findPlace(tx, draftId, { afterId, movedId })
  if (typeof place !== 'string') return place
  const outcome = await write(work, input, { place })
  return 'partId' in outcome ? shownPathway(parts, tx, draftId) : outcome
}
