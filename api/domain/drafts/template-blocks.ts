import type { BlockContent } from '../blocks/block.ts'
import type { Question } from '../blocks/question.ts'
import type { RichText } from '../blocks/rich-text.ts'

/** What templates begin with: words that say what goes there, and questions to be filled in. */
export const words = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const nothing: RichText = { type: 'doc', content: [] }
export const say = (text: string): BlockContent => ({ kind: 'TEXT', text: words(text) })

const choice: Question = {
  answer: 'SINGLE',
  prompt: nothing,
  figures: [],
  explanation: nothing,
  asksConfidence: true,
  options: ['a', 'b', 'c', 'd'].map(id => ({ id, text: '', isRight: false, feedback: '' })),
}
export const question: BlockContent = { kind: 'QUESTION', question: choice }
export const reflection = (text: string): BlockContent => ({ kind: 'REFLECTION', prompt: words(text) })
export const caseOf = (number: number): BlockContent => {
  return {
    kind: 'CASE',
    title: `Case ${number}`,
    history: nothing,
    figures: [],
    question: choice,
    expertAnswer: nothing,
  }
}
export const checklist = (title: string, items: readonly string[]): BlockContent => {
  return { kind: 'CHECKLIST', title, items: items.map((text, index) => ({ id: `item-${index + 1}`, text })) }
}
