import { questionOf } from '../../domain/blocks/answer-problems.ts'
import type { BlockContent } from '../../domain/blocks/block.ts'
import { markAnswer, type Marking } from '../../domain/blocks/mark.ts'
import type { BlockAnswer } from '../../domain/blocks/answer.ts'
import type { KeptAnswer } from './lesson.repository.ts'
import type { MyBlockAnswer } from './lesson.types.ts'

/** Nobody marks what asks no question. */
const unmarked: Marking = { isRight: null, share: null, parts: [], measured: null }

export function markBlock(content: BlockContent, answer: BlockAnswer): Marking {
  const question = questionOf(content)
  return question === null ? unmarked : markAnswer(question, answer)
}

/** An answer as it is told: marked against the block as it stands in the version somebody is on. */
export function toMyAnswer(content: BlockContent, kept: KeptAnswer): MyBlockAnswer {
  const { block: blockId, answer, confidence, tries, at } = kept
  return { blockId, answer, confidence, tries, answeredAt: new Date(at), ...markBlock(content, answer) }
}
