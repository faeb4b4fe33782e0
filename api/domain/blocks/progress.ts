import type { BlockAnswer } from './answer.ts'
import { answerKindOf, answerProblems } from './answer-problems.ts'
import type { Block, BlockContent, BlockId, ModuleContent } from './block.ts'
import type { PartId } from './question.ts'

/** What of a person's record counts towards the tasks of a module, from the day they started it. */
export interface LoggedSinceStart {
  /** Examinations by kind and part taken. */
  readonly examinations: readonly { readonly code: string; readonly role: TaskRole; readonly count: number }[]
  /** Observations by a colleague, for each kind of examination they bear on. */
  readonly observations: ReadonlyMap<string, number>
  /** Cases in audits. */
  readonly auditCases: number
}

type TaskRole = Extract<BlockContent, { kind: 'SUPERVISED_TASK' }>['role']

/** How a task stands, counted from what is logged anyway. */
export interface TaskStanding {
  readonly blockId: BlockId
  readonly done: number
  readonly needed: number
  readonly observations: number
  readonly observationsNeeded: number
  readonly isMet: boolean
}

export interface PartStanding {
  readonly id: PartId
  /** Blocks that are answered, or tasks that are met. */
  readonly done: number
  /** Blocks that ask for something. */
  readonly needed: number
}

const rolesFromLeast: readonly TaskRole[] = ['OBSERVED', 'ASSISTED', 'PERFORMED']

/**
 * Whether a block asks for something: an answer, ticks, words or work. The others are read.
 *
 * @example asksForSomething({ kind: 'GUIDELINE', ... }) // false
 */
export function asksForSomething(content: BlockContent): boolean {
  return content.kind === 'SUPERVISED_TASK' || content.kind === 'AUDIT_TASK' || answerKindOf(content) !== null
}

/**
 * Whether an answer does what its block asks: whatever it is, right or wrong, but all of a checklist and some words.
 *
 * @example isAnswered(question, anyAnswerToIt) // true
 */
export function isAnswered(content: BlockContent, answer: BlockAnswer): boolean {
  if (answerProblems(content, answer).length > 0) return false
  if (content.kind === 'CHECKLIST') return answer.answer === 'TICKED' && answer.items.length === content.items.length
  return answer.answer !== 'WORDS' || answer.text.trim() !== ''
}

/**
 * How every task of a module stands. Somebody who took a fuller part than was asked did at least what was asked; audits add
 * up, because two batches of ten are twenty cases.
 *
 * @example taskStandings(content, logged) // [{ blockId: 'log', done: 12, needed: 20, isMet: false, ... }]
 */
export function taskStandings(content: ModuleContent, logged: LoggedSinceStart): readonly TaskStanding[] {
  return blocksOf(content).flatMap(({ id: blockId, content: task }) => {
    if (task.kind === 'AUDIT_TASK') {
      const [done, needed] = [logged.auditCases, task.cases]
      return [{ blockId, done, needed, observations: 0, observationsNeeded: 0, isMet: done >= needed }]
    }
    if (task.kind !== 'SUPERVISED_TASK') return []
    const enough = new Set(rolesFromLeast.slice(rolesFromLeast.indexOf(task.role)))
    const counted = logged.examinations.filter(({ code, role }) => code === task.examinationCode && enough.has(role))
    const done = counted.reduce((sum, { count }) => sum + count, 0)
    const observations = logged.observations.get(task.examinationCode) ?? 0
    const { count: needed, observations: observationsNeeded } = task
    const isMet = done >= needed && observations >= observationsNeeded
    return [{ blockId, done, needed, observations, observationsNeeded, isMet }]
  })
}

/**
 * How far somebody is in each part.
 *
 * @param answers the latest of each block, by its id
 * @example partStandings(content, answers, tasks) // [{ id: 'primer', done: 3, needed: 4 }]
 */
export function partStandings(
  { parts }: ModuleContent,
  answers: ReadonlyMap<BlockId, BlockAnswer>,
  tasks: readonly TaskStanding[],
): readonly PartStanding[] {
  const isDone = doneWith(answers, tasks)
  return parts.map(({ id, blocks }) => {
    const asking = blocks.filter(({ content }) => asksForSomething(content))
    return { id, done: asking.filter(isDone).length, needed: asking.length }
  })
}

/**
 * Blocks that ask for something and have not got it, in their order.
 *
 * @param answers the latest of each block, by its id
 * @example leftToDo(content, answers, tasks) // ['duct', 'log']
 */
export function leftToDo(
  content: ModuleContent,
  answers: ReadonlyMap<BlockId, BlockAnswer>,
  tasks: readonly TaskStanding[],
): readonly BlockId[] {
  const isDone = doneWith(answers, tasks)
  const left = blocksOf(content).filter(block => asksForSomething(block.content) && !isDone(block))
  return left.map(({ id }) => id)
}

function doneWith(answers: ReadonlyMap<BlockId, BlockAnswer>, tasks: readonly TaskStanding[]) {
  const met = new Set(tasks.filter(({ isMet }) => isMet).map(({ blockId }) => blockId))
  return ({ id, content }: Block): boolean => {
    const answer = answers.get(id)
    return met.has(id) || (answer !== undefined && isAnswered(content, answer))
  }
}

/**
 * All blocks of a module in their order.
 *
 * @example blocksOf(content).map(({ id }) => id) // ['intro', 'duct']
 */
export function blocksOf({ parts }: ModuleContent): readonly Block[] {
  return parts.flatMap(({ blocks }) => blocks)
}
