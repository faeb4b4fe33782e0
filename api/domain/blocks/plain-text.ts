import type { BlockContent, CaseBlock } from './block.ts'
import type { Figure } from './figure.ts'
import type { Question } from './question.ts'
import type { Inline, ListItem, ListItemNode, RichNode, RichText } from './rich-text.ts'

/**
 * The words of a text, one line for each paragraph, item or row: for search, reading age and what changed.
 *
 * @example plainText({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Renal' }] }] }) // 'Renal'
 */
export function plainText({ content }: RichText): string {
  return lines(content.map(wordsOfNode))
}

/**
 * All words of a block in the order they are met, one line each: those on screen, and those said of its figures.
 *
 * @example blockText({ kind: 'GUIDELINE', guideline: 'BMUS-2024', note: 'How to report.' }) // 'How to report.'
 */
export function blockText(content: BlockContent): string {
  switch (content.kind) {
    case 'TEXT':
    case 'SUPERVISED_TASK':
      return plainText(content.text)
    case 'AUDIT_TASK':
      return lines([plainText(content.text), content.standard])
    case 'IMAGE':
      return wordsOfFigure(content.image)
    case 'CLIP':
      return lines(content.clips.map(wordsOfFigure))
    case 'QUESTION':
      return wordsOfQuestion(content.question)
    case 'CASE':
      return wordsOfCase(content)
    case 'CHECKLIST':
      return lines([content.title, ...content.items.map(({ text }) => text)])
    case 'REFLECTION':
      return plainText(content.prompt)
    case 'GUIDELINE':
      return content.note
    case 'DOWNLOAD':
      return content.title
  }
}

function wordsOfCase({ title, history, figures, question, expertAnswer }: CaseBlock): string {
  return lines([
    title,
    plainText(history),
    ...figures.map(wordsOfFigure),
    wordsOfQuestion(question),
    plainText(expertAnswer),
  ])
}

function wordsOfFigure(figure: Figure): string {
  const layers = figure.figure === 'IMAGE' ? figure.layers : []
  const labels = layers.flatMap(({ name, marks }) => [name, ...marks.map(({ label }) => label)])
  return lines([figure.caption, figure.alt, ...labels])
}

function wordsOfQuestion(question: Question): string {
  return lines([
    plainText(question.prompt),
    ...question.figures.map(wordsOfFigure),
    ...wordsOfAnswers(question),
    plainText(question.explanation),
  ])
}

function wordsOfAnswers(question: Question): string[] {
  switch (question.answer) {
    case 'SINGLE':
    case 'MULTIPLE':
      return question.options.flatMap(({ text, feedback }) => [text, feedback])
    case 'ORDERING':
      return question.items.flatMap(({ text, feedback }) => [text, feedback])
    case 'NUMERIC':
      return [`${question.value} ${question.unit}`]
    case 'HOTSPOT':
      return [...question.regions.flatMap(({ name, feedback }) => [name, feedback]), question.missFeedback]
    case 'FREE_TEXT':
      return [plainText(question.model), ...question.points.map(({ text }) => text)]
  }
}

function wordsOfNode(node: RichNode | ListItemNode): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return wordsInLine(node.content ?? [])
    case 'bulletList':
    case 'orderedList':
      return lines(node.content.map(wordsOfItem))
    case 'blockquote':
      return lines(node.content.map(wordsOfNode))
    case 'table':
      return lines(node.content.map(row => row.content.map(cell => lines(cell.content.map(wordsOfNode))).join(' ')))
  }
}

function wordsOfItem({ content }: ListItem): string {
  return lines(content.map(wordsOfNode))
}

function wordsInLine(content: readonly Inline[]): string {
  return content.map(each => (each.type === 'text' ? each.text : '\n')).join('')
}

function lines(parts: readonly string[]): string {
  return parts.filter(part => part.trim() !== '').join('\n')
}
