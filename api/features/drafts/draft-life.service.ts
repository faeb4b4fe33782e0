import { templates } from '../../domain/drafts/templates.ts'
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
import type { Content } from '../records/index.ts'
import { factsOfModule, factsOfTemplate, partsOfModule, partsOfTemplate, type Beginning } from './draft-begin.ts'
import type {
  AddDraftAuthorInput,
  BeginModuleDraftInput,
  DescribeModuleDraftInput,
  MoveModuleDraftInput,
  RemoveDraftAuthorInput,
} from './draft-changes.types.ts'
import { heldDraft, openDraft } from './draft-gate.ts'
import { problemsOf, type LookParts } from './draft-look.ts'
import { letAuthorGo, takeStep, tookOver, welcomeAuthor } from './draft-step.ts'
import { appendParts } from './draft-writing.repository.ts'
import { shown } from './draft-writing.service.ts'
import { effectProblems, formProblems, titleProblems } from './draft.problems.ts'
import { readModuleDraft } from './draft.read-model.ts'
import {
  appendModuleDraft,
  describeDraft,
  mayBegin,
  readLatestContent,
  readTerms,
  waitToPublish,
  type DraftFacts,
} from './draft.repository.ts'
import type { ModuleDraft } from './draft.types.ts'

type Person = Viewer & { readonly personId: string }

export interface DraftLifeService {
  begin(viewer: Person, input: BeginModuleDraftInput): Promise<ModuleDraft | InvalidInput | NotAllowed>
  describe(viewer: Person, input: DescribeModuleDraftInput): Promise<ModuleDraft | InvalidInput | NotAllowed | Conflict>
  addAuthor(viewer: Person, input: AddDraftAuthorInput): Promise<ModuleDraft | NotAllowed>
  /** null = the viewer left, and may not read it any more. */
  removeAuthor(viewer: Person, input: RemoveDraftAuthorInput): Promise<ModuleDraft | NotAllowed | null>
  move(viewer: Person, input: MoveModuleDraftInput): Promise<ModuleDraft | InvalidInput | NotAllowed | Conflict>
}

export interface DraftLifeParts extends LookParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

interface Work {
  readonly parts: DraftLifeParts
  readonly tx: Transaction
  readonly viewer: Person
}

