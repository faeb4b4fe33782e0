import type { Clock } from '../../platform/clock.ts'
import { byCode } from '../../platform/collections.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  notAllowed,
  type Conflict,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import { beginTraining, changesOf, move, putBack, readStanding, type Deed } from './award-move.ts'
import { askedProblems, ratifiedOnProblems, trainingProblems } from './training.problems.ts'
import {
  readAskedTrainings,
  readPossibleRatifiers,
  readTraining,
  type AskedFacts,
  type PossibleRatifierFacts,
  type RatificationFacts,
} from './training.read-model.ts'
import {
  appendMove,
  appendRatification,
  appendTraining,
  takeBackRatification,
  undoMove,
} from './training.repository.ts'
import type {
  AskedRatification,
  AwardRatification,
  MoveToPrecepteeInput,
  PossibleRatifier,
  RatifyAwardInput,
  RecordTrainingInput,
  Training,
} from './training.types.ts'

type Person = Viewer & { personId: string }

export interface TrainingService {
  training(viewer: Person): Promise<Training>
  record(viewer: Person, input: RecordTrainingInput): Promise<Training | InvalidInput | Conflict>
  moveOn(viewer: Person, input: MoveToPrecepteeInput): Promise<Training | NotAllowed | Conflict>
  /** Puts everything back as it stood, on the day of the move. */
  undo(viewer: Person, input: MoveToPrecepteeInput): Promise<Training | NotAllowed | Conflict>
  /** What others ask of the viewer. */
  asked(viewer: Person): Promise<AskedRatification[]>
  ratify(viewer: Person, input: RatifyAwardInput): Promise<AwardRatification | InvalidInput>
  /** False where the viewer said no such thing today. */
  takeBack(viewer: Person, id: string): Promise<boolean>
}

export interface TrainingServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

export function createTrainingService(dependencies: TrainingServiceDependencies): TrainingService {
  const { asViewer, clock, content } = dependencies
  return {
    training: viewer => asViewer(viewer, tx => view(dependencies, tx, viewer.personId)),
    record: (viewer, input) => asViewer(viewer, tx => record(dependencies, tx, viewer.personId, input)),
    moveOn: (viewer, input) => asViewer(viewer, tx => moveOn(dependencies, tx, viewer.personId, input)),
    undo: (viewer, input) => asViewer(viewer, tx => undo(dependencies, tx, viewer.personId, input)),
    asked: viewer =>
      asViewer(viewer, async tx => {
        const areas = byCode((await content.current(tx)).framework.areas)
        return (await readAskedTrainings(tx)).map(facts => toAsked(facts, areas))
      }),
    ratify: (viewer, input) => asViewer(viewer, tx => ratify(dependencies, tx, viewer.personId, input)),
    takeBack: ({ personId }, id) =>
      asViewer({ personId }, tx => takeBackRatification(tx, { id, ratifiedById: personId, at: clock.now() })),
  }
}

type Areas = ReadonlyMap<string, Training['areas'][number]>

const toRatification = (facts: RatificationFacts | null): AwardRatification | null =>
  facts === null ? null : { id: facts.id, on: facts.on, by: facts.by }

function toAsked(facts: AskedFacts, areas: Areas): AskedRatification {
  const { id, trainee, university, programme, areaCodes, expectedOn, ratification } = facts
  return {
    id,
    trainee,
    university,
    programme,
    areas: areaCodes.flatMap(code => areas.get(code) ?? []),
    expectedOn,
    ratification: toRatification(ratification),
    canTakeBack: ratification?.isOfToday === true,
  }
}

/** Whoever may say it by their role is shown by that alone. */
function toPossible({ id, name, rights }: PossibleRatifierFacts, areas: Areas): PossibleRatifier {
  const isLead = rights.some(right => right.areas === null)
  const appointments = rights.flatMap(right =>
    right.areas === null || isLead
      ? []
      : { title: right.title ?? '', areas: right.areas.flatMap(code => areas.get(code) ?? []) },
  )
  return { id, name, appointments }
}

async function view(
  { clock, content }: TrainingServiceDependencies,
  tx: Transaction,
  personId: string,
): Promise<Training> {
  const [facts, ratifiers, published] = [
    await readTraining(tx, personId),
    await readPossibleRatifiers(tx),
    await content.current(tx),
  ]
  const allAreas: Areas = byCode(published.framework.areas)
  const canAsk = ratifiers.map(each => toPossible(each, allAreas))
  const nothing = { version: 0, university: null, programme: null, expectedOn: null, asked: null }
  if (facts === null)
    return { ...nothing, areas: [], canAsk, ratification: null, changes: [], movedOn: null, canUndo: false }
  const canMove = facts.ratification !== null && facts.move === null
  const standing = canMove || facts.move?.isOfToday === true ? await readStanding(tx, personId) : null
  const { version, university, programme, expectedOn, asked, areaCodes, move: moved } = facts
  const isUntouched =
    standing?.practice?.version === moved?.practiceAfter && (standing?.goal?.version ?? 0) === moved?.goalAfter
  return {
    version,
    university,
    programme,
    expectedOn,
    asked,
    canAsk,
    areas: areaCodes.flatMap(code => allAreas.get(code) ?? []),
    ratification: toRatification(facts.ratification),
    changes: canMove && standing !== null ? changesOf(standing, areaCodes, published, clock.today()) : [],
    movedOn: moved?.movedOn ?? null,
    canUndo: moved?.isOfToday === true && isUntouched,
  }
}

