import type {
  BlockAnswer,
  CaseBlock,
  Confidence,
  PartId,
  Question,
  QuestionBlock,
} from '../../../../api/domain/blocks/browser.ts'

export type AskingBlock = QuestionBlock | CaseBlock

/** An answer as it was given. */
export interface Given {
  readonly answer: BlockAnswer
  /** null = not said. */
  readonly confidence: Confidence | null
}

/** How keeping an answer stands; null = nothing to say of it. */
export type Keeping = 'SAVING' | 'SAVED' | 'WAITING' | null

export const confidences: readonly Confidence[] = [1, 2, 3]

/** A small number that follows from the letters, the same whenever they are. */
const numberOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)

/** The order in which things are shown to be put in order: the same each time, and never the right one. */
function shownOrder(ids: readonly PartId[]): PartId[] {
  const mixed = ids.toSorted((a, b) => numberOf(a) - numberOf(b))
  const isRight = mixed.every((id, index) => id === ids[index])
  return isRight ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed
}

/** What stands there before anything is answered; null where only what is done makes an answer. */
export function firstAnswer(question: Question): BlockAnswer | null {
  switch (question.answer) {
    case 'SINGLE':
    case 'MULTIPLE':
      return { answer: 'OPTIONS', options: [] }
    case 'ORDERING':
      return { answer: 'ORDER', items: shownOrder(question.items.map(({ id }) => id)) }
    case 'NUMERIC':
      return null
    case 'HOTSPOT':
      return { answer: 'POINTS', points: [] }
    case 'FREE_TEXT':
      return { answer: 'WORDS', text: '', points: [] }
  }
}

/** Digits after the point worth showing, by how exact an answer has to be. */
export function digitsFor({ tolerance }: { tolerance: number }): number {
  if (tolerance >= 5) return 0
  return tolerance >= 0.1 ? 1 : 2
}

/** A number as people type it, with a point or a comma; null where it is none. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
