import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  notAllowed,
  NotAllowed,
  type Conflict,
  type InvalidInput,
} from '../../platform/graphql/index.ts'
import { heldDraft, openDraft } from './draft-gate.ts'
import { mostParts, partProblems, tooMany, unknown } from './draft-writing.problems.ts'
import { addPart, readPartPlaces, writePart, type PartWriting } from './draft-writing.repository.ts'
import { placeAfter, shown, type DraftWritingParts } from './draft-writing.service.ts'
import type {
  AddDraftPartInput,
  DescribeDraftPartInput,
  MoveDraftPartInput,
  RemoveDraftPartInput,
} from './draft-writing.types.ts'
import { readDraftParts } from './draft.read-model.ts'
import type { ModuleDraft } from './draft.types.ts'

type Person = Viewer & { readonly personId: string }
type Asked = { readonly asViewer: Database['asViewer'] } & DraftWritingParts

export interface DraftPartService {
  add(viewer: Person, input: AddDraftPartInput): Promise<ModuleDraft | InvalidInput | NotAllowed>
  describe(viewer: Person, input: DescribeDraftPartInput): Promise<ModuleDraft | InvalidInput | NotAllowed | Conflict>
  move(viewer: Person, input: MoveDraftPartInput): Promise<ModuleDraft | InvalidInput | NotAllowed | Conflict>
  remove(viewer: Person, input: RemoveDraftPartInput): Promise<ModuleDraft | NotAllowed | Conflict>
}

export function createDraftPartService(parts: Asked): DraftPartService {
  const { asViewer } = parts
  return {
    add: (viewer, input) => asViewer(viewer, tx => add({ parts, tx, viewer }, input)),
    describe: async (viewer, input) => {
      const { title, minutes, text } = input
      const problems = partProblems(input)
      return asViewer(viewer, tx =>
        write({ parts, tx, viewer }, input, async () =>
          problems.length > 0 ? invalidInput(problems) : { title, minutes, text },
        ),
      )
    },
    move: (viewer, input) => asViewer(viewer, tx => write({ parts, tx, viewer }, input, () => placeFor(tx, input))),
    remove: (viewer, input) =>
      asViewer(viewer, async tx => {
        const outcome = await write({ parts, tx, viewer }, input, async () => ({ isRemoved: true }))
        return outcome as Exclude<typeof outcome, InvalidInput>
      }),
  }
}

interface Work {
  readonly parts: DraftWritingParts
  readonly tx: Transaction
  readonly viewer: Person
}

interface Target {
  readonly draftId: string
  readonly partId: string
  readonly expectedVersion: number
}

async function write(
  { parts, tx, viewer: { personId } }: Work,
  { draftId, partId: id, expectedVersion: version }: Target,
  change: () => Promise<PartWriting | InvalidInput>,
): Promise<ModuleDraft | InvalidInput | NotAllowed | Conflict> {
  const draft = await openDraft(tx, draftId)
  if (draft instanceof NotAllowed) return draft
  const part = (await readDraftParts(tx, draftId)).find(each => each.id === id)
  if (part === undefined) return notAllowed('NOT_THERE', 'This part is not in the draft any more')
  const to = await change()
  if ('fields' in to) return to
  const writing = { draftId, id, version, personId, changeId: parts.createId(), at: parts.clock.now() }
  if (await writePart(tx, writing, to)) return shown(parts, tx, draftId)
  return conflict(part.version, 'Somebody changed this part since you opened it; what you wrote is still here')
}

async function placeFor(
  tx: Transaction,
  { draftId, partId, afterPartId = null }: MoveDraftPartInput,
): Promise<PartWriting | InvalidInput> {
  const places = (await readPartPlaces(tx, draftId)).filter(({ id }) => id !== partId)
  const place = placeAfter(places, afterPartId)
  return place === null ? invalidInput(unknown('afterPartId', 'The part it was to come after is gone')) : { place }
}

async function add(
  { parts, tx, viewer: { personId } }: Work,
  { draftId, afterPartId = null, title, minutes }: AddDraftPartInput,
): Promise<ModuleDraft | InvalidInput | NotAllowed> {
  const draft = await heldDraft(tx, draftId)
  if (draft instanceof NotAllowed) return draft
  const problems = partProblems({ title, minutes })
  if (problems.length > 0) return invalidInput(problems)
  const places = await readPartPlaces(tx, draftId)
  if (places.length >= mostParts)
    return invalidInput(tooMany('title', `A module has ${mostParts} parts at most: begin another module`))
  const place = placeAfter(places, afterPartId)
  if (place === null) return invalidInput(unknown('afterPartId', 'The part it was to come after is gone'))
  const id = parts.createId()
  const by = { draftId, id, personId, changeId: parts.createId(), at: parts.clock.now() }
  await addPart(tx, by, { id, place, title: title.trim(), minutes, text: '' })
  return shown(parts, tx, draftId)
}
