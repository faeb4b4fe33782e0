import type { StageContent } from '../../domain/drafts/stage.ts'
import { placesInOrder } from '../../domain/drafts/position.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  notAllowed,
  NotAllowed,
  type Conflict,
  type InputProblem,
  type InvalidInput,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Pathway } from '../pathways/index.ts'
import type { Content } from '../records/index.ts'
import { letAuthorGo, takeStep, tookOver, welcomeAuthor } from './draft-step.ts'
import { appendParts, type NewBlock } from './draft-writing.repository.ts'
import { titleProblems } from './draft.problems.ts'
import { waitToPublish } from './draft.repository.ts'
import type {
  AddPathwayDraftAuthorInput,
  BeginPathwayDraftInput,
  DescribePathwayDraftInput,
  MovePathwayDraftInput,
  RemovePathwayDraftAuthorInput,
} from './pathway-changes.types.ts'
import { pathwayFormProblems } from './pathway-draft.problems.ts'
import { readPathwayDraft } from './pathway-draft.read-model.ts'
import {
  appendPathwayDraft,
  describePathwayDraft,
  mayBeginPathway,
  stagesPart,
  type PathwayForm,
} from './pathway-draft.repository.ts'
import type { PathwayDraft } from './pathway-draft.types.ts'
import { pathwayProblemsOf } from './pathway-look.ts'
import { shownPathway } from './pathway-view.ts'
import { heldPathwayDraft, openPathwayDraft } from './pathway-writing.service.ts'

type Person = Viewer & { readonly personId: string }

export interface PathwayLifeService {
  begin(viewer: Person, input: BeginPathwayDraftInput): Promise<PathwayDraft | InvalidInput | NotAllowed>
  describe(
    viewer: Person,
    input: DescribePathwayDraftInput,
  ): Promise<PathwayDraft | InvalidInput | NotAllowed | Conflict>
  addAuthor(viewer: Person, input: AddPathwayDraftAuthorInput): Promise<PathwayDraft | NotAllowed>
  /** null = the viewer left, and may not read it any more. */
  removeAuthor(viewer: Person, input: RemovePathwayDraftAuthorInput): Promise<PathwayDraft | NotAllowed | null>
  move(viewer: Person, input: MovePathwayDraftInput): Promise<PathwayDraft | InvalidInput | NotAllowed | Conflict>
}

interface PathwayLifeParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

interface Work {
  readonly parts: PathwayLifeParts
  readonly tx: Transaction
  readonly viewer: Person
}

export function createPathwayLifeService(parts: PathwayLifeParts): PathwayLifeService {
  const within = <T>(viewer: Person, act: (work: Work) => Promise<T>): Promise<T> =>
    parts.asViewer(viewer, tx => act({ parts, tx, viewer }))
  return {
    begin: (viewer, input) => within(viewer, work => begin(work, input)),
    describe: (viewer, input) => within(viewer, work => describe(work, input)),
    addAuthor: (viewer, input) => within(viewer, work => welcome(work, input)),
    removeAuthor: (viewer, input) => within(viewer, work => sayGoodbye(work, input)),
    move: (viewer, input) => within(viewer, work => move(work, input)),
  }
}

const nothing: PathwayForm = {
  title: '',
  changeNote: '',
  reviewOn: null,
  pathway: {
    startRoleCode: null,
    endRoleCode: null,
    startAreas: [],
    monthsFrom: null,
    monthsTo: null,
    hoursExclude: '',
    chosenAreaCodes: [],
    gateCodes: [],
  },
}

async function begin(work: Work, input: BeginPathwayDraftInput): Promise<PathwayDraft | InvalidInput | NotAllowed> {
  const { parts, tx, viewer } = work
  const { organisationId, pathwayCode = null, title = null } = input
  const { personId } = viewer
  if (pathwayCode?.includes('\0')) return invalidInput([unknownPathway(pathwayCode)])
  if (pathwayCode !== null) await waitToPublish(tx)
  const may = await mayBeginPathway(tx, { personId, organisationId, pathwayCode })
  if (!may.isAuthor) return notAllowed('NOT_AN_AUTHOR_THERE', 'You are not an author of this organisation')
  const problems = title === null ? [] : titleProblems(title)
  const revised = pathwayCode === null ? null : (await parts.content.current(tx)).pathways.get(pathwayCode)
  if (revised === undefined) problems.push(unknownPathway(pathwayCode ?? ''))
  if (revised?.isRetired) problems.push(retiredPathway)
  if (problems.length > 0) return invalidInput(problems)
  if (!may.isFree)
    return notAllowed('REVISED_ELSEWHERE', 'Somebody revises this pathway already, or it is another organisation’s')
  const form = revised == null ? nothing : formOf(revised)
  const [id, at] = [parts.createId(), parts.clock.now()]
  const named = { ...form, title: title?.trim() ?? form.title }
  await appendPathwayDraft(tx, { ...named, id, organisationId, personId, pathwayCode, at })
  const savedById = pathwayCode === null ? personId : null
  const stages = { id: stagesPart, place: 'V', title: '', minutes: 0, text: '' }
  await appendParts(tx, { draftId: id, savedById, at }, { parts: [stages], blocks: stagesOf(revised ?? null) })
  return shownPathway(parts, tx, id)
}