export function createDraftLifeService(parts: DraftLifeParts): DraftLifeService {
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

interface Begun {
  readonly facts: DraftFacts
  readonly beginning: Beginning
}

async function begin(work: Work, input: BeginModuleDraftInput): Promise<ModuleDraft | InvalidInput | NotAllowed> {
  const { parts, tx, viewer } = work
  const { organisationId, moduleCode = null, template = null } = input
  const { personId } = viewer
  if (moduleCode?.includes('\0')) return invalidInput([unknownModule(moduleCode)])
  if (moduleCode !== null) await waitToPublish(tx)
  const may = await mayBegin(tx, { personId, organisationId, moduleCode })
  if (!may.isAuthor) return notAllowed('NOT_AN_AUTHOR_THERE', 'You are not an author of this organisation')
  const begun = await begunWith(work, input)
  if (Array.isArray(begun)) return invalidInput(begun)
  if (!may.isFree)
    return notAllowed('REVISED_ELSEWHERE', 'Somebody revises this module already, or it is another organisation’s')
  const [id, at] = [parts.createId(), parts.clock.now()]
  await appendModuleDraft(tx, { ...begun.facts, id, organisationId, personId, moduleCode, template, at })
  await appendParts(tx, { draftId: id, savedById: moduleCode === null ? personId : null, at }, begun.beginning)
  return shown(parts, tx, id)
}

async function begunWith(work: Work, input: BeginModuleDraftInput): Promise<Begun | InputProblem[]> {
  const { template: name = null, moduleCode = null, title = null, develops } = input
  if ((name === null) === (moduleCode === null))
    return [{ path: 'template', code: 'EXACTLY_ONE', message: 'Choose a template, or a module to revise' }]
  const content = await work.parts.content.current(work.tx)
  const problems = [...(title === null ? [] : titleProblems(title)), ...effectProblems(develops, content)]
  if (problems.length > 0) return problems
  if (content.modules.get(moduleCode ?? '')?.isRetired) return [retiredModule]
  const begun = moduleCode === null ? fromTemplate(work, input) : await fromModule(work, content, moduleCode)
  if (begun === null) return [unknownModule(moduleCode ?? '')]
  return { ...begun, facts: { ...begun.facts, title: title?.trim() ?? begun.facts.title } }
}

function fromTemplate(
  { parts: { createId } }: Work,
  { template: name, develops }: BeginModuleDraftInput,
): Begun | null {
  const template = templates.find(each => each.template === name)
  if (template === undefined) return null
  const effects = develops.map(toEffect)
  return {
    facts: { ...factsOfTemplate(template), develops: effects },
    beginning: partsOfTemplate(template, createId),
  }
}

async function fromModule({ parts: { createId }, tx }: Work, content: Content, code: string): Promise<Begun | null> {
  const [module, rules] = [content.modules.get(code), content.catalogue.modules.get(code)]
  if (module === undefined || rules === undefined) return null
  const latest = await readLatestContent(tx, code)
  const facts = { ...factsOfModule(module, rules), ...(await readTerms(tx, code)) }
  return { facts, beginning: partsOfModule(module, latest, createId) }
}

const retiredModule: InputProblem = {
  path: 'moduleCode',
  code: 'RETIRED',
  message: 'This module is retired, and nobody starts it any more: begin a new one instead',
}

function unknownModule(code: string): InputProblem {
  return { path: 'moduleCode', code: 'UNKNOWN', message: `“${code.slice(0, 40).replaceAll('\0', '')}” is not a module` }
}

function toEffect({ capabilityCode, from, to }: BeginModuleDraftInput['develops'][number]) {
  return { capability: capabilityCode, from, to } as DraftFacts['develops'][number]
}

async function describe(
  { parts, tx }: Work,
  input: DescribeModuleDraftInput,
): Promise<ModuleDraft | InvalidInput | NotAllowed | Conflict> {
  const { draftId: id, expectedVersion: version } = input
  const draft = await openDraft(tx, id)
  if (draft instanceof NotAllowed) return draft
  const problems = formProblems(input, await parts.content.current(tx))
  if (problems.length > 0) return invalidInput(problems)
  if (await describeDraft(tx, { id, version, at: parts.clock.now() }, toFacts(input))) return shown(parts, tx, id)
  return conflict(draft.version, 'Another author saved this form since you opened it; what you wrote is still here')
}

function toFacts(input: DescribeModuleDraftInput): DraftFacts {
  const { kind, isAreaChosen, requiredModules, sources } = input
  return {
    kind,
    isAreaChosen,
    requiredModules,
    title: input.title.trim(),
    summary: input.summary.trim(),
    outcome: input.outcome.trim(),
    levelCode: input.levelCode ?? null,
    areaCode: input.areaCode ?? null,
    develops: input.develops.map(toEffect),
    requiredRatings: input.requiredRatings.map(({ capabilityCode: capability, atLeast }) => ({
      capability,
      atLeast,
    })),
    gates: input.gates.map(({ gateCode: gate, scope, part }) => {
      return {
        gate,
        scope,
        part: scope === 'PART' ? (part?.trim() ?? null) : null,
      } as DraftFacts['gates'][number]
    }),
    sources: sources.map(source => source.trim()).filter(source => source !== ''),
    licence: input.licence.trim(),
    reuse: input.reuse.trim(),
    changeNote: input.changeNote.trim(),
    reviewOn: input.reviewBy ?? null,
  }
}

async function welcome(work: Work, { draftId, personId }: AddDraftAuthorInput): Promise<ModuleDraft | NotAllowed> {
  const { parts, tx } = work
  if (await tookOver(work, await readModuleDraft(tx, draftId), personId)) return shown(parts, tx, draftId)
  const draft = await heldDraft(tx, draftId)
  if (draft instanceof NotAllowed) return draft
  return (await welcomeAuthor(work, draft, personId)) ?? shown(parts, tx, draftId)
}

async function sayGoodbye(
  work: Work,
  { draftId, personId }: RemoveDraftAuthorInput,
): Promise<ModuleDraft | NotAllowed | null> {
  const { parts, tx, viewer } = work
  const refused = await letAuthorGo(work, await readModuleDraft(tx, draftId), personId)
  if (refused !== null) return refused
  return personId === viewer.personId ? null : shown(parts, tx, draftId)
}

async function move(
  work: Work,
  { draftId, ...step }: MoveModuleDraftInput,
): Promise<ModuleDraft | InvalidInput | NotAllowed | Conflict> {
  const { parts, tx, viewer } = work
  const draft = await readModuleDraft(tx, draftId)
  const outcome = await takeStep(work, draft, step, () => problemsOf(parts, { tx, viewer }, draftId))
  return outcome === 'DONE' ? shown(parts, tx, draftId) : outcome
}