const changedElsewhere = (currentVersion: number): Conflict =>
  conflict(currentVersion, 'This was changed in another window since you opened it')

const deedOf = ({ clock, createId }: TrainingServiceDependencies, personId: string): Deed => ({
  personId,
  at: clock.now(),
  today: clock.today(),
  createId,
})

async function record(
  dependencies: TrainingServiceDependencies,
  tx: Transaction,
  personId: string,
  { expectedVersion, ...input }: RecordTrainingInput,
): Promise<Training | InvalidInput | Conflict> {
  const { clock, createId, content } = dependencies
  const { framework } = await content.current(tx)
  const problems = trainingProblems({ ...input, expectedVersion }, framework, clock.today())
  const askedId = input.askedId ?? null
  if (askedId !== null) problems.push(...askedProblems(askedId, input.areaCodes, await readPossibleRatifiers(tx)))
  if (problems.length > 0) return invalidInput(problems)
  const before = await readTraining(tx, personId)
  if ((before?.version ?? 0) !== expectedVersion) return changedElsewhere(before?.version ?? 0)
  const row = {
    id: createId(),
    personId,
    version: expectedVersion + 1,
    university: input.university.trim(),
    programme: input.programme.trim(),
    areaCodes: input.areaCodes,
    expectedOn: input.expectedOn ?? null,
    askedId,
    recordedAt: clock.now(),
  }
  if (!(await appendTraining(tx, row))) return changedElsewhere(expectedVersion + 1)
  const deed = deedOf(dependencies, personId)
  const isBefore = before?.ratification == null
  if (isBefore && !(await beginTraining(tx, input.areaCodes, await readStanding(tx, personId), deed)))
    throw new Error('The practice was changed while a training was recorded: nothing of it is kept')
  return view(dependencies, tx, personId)
}

async function moveOn(
  dependencies: TrainingServiceDependencies,
  tx: Transaction,
  personId: string,
  { expectedVersion }: MoveToPrecepteeInput,
): Promise<Training | NotAllowed | Conflict> {
  const facts = await readTraining(tx, personId)
  if (facts === null || facts.ratification === null)
    return notAllowed('NOT_RATIFIED', 'Your registrar or programme lead says first that the award is ratified')
  if (facts.move !== null) return notAllowed('MOVED', 'You have moved on already')
  if (facts.version !== expectedVersion) return changedElsewhere(facts.version)
  const { catalogue } = await dependencies.content.current(tx)
  const deed = deedOf(dependencies, personId)
  const given = { areaCodes: facts.areaCodes, ratifiedBy: facts.ratification.by.name }
  const moved = await move(tx, given, await readStanding(tx, personId), { ...deed, catalogue })
  if (moved === null) throw new Error('Practice or goal was changed during a move: nothing of it is kept')
  const id = dependencies.createId()
  await appendMove(tx, { id, personId, ratificationId: facts.ratification.id, ...moved, movedAt: deed.at })
  return view(dependencies, tx, personId)
}

async function undo(
  dependencies: TrainingServiceDependencies,
  tx: Transaction,
  personId: string,
  { expectedVersion }: MoveToPrecepteeInput,
): Promise<Training | NotAllowed | Conflict> {
  const facts = await readTraining(tx, personId)
  const moved = facts?.move
  if (facts === null || moved == null || !moved.isOfToday)
    return notAllowed('NOT_TODAY', 'A move can be undone on the day it was made')
  if (facts.version !== expectedVersion) return changedElsewhere(facts.version)
  const isBack = await putBack(tx, { ...moved, movedAt: new Date(moved.movedAt) }, deedOf(dependencies, personId))
  if (!isBack) return notAllowed('CHANGED_SINCE', 'You changed your practice or goal since: change it there')
  await undoMove(tx, moved.id, dependencies.clock.now())
  return view(dependencies, tx, personId)
}

async function ratify(
  { clock, createId }: TrainingServiceDependencies,
  tx: Transaction,
  viewerId: string,
  { id, ratifiedOn }: RatifyAwardInput,
): Promise<AwardRatification | InvalidInput> {
  const asked = (await readAskedTrainings(tx)).find(training => training.id === id)
  const unknown = { path: 'id', code: 'UNKNOWN', message: 'Nobody asks you to ratify this' }
  if (asked === undefined) return invalidInput([unknown])
  const problems = ratifiedOnProblems(ratifiedOn, clock.today())
  if (asked.ratification !== null)
    problems.push({ path: 'id', code: 'REPEATED', message: 'It is said already that this award is ratified' })
  if (problems.length > 0) return invalidInput(problems)
  const row = { id: createId(), personId: asked.trainee.id, trainingId: id, ratifiedOn, ratifiedById: viewerId }
  await appendRatification(tx, { ...row, recordedAt: clock.now() })
  const after = (await readAskedTrainings(tx)).find(training => training.id === id)
  const said = toRatification(after?.ratification ?? null)
  if (said === null) throw new Error('A ratification was not kept')
  return said
}