const retiredPathway: InputProblem = {
  path: 'pathwayCode',
  code: 'RETIRED',
  message: 'This pathway is retired, and nobody chooses it any more: begin a new one instead',
}

function unknownPathway(code: string): InputProblem {
  const shown = code.slice(0, 40).replaceAll('\0', '')
  return { path: 'pathwayCode', code: 'UNKNOWN', message: `“${shown}” is not a pathway` }
}

function formOf(pathway: Pathway): PathwayForm {
  const { title, startRole, endRole, startAreas, monthsFrom, monthsTo, hoursExclude, chosenAreas, gates } = pathway
  return {
    ...nothing,
    title,
    pathway: {
      monthsFrom,
      monthsTo,
      hoursExclude,
      startAreas,
      startRoleCode: startRole.code,
      endRoleCode: endRole.code,
      chosenAreaCodes: chosenAreas.map(({ code }) => code),
      gateCodes: gates.map(({ code }) => code),
    },
  }
}

/** The name in a draft of a stage that came with the published pathway. */
export const nameOfPublished = (position: number): string => `published-${position}`

function stagesOf(pathway: Pathway | null): NewBlock[] {
  if (pathway === null) return []
  const places = placesInOrder(pathway.stages.length)
  return pathway.stages.map((stage, position) => {
    return {
      id: nameOfPublished(position),
      partId: stagesPart,
      place: places[position] ?? '',
      content: contentOfPublished(stage),
    }
  })
}

/** A published stage in the words a draft keeps it in. */
export function contentOfPublished({ title, modules, choices }: Pathway['stages'][number]): StageContent {
  const chosen = new Set(choices.flatMap(choice => choice.modules.map(({ code }) => code)))
  return {
    kind: 'STAGE',
    title,
    modules: modules.map(({ code }) => code).filter(code => !chosen.has(code)),
    choices: choices.map(choice => {
      return { chooseAtLeast: choice.chooseAtLeast, modules: choice.modules.map(({ code }) => code) }
    }),
  }
}

async function describe(
  { parts, tx }: Work,
  input: DescribePathwayDraftInput,
): Promise<PathwayDraft | InvalidInput | NotAllowed | Conflict> {
  const { draftId: id, expectedVersion: version } = input
  const draft = await openPathwayDraft(tx, id)
  if (draft instanceof NotAllowed) return draft
  const problems = pathwayFormProblems(input, await parts.content.current(tx))
  if (problems.length > 0) return invalidInput(problems)
  if (await describePathwayDraft(tx, { id, version, at: parts.clock.now() }, toForm(input)))
    return shownPathway(parts, tx, id)
  return conflict(draft.version, 'Another author saved this form since you opened it; what you wrote is still here')
}

function toForm(input: DescribePathwayDraftInput): PathwayForm {
  const { startAreas, chosenAreaCodes, gateCodes } = input
  return {
    title: input.title.trim(),
    changeNote: input.changeNote.trim(),
    reviewOn: input.reviewBy ?? null,
    pathway: {
      chosenAreaCodes,
      gateCodes,
      startRoleCode: input.startRoleCode ?? null,
      endRoleCode: input.endRoleCode ?? null,
      startAreas: startAreas.map(({ areaCode, column }) => ({ areaCode, column })),
      monthsFrom: input.monthsFrom ?? null,
      monthsTo: input.monthsTo ?? null,
      hoursExclude: input.hoursExclude.trim(),
    },
  }
}

async function welcome(
  work: Work,
  { draftId, personId }: AddPathwayDraftAuthorInput,
): Promise<PathwayDraft | NotAllowed> {
  const { parts, tx } = work
  if (await tookOver(work, await readPathwayDraft(tx, draftId), personId)) return shownPathway(parts, tx, draftId)
  const draft = await heldPathwayDraft(tx, draftId)
  if (draft instanceof NotAllowed) return draft
  return (await welcomeAuthor(work, draft, personId)) ?? shownPathway(parts, tx, draftId)
}

async function sayGoodbye(
  work: Work,
  { draftId, personId }: RemovePathwayDraftAuthorInput,
): Promise<PathwayDraft | NotAllowed | null> {
  const { parts, tx, viewer } = work
  const refused = await letAuthorGo(work, await readPathwayDraft(tx, draftId), personId)
  if (refused !== null) return refused
  return personId === viewer.personId ? null : shownPathway(parts, tx, draftId)
}

async function move(
  work: Work,
  { draftId, ...step }: MovePathwayDraftInput,
): Promise<PathwayDraft | InvalidInput | NotAllowed | Conflict> {
  const { parts, tx } = work
  const draft = await readPathwayDraft(tx, draftId)
  const outcome = await takeStep(work, draft, step, () => pathwayProblemsOf(parts, tx, draftId))
  return outcome === 'DONE' ? shownPathway(parts, tx, draftId) : outcome
}
