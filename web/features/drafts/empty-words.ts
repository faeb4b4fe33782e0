import type { BlockContent, Question } from '../../../api/domain/blocks/browser.ts'

interface Worded {
  readonly text: string
}

const fill = <T extends Worded>(lines: readonly T[], words: string): T[] =>
  lines.map(line => (line.text.trim() === '' ? { ...line, text: words } : line))

function filledQuestion(question: Question, words: string): Question {
  switch (question.answer) {
    case 'SINGLE':
    case 'MULTIPLE':
      return { ...question, options: fill(question.options, words) }
    case 'ORDERING':
      return { ...question, items: fill(question.items, words) }
    case 'NUMERIC':
    case 'HOTSPOT':
    case 'FREE_TEXT':
      return question
  }
}

/** What is shown of something half written: what can be ticked or chosen has words, if only that there are none yet. */
export function withWordsForEmpty(content: BlockContent, words: string): BlockContent {
  switch (content.kind) {
    case 'QUESTION':
    case 'CASE':
      return { ...content, question: filledQuestion(content.question, words) }
    case 'CHECKLIST':
      return { ...content, items: fill(content.items, words) }
    default:
      return content
  }
}
