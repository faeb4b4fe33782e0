import type { BlockContent } from '../../domain/blocks/block.ts'
import { blockText } from '../../domain/blocks/plain-text.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import { hasShapeOfBlock } from '../modules/index.ts'

/** Most blocks in a module. */
export const mostBlocks = 500
/** Most parts in a module. */
export const mostParts = 40
/** Longest content of one block, in characters of JSON. */
const longestContent = 65_536

/** Why a block cannot be kept as it is; that it is unfinished is no reason. */
export function contentProblems(content: unknown): InputProblem[] {
  if (JSON.stringify(content ?? null).length > longestContent)
    return [{ path: 'content', code: 'TOO_LONG', message: 'This is more than one block holds: divide it' }]
  if (!hasShapeOfBlock(content))
    return [{ path: 'content', code: 'UNREADABLE', message: 'This is no block as the schema of blocks has it' }]
  return textProblems(content)
}

/** How JSON writes the null character, and half of a letter that takes two, wherever in a content they are. */
const unkeepable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

function textProblems(content: BlockContent): InputProblem[] {
  const problem = unkeepable.test(JSON.stringify(content))
    ? noteProblem('\0', longestContent)
    : noteProblem(blockText(content), longestContent)
  return problem === null ? [] : [{ path: 'content', ...problem }]
}

export interface PartWords {
  readonly title: string
  readonly minutes: number
  readonly text?: string
}

export function partProblems({ title, minutes, text = '' }: PartWords): InputProblem[] {
  const ofTexts = [
    { path: 'title', problem: noteProblem(title, 200) },
    { path: 'text', problem: noteProblem(text, 2000) },
  ].flatMap(({ path, problem }) => (problem === null ? [] : [{ path, ...problem }]))
  const isInRange = minutes >= 1 && minutes <= 20_000
  return isInRange
    ? ofTexts
    : [...ofTexts, { path: 'minutes', code: 'OUT_OF_RANGE', message: 'Give from 1 to 20,000 minutes' }]
}

export function tooMany(path: string, message: string): InputProblem[] {
  return [{ path, code: 'TOO_MANY', message }]
}

export function unknown(path: string, message: string): InputProblem[] {
  return [{ path, code: 'UNKNOWN', message }]
}
