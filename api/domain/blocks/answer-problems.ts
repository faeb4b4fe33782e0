import type { BlockAnswer } from './answer.ts'
import type { BlockContent } from './block.ts'
import type { PartId, Question } from './question.ts'

/** What keeps an answer from being one to this block, in words for whoever gave it. */
export interface AnswerProblem {
  /** Where in the answer, names and indexes joined by dots; empty = the answer as a whole. */
  readonly path: string
  readonly code: 'NOT_ASKED' | 'WRONG_KIND' | 'MISSING' | 'UNKNOWN' | 'TWICE' | 'TOO_MANY' | 'OUT_OF_RANGE'
  readonly message: string
}

type AnswerKind = BlockAnswer['answer']

const answersOfQuestions: Readonly<Record<Question['answer'], AnswerKind>> = {
  SINGLE: 'OPTIONS',
  MULTIPLE: 'OPTIONS',
  ORDERING: 'ORDER',
  NUMERIC: 'NUMBER',
  HOTSPOT: 'POINTS',
  FREE_TEXT: 'WORDS',
}

/**
 * The question of a block, of its own or within a case; null where it asks none.
 *
 * @example questionOf({ kind: 'QUESTION', question }) // question
 */
export function questionOf(content: BlockContent): Question | null {
  return content.kind === 'QUESTION' || content.kind === 'CASE' ? content.question : null
}

/**
 * In which form a block is answered; null where there is nothing to answer.
 *
 * @example answerKindOf({ kind: 'CHECKLIST', ... }) // 'TICKED'
 */
export function answerKindOf(content: BlockContent): AnswerKind | null {
  const question = questionOf(content)
  if (question !== null) return answersOfQuestions[question.answer]
  if (content.kind === 'CHECKLIST') return 'TICKED'
  return content.kind === 'REFLECTION' ? 'WORDS' : null
}

/**
 * Whether an answer, right in its shape, is one to this block: names only what is there, once, and as much as is asked.
 *
 * @returns none where it is one
 * @example answerProblems(singleChoice, { answer: 'OPTIONS', options: [] }) // [{ path: 'options', code: 'MISSING', ... }]
 */
export function answerProblems(content: BlockContent, answer: BlockAnswer): readonly AnswerProblem[] {
  const kind = answerKindOf(content)
  if (kind === null) return [problem('', 'NOT_ASKED', 'There is nothing to answer here')]
  if (kind !== answer.answer) return [problem('answer', 'WRONG_KIND', 'This is no answer to what is asked here')]
  switch (answer.answer) {
    case 'OPTIONS':
      return optionProblems(questionOf(content), answer.options)
    case 'ORDER':
      return orderProblems(idsOf(content), answer.items)
    case 'NUMBER':
      return numberProblems(questionOf(content), answer)
    case 'POINTS':
      return answer.points.length > 0 ? [] : [problem('points', 'MISSING', 'Point at a place on the image')]
    case 'WORDS':
      return wordProblems(content, answer)
    case 'TICKED':
      return namedProblems('items', idsOf(content), answer.items)
  }
}

function optionProblems(question: Question | null, options: readonly PartId[]): readonly AnswerProblem[] {
  const known = question?.answer === 'SINGLE' || question?.answer === 'MULTIPLE' ? question.options : []
  if (options.length === 0) return [problem('options', 'MISSING', 'Choose an answer')]
  if (question?.answer === 'SINGLE' && options.length > 1)
    return [problem('options', 'TOO_MANY', 'Choose one answer only')]
  const ids = known.map(({ id }) => id)
  return namedProblems('options', ids, options)
}

function orderProblems(known: readonly PartId[], items: readonly PartId[]): readonly AnswerProblem[] {
  const named = namedProblems('items', known, items)
  if (named.length > 0) return named
  return items.length < known.length ? [problem('items', 'MISSING', 'Put all of them in order')] : []
}

function numberProblems(
  question: Question | null,
  answer: Extract<BlockAnswer, { answer: 'NUMBER' }>,
): readonly AnswerProblem[] {
  if (!Number.isFinite(answer.value)) return [problem('value', 'OUT_OF_RANGE', 'Give a number')]
  const isMeasured = question?.answer === 'NUMERIC' && question.calipers !== null
  return answer.calipers !== null && !isMeasured
    ? [problem('calipers', 'NOT_ASKED', 'Nothing is measured on the image here: type the number')]
    : []
}

function wordProblems(
  content: BlockContent,
  { text, points }: Extract<BlockAnswer, { answer: 'WORDS' }>,
): readonly AnswerProblem[] {
  const empty = text.trim() === '' && content.kind !== 'REFLECTION'
  return [
    ...(empty ? [problem('text', 'MISSING', 'Write an answer in your own words first')] : []),
    ...namedProblems('points', idsOf(content), points),
  ]
}

/** Names of what can be put in order, ticked off or said in a block. */
function idsOf(content: BlockContent): readonly PartId[] {
  if (content.kind === 'CHECKLIST') return content.items.map(({ id }) => id)
  const question = questionOf(content)
  if (question?.answer === 'ORDERING') return question.items.map(({ id }) => id)
  return question?.answer === 'FREE_TEXT' ? question.points.map(({ id }) => id) : []
}

function namedProblems(path: string, known: readonly PartId[], named: readonly PartId[]): readonly AnswerProblem[] {
  return named.flatMap((id, index) => {
    if (!known.includes(id)) return [problem(`${path}.${index}`, 'UNKNOWN', `There is no “${id}” here`)]
    return named.indexOf(id) === index ? [] : [problem(`${path}.${index}`, 'TWICE', `“${id}” is there twice`)]
  })
}

function problem(path: string, code: AnswerProblem['code'], message: string): AnswerProblem {
  return { path, code, message }
}
