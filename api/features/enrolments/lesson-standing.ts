import type { BlockAnswer } from '../../domain/blocks/answer.ts'
import { answerProblems } from '../../domain/blocks/answer-problems.ts'
import type { BlockContent, BlockId } from '../../domain/blocks/block.ts'
import {
  blocksOf,
  leftToDo,
  partStandings,
  taskStandings,
  type LoggedSinceStart,
  type PartStanding,
  type TaskStanding,
} from '../../domain/blocks/progress.ts'
import { dayFromIso } from '../../platform/calendar.ts'
import type { PersonRecord } from '../records/index.ts'
import type { KeptAnswer, LessonRow } from './lesson.repository.ts'

/** How somebody stands in the version they are on. */
export interface LessonStanding {
  /** Latest answers that their blocks still ask for, with those blocks. */
  readonly answers: readonly { readonly kept: KeptAnswer; readonly content: BlockContent }[]
  readonly tasks: readonly TaskStanding[]
  readonly parts: readonly PartStanding[]
  readonly leftToDo: readonly BlockId[]
}

/** null where the module was started before it had content. */
export function lessonStanding(lesson: LessonRow, record: PersonRecord): LessonStanding | null {
  if (lesson.version === null) return null
  const { content } = lesson.version
  const blocks = new Map(blocksOf(content).map(block => [block.id, block.content]))
  const answers = lesson.answers.flatMap(kept => {
    const asked = blocks.get(kept.block)
    return asked === undefined || answerProblems(asked, kept.answer).length > 0 ? [] : [{ kept, content: asked }]
  })
  const given = new Map<BlockId, BlockAnswer>(answers.map(({ kept }) => [kept.block, kept.answer]))
  const tasks = taskStandings(content, loggedSince(lesson, record))
  return { answers, tasks, parts: partStandings(content, given, tasks), leftToDo: leftToDo(content, given, tasks) }
}

function loggedSince({ startedOn, observations }: LessonRow, { learner }: PersonRecord): LoggedSinceStart {
  const start = dayFromIso(startedOn)
  const since = <T extends { readonly on: number }>(all: readonly T[]): T[] => all.filter(({ on }) => on >= start)
  return {
    examinations: since(learner.log).map(({ examination: code, role, count }) => ({ code, role, count })),
    observations: new Map(Object.entries(observations)),
    auditCases: since(learner.evidence)
      .filter(({ kind }) => kind === 'AUDIT')
      .reduce((sum, { cases }) => sum + (cases ?? 0), 0),
  }
}
