import type { BlockAnswer } from '../../domain/blocks/answer.ts'
import { answerProblems, questionOf } from '../../domain/blocks/answer-problems.ts'
import type { BlockContent } from '../../domain/blocks/block.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { conflict, type Conflict, type InputProblem } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { hasShapeOfAnswer } from '../modules/index.ts'
import type { AnswerBlockInput } from './lesson-changes.types.ts'
import { appendAnswer, readAskedBlock, type AskedBlock } from './lesson.repository.ts'
import type { MyBlockAnswer } from './lesson.types.ts'
import { markBlock, toMyAnswer } from './my-answer.ts'

/** Longest words of one's own, in characters. */
const LONGEST_WORDS = 4000

interface AnsweringDependencies {
  readonly clock: Clock
  readonly createId: IdSource
}

/** Two statements: the block as it is asked, and the answer. */
export async function answerBlock(
  { clock, createId }: AnsweringDependencies,
  tx: Transaction,
  personId: string,
  input: AnswerBlockInput,
): Promise<MyBlockAnswer | InputProblem[] | Conflict> {
  const { moduleCode, blockId, answer } = input
  if (moduleCode.includes('\0') || blockId.includes('\0')) return [noSuchBlock]
  if (!hasShapeOfAnswer(answer))
    return [{ path: 'answer', code: 'WRONG_KIND', message: 'This is no answer to what is asked here' }]
  const asked = await readAskedBlock(tx, { personId, moduleCode, blockId })
  if (asked === null) return [{ path: 'moduleCode', code: 'NOT_STARTED', message: 'Start this module first' }]
  if (asked.version !== input.version)
    return conflict(asked.version ?? 0, 'You are on another version of this module: load it again')
  if (asked.block === null) return [noSuchBlock]
  const confidence = input.confidence ?? null
  const { content } = asked.block
  const problems = [...problemsOf(content, answer), ...confidenceProblems(content, confidence)]
  if (problems.length > 0) return problems
  const { isRight, share } = markBlock(content, answer)
  const now = clock.now()
  const row = { id: createId(), personId, moduleCode, versionNumber: input.version, blockId, answer, confidence }
  await appendAnswer(tx, { ...row, isRight, share, answeredAt: now })
  return toMyAnswer(content, { block: blockId, answer, confidence, tries: triesAfter(asked), at: now.toISOString() })
}

const noSuchBlock: InputProblem = { path: 'blockId', code: 'UNKNOWN', message: 'This is not in the version you are on' }

const triesAfter = ({ tries }: AskedBlock): number => tries + 1

function problemsOf(content: BlockContent, answer: BlockAnswer): InputProblem[] {
  const problems = answerProblems(content, answer).map(({ path, ...rest }) => {
    return { ...rest, path: path === '' ? 'answer' : `answer.${path}` }
  })
  const noted = answer.answer === 'WORDS' ? noteProblem(answer.text, LONGEST_WORDS) : null
  return noted === null ? problems : [...problems, { path: 'answer.text', ...noted }]
}

function confidenceProblems(content: BlockContent, confidence: number | null): InputProblem[] {
  if (confidence === null) return []
  if (questionOf(content) === null)
    return [{ path: 'confidence', code: 'NOT_ASKED', message: 'How sure you are is asked of questions only' }]
  return confidence >= 1 && confidence <= 3
    ? []
    : [{ path: 'confidence', code: 'OUT_OF_RANGE', message: 'Say 1 for a guess, 2 for fairly sure, 3 for certain' }]
}
