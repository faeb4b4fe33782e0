import { asksForSomething, isAnswered, type Block, type BlockAnswer } from '../../../api/domain/blocks/browser.ts'

/** What is needed to tell how far somebody is. */
export interface Standing {
  answerOf(blockId: string): BlockAnswer | null
  isTaskMet(blockId: string): boolean
}

export interface PartProgress {
  readonly done: number
  /** 0 = there is only something to read. */
  readonly needed: number
}

function isDone({ id, content }: Block, { answerOf, isTaskMet }: Standing): boolean {
  const answer = answerOf(id)
  return isTaskMet(id) || (answer !== null && isAnswered(content, answer))
}

/** How far somebody is in a part, at once after each answer. */
export function progressOf(blocks: readonly Block[], standing: Standing): PartProgress {
  const asking = blocks.filter(({ content }) => asksForSomething(content))
  return { done: asking.filter(block => isDone(block, standing)).length, needed: asking.length }
}

/** The first block of a part that still asks for something; null = nothing is left to do. */
export function firstLeft(blocks: readonly Block[], standing: Standing): Block | null {
  return blocks.find(block => asksForSomething(block.content) && !isDone(block, standing)) ?? null
}

/** The part a block is in; the first one where there is no such block. */
export function partWith<Part extends { readonly blocks: readonly { readonly id: string }[] }>(
  parts: readonly Part[],
  blockId: string | null,
): Part | undefined {
  return parts.find(({ blocks }) => blocks.some(({ id }) => id === blockId)) ?? parts[0]
}
