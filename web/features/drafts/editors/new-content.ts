import type { Figure, ImageFigure, MediaId, Question, Region, RichText } from '../../../../api/domain/blocks/browser.ts'
import type { MediaKind } from './choosing-media.ts'

export const noText: RichText = { type: 'doc', content: [] }

export function emptyFigure(kind: Exclude<MediaKind, 'FILE'>, media: MediaId): Figure {
  const words = { media, alt: '', caption: '' }
  return kind === 'IMAGE' ? { figure: 'IMAGE', ...words, layers: [] } : { figure: 'CLIP', ...words, loops: true }
}

export const firstImage = (figures: readonly Figure[]): ImageFigure | null => {
  const [first] = figures
  return first?.figure === 'IMAGE' ? first : null
}

/** An area in the middle, to be moved. */
export const middle: Region = { shape: 'ELLIPSE', centre: { x: 0.5, y: 0.5 }, radiusX: 0.1, radiusY: 0.1 }

/** The same question answered another way: what both have stays. */
export function asAnswered(question: Question, answer: Question['answer']): Question {
  const { prompt, figures, explanation, asksConfidence } = question
  const asked = { prompt, figures, explanation, asksConfidence }
  const options = 'options' in question ? question.options : []
  switch (answer) {
    case 'SINGLE':
    case 'MULTIPLE':
      return { answer, ...asked, options }
    case 'ORDERING':
      return { answer, ...asked, items: options.map(({ id, text, feedback }) => ({ id, text, feedback })) }
    case 'NUMERIC':
      return { answer, ...asked, unit: 'mm', value: 0, tolerance: 0, calipers: null }
    case 'HOTSPOT':
      return { answer, ...asked, regions: [], missFeedback: '' }
    case 'FREE_TEXT':
      return { answer, ...asked, model: noText, points: [] }
  }
}
