import { contentDifference } from '../../domain/blocks/difference.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { conflict, type Conflict, type InputProblem } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { toVersion, type BlockChange, type Module, type VersionRow } from '../modules/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import { answerBlock } from './answering.ts'
import { readEnrolment } from './enrolment.repository.ts'
import type { AnswerBlockInput, KeepMyPlaceInput, MoveToNewerVersionInput } from './lesson-changes.types.ts'
import { lessonStanding, type LessonStanding } from './lesson-standing.ts'
import {
  keepPlace,
  moveToLatest,
  readLesson,
  readVersionsOf,
  type LessonRow,
  type VersionsOfMine,
} from './lesson.repository.ts'
import type { MyBlockAnswer, MyLesson, MyTask, NewerVersion } from './lesson.types.ts'
import { toMyAnswer } from './my-answer.ts'

type Person = Viewer & { personId: string }

export interface LessonService {
  /** null where the module was not started, or was started before it had content. */
  lesson(viewer: Person, code: string): Promise<MyLesson | null>
  /** For each module, in the order asked; null where it was not started. */
  versions(viewer: Person, codes: readonly string[]): Promise<(VersionsOfMine | null)[]>
  answer(viewer: Person, input: AnswerBlockInput): Promise<MyBlockAnswer | InputProblem[] | Conflict>
  keepPlace(viewer: Person, input: KeepMyPlaceInput): Promise<string | InputProblem[]>
  move(viewer: Person, input: MoveToNewerVersionInput): Promise<Module | InputProblem[] | Conflict>
}

export interface LessonServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

export function createLessonService(dependencies: LessonServiceDependencies): LessonService {
  const { asViewer, clock } = dependencies
  return {
    lesson: (viewer, code) => asViewer(viewer, tx => readMyLesson(dependencies, tx, viewer.personId, code)),
    versions: async ({ personId }, codes) => {
      const rows = await asViewer({ personId }, tx => readVersionsOf(tx, personId, codes))
      return codes.map(code => rows.find(({ module }) => module === code) ?? null)
    },
    answer: (viewer, input) => asViewer(viewer, tx => answerBlock(dependencies, tx, viewer.personId, input)),
    keepPlace: async ({ personId }, { moduleCode, blockId }) => {
      const place = { personId, moduleCode, blockId, at: clock.now() }
      const isWritable = !moduleCode.includes('\0') && !blockId.includes('\0')
      const isKept = isWritable && (await asViewer({ personId }, tx => keepPlace(tx, place)))
      return isKept
        ? blockId
        : [{ path: 'blockId', code: 'UNKNOWN', message: 'There is no such place in a module you have started' }]
    },
    move: (viewer, input) => asViewer(viewer, tx => move(dependencies, tx, viewer.personId, input)),
  }
}

/** Two statements: the record, and what is kept of the module. */
async function readMyLesson(
  { clock, content }: LessonServiceDependencies,
  tx: Transaction,
  personId: string,
  code: string,
): Promise<MyLesson | null> {
  if (code.includes('\0')) return null
  const record = await readRecord(tx, personId, clock.today())
  const lesson = await readLesson(tx, personId, code)
  const module = (await content.of(tx, record.contentHash)).modules.get(code)
  if (lesson === null || module === undefined) return null
  const standing = lessonStanding(lesson, record)
  if (standing === null || lesson.version === null) return null
  return {
    module,
    version: toVersion(lesson.version),
    newerVersion: newerVersion(lesson.version, lesson.newer),
    place: placeOf(lesson),
    ...progress(standing, lesson),
  }
}

function progress(
  { answers, tasks, parts, leftToDo }: LessonStanding,
  { version, examinations }: LessonRow,
): Pick<MyLesson, 'answers' | 'tasks' | 'parts' | 'leftToDo'> {
  const blocks = (version?.content.parts ?? []).flatMap(part => part.blocks)
  const titleOf = (id: string): string | null => {
    const asked = blocks.find(block => block.id === id)?.content
    return asked?.kind === 'SUPERVISED_TASK' ? (examinations[asked.examinationCode] ?? asked.examinationCode) : null
  }
  return {
    answers: answers.map(({ kept, content }) => toMyAnswer(content, kept)),
    tasks: tasks.map((task): MyTask => ({ ...task, examination: titleOf(task.blockId) })),
    parts: parts.map(part => ({ ...part, isDone: part.done === part.needed })),
    leftToDo: [...leftToDo],
  }
}

/** A place that a newer version no longer has is the beginning. */
function placeOf({ place, version }: LessonRow): string | null {
  const isThere = version?.content.parts.some(({ blocks }) => blocks.some(({ id }) => id === place)) ?? false
  return isThere ? place : null
}

/** What somebody would move to; null where they are on the latest. */
export function newerVersion(version: VersionRow | null, newer: VersionRow | null): NewerVersion | null {
  if (newer === null) return null
  const changes = version === null ? [] : contentDifference(version.content, newer.content)
  return { number: newer.number, changeNote: newer.changeNote, changes: changes as BlockChange[] }
}

async function move(
  { content }: LessonServiceDependencies,
  tx: Transaction,
  personId: string,
  { moduleCode, expectedVersion }: MoveToNewerVersionInput,
): Promise<Module | InputProblem[] | Conflict> {
  const module = (await content.current(tx)).modules.get(moduleCode)
  if (!module) return [{ path: 'moduleCode', code: 'UNKNOWN', message: `“${moduleCode}” is not a module` }]
  const enrolment = await readEnrolment(tx, personId, moduleCode)
  if (enrolment === null) return [{ path: 'moduleCode', code: 'NOT_STARTED', message: 'Start this module first' }]
  if (enrolment.completedOn !== null)
    return [{ path: 'moduleCode', code: 'ALREADY_FINISHED', message: 'You have finished this module already' }]
  const expected = expectedVersion ?? null
  if (await moveToLatest(tx, { enrolmentId: enrolment.id, expected })) return module
  if (enrolment.versionNumber === expected)
    return [{ path: 'expectedVersion', code: 'LATEST', message: 'There is no newer version of this module' }]
  return conflict(enrolment.versionNumber ?? 0, 'You have moved to another version of this module already')
}
