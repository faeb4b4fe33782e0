import { noteProblem } from '../../domain/privacy/note.ts'
import { moduleOutlook } from '../../domain/recommendation/module-start.ts'
import { dayFromIso, isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { Module } from '../modules/index.ts'
import { readRecord, type Content, type PersonRecord } from '../records/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { appendEnrolment, finishEnrolment, readEnrolment } from './enrolment.repository.ts'
import type { EnrolmentRow } from './enrolment.entity.ts'
import { readLesson } from './lesson.repository.ts'
import { lessonStanding } from './lesson-standing.ts'
import type { CompleteModuleInput, StartModuleInput } from './enrolment.types.ts'
import { createModuleReader, type ModuleReader } from './my-module.ts'

/** Longest reason for leaving something out, in characters. */
const LONGEST_REASON = 500

type Person = Viewer & { personId: string }

export interface EnrolmentService {
  /** How to tell what any module is to the viewer, from one statement however many are asked. */
  modules(viewer: Person): Promise<ModuleReader>
  start(viewer: Person, input: StartModuleInput): Promise<Module | InputProblem[]>
  complete(viewer: Person, input: CompleteModuleInput): Promise<Module | InputProblem[]>
}

export interface EnrolmentServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

export function createEnrolmentService(dependencies: EnrolmentServiceDependencies): EnrolmentService {
  const { asViewer, clock } = dependencies
  const gather = (tx: Transaction, personId: string) => gatherRecord(dependencies, tx, personId)
  return {
    modules: viewer =>
      asViewer(viewer, async tx => {
        const { record, content } = await gather(tx, viewer.personId)
        return createModuleReader(record, content, clock.today())
      }),
    start: (viewer, input) =>
      asViewer(viewer, async tx =>
        start(dependencies, tx, input, { personId: viewer.personId, ...(await gather(tx, viewer.personId)) }),
      ),
    complete: (viewer, input) => asViewer(viewer, tx => complete(dependencies, tx, viewer.personId, input)),
  }
}

interface Gathered {
  readonly personId: string
  readonly record: PersonRecord
  readonly content: Content
}

async function gatherRecord(
  { clock, content }: EnrolmentServiceDependencies,
  tx: Transaction,
  personId: string,
): Promise<Omit<Gathered, 'personId'>> {
  const record = await readRecord(tx, personId, clock.today())
  return { record, content: await content.of(tx, record.contentHash) }
}

async function start(
  { clock, createId }: EnrolmentServiceDependencies,
  tx: Transaction,
  { moduleCode, areaCodes }: StartModuleInput,
  { personId, record, content }: Gathered,
): Promise<Module | InputProblem[]> {
  const module = content.modules.get(moduleCode)
  if (!module) return unknownModule(moduleCode)
  const areas = [...new Set(areaCodes ?? [])]
  const choice = areaProblems(module, areas, content)
  if (choice.length > 0) return choice
  const reader = createModuleReader(record, content, clock.today())
  if (reader.isTaken(moduleCode)) return alreadyStarted()
  const { catalogue } = content
  const { blockedBy } = moduleOutlook(
    known(catalogue.modules, moduleCode),
    { learner: record.learner, catalogue, asOf: clock.today() },
    areas,
  )
  if (blockedBy.length > 0) return blockedBy.map(({ code, text }) => ({ path: 'moduleCode', code, message: text }))
  const startedOn = isoFromDay(clock.today())
  const row = { id: createId(), personId, moduleCode, areaCodes: areas, startedOn }
  return (await appendEnrolment(tx, { ...row, recordedAt: clock.now() })) ? module : alreadyStarted()
}

function areaProblems(module: Module, areaCodes: readonly string[], { framework }: Content): InputProblem[] {
  if (!module.isAreaChosen)
    return areaCodes.length === 0
      ? []
      : [{ path: 'areaCodes', code: 'NOT_ASKED', message: 'This module does not ask for a choice of areas' }]
  if (areaCodes.length === 0)
    return [{ path: 'areaCodes', code: 'MISSING', message: 'Choose at least one area to take this module in' }]
  return areaCodes.flatMap((code, index) =>
    framework.areas.some(area => area.code === code)
      ? []
      : [{ path: `areaCodes.${index}`, code: 'UNKNOWN', message: `“${code}” is not an area of practice` }],
  )
}

/** Statements are made only where the module has content to be left. */
async function leftToDo(
  { clock }: EnrolmentServiceDependencies,
  tx: Transaction,
  { personId, moduleCode, versionNumber }: EnrolmentRow,
): Promise<number> {
  if (versionNumber === null) return 0
  const lesson = await readLesson(tx, personId, moduleCode)
  const record = await readRecord(tx, personId, clock.today())
  return lesson === null ? 0 : (lessonStanding(lesson, record)?.leftToDo.length ?? 0)
}

function reasonProblem(left: number, reason: string | null | undefined): InputProblem | null {
  if (left === 0) return null
  const noted = noteProblem(reason, LONGEST_REASON)
  if (noted) return { path: 'reason', ...noted }
  if (reason?.trim()) return null
  const things = left === 1 ? 'One thing is' : `${left} things are`
  const message = `${things} still to do in this module. Do them first, or say why you finish without them`
  return { path: 'reason', code: 'LEFT_TO_DO', message }
}

async function complete(
  dependencies: EnrolmentServiceDependencies,
  tx: Transaction,
  personId: string,
  input: CompleteModuleInput,
): Promise<Module | InputProblem[]> {
  const { clock, content } = dependencies
  const { modules } = await content.current(tx)
  const module = modules.get(input.moduleCode)
  if (!module) return unknownModule(input.moduleCode)
  const enrolment = await readEnrolment(tx, personId, input.moduleCode)
  if (enrolment === null)
    return [{ path: 'moduleCode', code: 'NOT_STARTED', message: 'Start this module before you finish it' }]
  if (enrolment.completedOn !== null) return alreadyFinished()
  const day = input.completedOn == null ? clock.today() : dayFromIso(input.completedOn)
  const problems: InputProblem[] = []
  if (day > clock.today() || day < dayFromIso(enrolment.startedOn)) {
    const message = 'Give a day from the start of the module to today'
    problems.push({ path: 'completedOn', code: 'OUT_OF_RANGE', message })
  }
  const noted = noteProblem(input.reflection)
  if (noted) problems.push({ path: 'reflection', ...noted })
  if (problems.length > 0) return problems
  const left = await leftToDo(dependencies, tx, enrolment)
  const reasoned = reasonProblem(left, input.reason)
  if (reasoned) return [reasoned]
  const finished = {
    id: enrolment.id,
    completedOn: isoFromDay(day),
    reflection: input.reflection?.trim() || null,
    leftOutReason: left === 0 ? null : (input.reason?.trim() ?? null),
  }
  return (await finishEnrolment(tx, finished)) ? module : alreadyFinished()
}

function unknownModule(code: string): InputProblem[] {
  return [{ path: 'moduleCode', code: 'UNKNOWN', message: `“${code}” is not a module` }]
}

function alreadyStarted(): InputProblem[] {
  return [{ path: 'moduleCode', code: 'ALREADY_STARTED', message: 'You have started this module already' }]
}

function alreadyFinished(): InputProblem[] {
  return [{ path: 'moduleCode', code: 'ALREADY_FINISHED', message: 'You have finished this module already' }]
}
