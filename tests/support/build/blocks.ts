import type { Block, BlockContent, ModuleContent } from '../../../api/domain/blocks/block.ts'
import type { ImageFigure } from '../../../api/domain/blocks/figure.ts'
import type { Hotspot, Numeric, Option, Ordering, Question } from '../../../api/domain/blocks/question.ts'
import type { RichText } from '../../../api/domain/blocks/rich-text.ts'

export const words = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

const asked = { prompt: words('What is it?'), figures: [], explanation: words('Because.'), asksConfidence: true }

export const image: ImageFigure = {
  figure: 'IMAGE',
  media: '00000000-0000-7000-8000-000000000001',
  alt: 'A round dark area in a kidney',
  caption: 'Kidney, long section',
  layers: [],
}

export const option = (id: string, isRight = false): Option => ({
  id,
  text: `Text ${id}`,
  isRight,
  feedback: `Why ${id}`,
})

export const single = (...options: Option[]): Question => ({ ...asked, answer: 'SINGLE', options })
export const multiple = (...options: Option[]): Question => ({ ...asked, answer: 'MULTIPLE', options })
export const ordering = (...ids: string[]): Ordering => ({
  ...asked,
  answer: 'ORDERING',
  items: ids.map(id => ({ id, text: `Text ${id}`, feedback: `Why ${id}` })),
})

/** Measured on a figure of 120 by 90 mm. */
export const measured: Numeric = {
  ...asked,
  figures: [image],
  answer: 'NUMERIC',
  unit: 'mm',
  value: 6,
  tolerance: 0.5,
  calipers: { width: 120, height: 90, from: { x: 0.5, y: 0.5 }, to: { x: 0.55, y: 0.5 } },
}

/** A cyst and a stone to find, and a vessel to leave alone. */
export const hotspot: Hotspot = {
  ...asked,
  figures: [image],
  answer: 'HOTSPOT',
  regions: [
    {
      id: 'cyst',
      region: { shape: 'ELLIPSE', centre: { x: 0.2, y: 0.2 }, radiusX: 0.1, radiusY: 0.05 },
      name: 'Cyst',
      isRight: true,
      feedback: 'Dark, round, bright behind.',
    },
    {
      id: 'stone',
      region: {
        shape: 'POLYGON',
        points: [
          { x: 0.5, y: 0.5 },
          { x: 0.7, y: 0.5 },
          { x: 0.6, y: 0.7 },
        ],
      },
      name: 'Stone',
      isRight: true,
      feedback: 'Bright, with a shadow.',
    },
    {
      id: 'vessel',
      region: { shape: 'ELLIPSE', centre: { x: 0.8, y: 0.2 }, radiusX: 0.05, radiusY: 0.05 },
      name: 'Vessel',
      isRight: false,
      feedback: 'Long in the other plane.',
    },
  ],
  missFeedback: 'Nothing is there.',
}

export const freeText: Question = {
  ...asked,
  answer: 'FREE_TEXT',
  model: words('A cyst.'),
  points: [
    { id: 'what', text: 'Says cyst' },
    { id: 'why', text: 'Says why' },
  ],
}

export const checklist: BlockContent = {
  kind: 'CHECKLIST',
  title: 'Before you scan',
  items: [
    { id: 'name', text: 'Name asked' },
    { id: 'probe', text: 'Probe clean' },
  ],
}

export const question = (each: Question): BlockContent => ({ kind: 'QUESTION', question: each })
export const block = (id: string, content: BlockContent): Block => ({ id, content })

/** One part for each list of blocks. */
export const contentOf = (...parts: Block[][]): ModuleContent => ({
  schema: 1,
  parts: parts.map((blocks, index) => {
    return { id: `part-${index + 1}`, title: `Part ${index + 1}`, minutes: 10, text: 'Read.', blocks }
  }),
})
