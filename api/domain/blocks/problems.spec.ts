import { describe, expect, it } from 'vitest'
import type { BlockContent } from './block.ts'
import type { ImageFigure } from './figure.ts'
import { blockProblems, contentProblems, type KnownReferences } from './problems.ts'
import type { Hotspot, Numeric, Option, SingleChoice } from './question.ts'
import type { RichNode, RichText } from './rich-text.ts'

const image = '01890000-0000-7000-8000-000000000001'
const raw = '01890000-0000-7000-8000-000000000002'
const known: KnownReferences = {
  media: new Map([
    [image, { kind: 'IMAGE', isConfirmed: true }],
    [raw, { kind: 'IMAGE', isConfirmed: false }],
  ]),
  guidelines: new Map([
    ['BMUS-2024', false],
    ['OLD-1', true],
  ]),
  examinations: new Set(['OBS-GROWTH']),
}

const words = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const doc = (...content: RichNode[]): RichText => ({ type: 'doc', content })
const figure = (more: Partial<ImageFigure> = {}): ImageFigure => ({
  figure: 'IMAGE',
  media: image,
  alt: 'A longitudinal section with a bright line',
  caption: 'Right upper quadrant',
  layers: [],
  ...more,
})
const option = (id: string, isRight: boolean): Option => ({ id, text: `Answer ${id}`, isRight, feedback: 'Because.' })
const asked = {
  prompt: words('What is it?'),
  figures: [figure()],
  explanation: words('See the shadow.'),
  asksConfidence: false,
}
const single = (options: Option[]): BlockContent => {
  return { kind: 'QUESTION', question: { ...asked, answer: 'SINGLE', options } satisfies SingleChoice }
}
const hotspot = (more: Partial<Hotspot>): BlockContent => ({
  kind: 'QUESTION',
  question: {
    ...asked,
    answer: 'HOTSPOT',
    missFeedback: 'Look at the neck.',
    regions: [
      {
        id: 'a',
        name: 'The gallstone',
        isRight: true,
        feedback: 'Yes.',
        region: { shape: 'ELLIPSE', centre: { x: 0.5, y: 0.5 }, radiusX: 0.1, radiusY: 0.1 },
      },
    ],
    ...more,
  },
})
const numeric = (more: Partial<Numeric>): BlockContent => ({
  kind: 'QUESTION',
  question: {
    ...asked,
    answer: 'NUMERIC',
    unit: 'mm',
    value: 60,
    tolerance: 2,
    calipers: { width: 120, height: 90, from: { x: 0.1, y: 0.5 }, to: { x: 0.6, y: 0.5 } },
    ...more,
  },
})
const codes = (content: BlockContent): string[] => contentProblems(content, known).map(({ code }) => code)
const text = (content: RichText): string[] => codes({ kind: 'TEXT', text: content })
const linked = (label: string): RichText =>
  doc({
    type: 'paragraph',
    content: [{ type: 'text', text: label, marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] }],
  })

describe('A question', () => {
  it('has nothing wrong where one answer is right and every answer says why', () => {
    expect(codes(single([option('a', true), option('b', false)]))).toEqual([])
  })

  it('needs a right answer, and only one where one is chosen', () => {
    expect(codes(single([option('a', false), option('b', false)]))).toEqual(['NO_RIGHT_ANSWER'])
    expect(codes(single([option('a', true), option('b', true)]))).toEqual(['SEVERAL_RIGHT_ANSWERS'])
  })

  it('needs a reason beside each answer, and answers with names of their own', () => {
    expect(codes(single([option('a', true), { ...option('a', false), feedback: ' ' }]))).toEqual([
      'DUPLICATE_ID',
      'FEEDBACK_MISSING',
    ])
    expect(codes(single([option('a', true)]))).toEqual(['TOO_FEW'])
  })

  it('never says the answer in what is read out of its image', () => {
    const right = { ...option('a', true), text: 'Gallstone' }
    const question: SingleChoice = {
      ...asked,
      answer: 'SINGLE',
      figures: [figure({ alt: 'A gallstone with its shadow' })],
      options: [right, option('b', false)],
    }
    expect(codes({ kind: 'QUESTION', question })).toEqual(['ALT_GIVES_ANSWER'])
  })

  it('has areas on its image, one of them right', () => {
    expect(codes(hotspot({}))).toEqual([])
    expect(codes(hotspot({ regions: [] }))).toEqual(['NO_RIGHT_ANSWER'])
    const region = { shape: 'ELLIPSE', centre: { x: 0.95, y: 0.5 }, radiusX: 0.1, radiusY: 0.1 } as const
    expect(
      codes(hotspot({ regions: [{ id: 'a', name: 'The neck', isRight: true, feedback: 'Yes.', region }] })),
    ).toEqual(['OUTSIDE'])
    expect(codes(hotspot({ figures: [] }))).toEqual(['FIGURE_MISSING'])
  })

  it('has calipers that measure what is said to be right', () => {
    expect(codes(numeric({}))).toEqual([])
    expect(codes(numeric({ value: 65 }))).toEqual(['CALIPERS_DIFFER'])
    expect(codes(numeric({ unit: ' ', calipers: null }))).toEqual(['UNIT_MISSING'])
  })
})

describe('An image', () => {
  const wrong = (more: Partial<ImageFigure>): string[] => codes({ kind: 'IMAGE', image: figure(more) })

  it('has a description, which does not begin by saying it is one, and a caption', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ alt: ' ', caption: '' })).toEqual(['ALT_MISSING', 'CAPTION_MISSING'])
    expect(wrong({ alt: 'Image of a liver' })).toEqual(['ALT_SAYS_IMAGE'])
  })

  it('is there, and is confirmed to show nothing of a patient', () => {
    expect(wrong({ media: raw })).toEqual(['MEDIA_NOT_CONFIRMED'])
    expect(wrong({ media: '01890000-0000-7000-8000-00000000000f' })).toEqual(['UNKNOWN_MEDIA'])
    expect(
      codes({ kind: 'CLIP', clips: [{ figure: 'CLIP', media: image, alt: 'A beat', caption: 'Heart', loops: true }] }),
    ).toEqual(['WRONG_MEDIA'])
  })
})

describe('A text', () => {
  it('is not empty, and its headings skip no level', () => {
    expect(text(doc())).toEqual(['EMPTY'])
    const small: RichNode = { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Small' }] }
    const large: RichNode = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Large' }] }
    expect(text(doc(small))).toEqual(['HEADING_ORDER'])
    expect(text(doc(large, small))).toEqual([])
  })

  it.each(['click here', 'Here', 'read more', 'this link'])('says of a link where it leads, and not “%s”', label => {
    expect(text(linked(label))).toEqual(['LINK_TEXT'])
  })

  it('has links in words', () => {
    expect(text(linked('How to report a growth scan'))).toEqual([])
  })
})

describe('What a block names', () => {
  it('is there', () => {
    expect(codes({ kind: 'GUIDELINE', guideline: 'BMUS-2024', note: 'For growth.' })).toEqual([])
    expect(codes({ kind: 'GUIDELINE', guideline: 'NONE-1', note: '' })).toEqual(['EMPTY', 'UNKNOWN_GUIDELINE'])
    expect(
      codes({
        kind: 'SUPERVISED_TASK',
        text: words('Scan.'),
        examinationCode: 'NONE',
        role: 'PERFORMED',
        count: 5,
        observations: 0,
      }),
    ).toEqual(['UNKNOWN_EXAMINATION'])
  })

  it('may be superseded, which is told and does not stop', () => {
    const [problem] = contentProblems({ kind: 'GUIDELINE', guideline: 'OLD-1', note: 'For growth.' }, known)
    expect(problem).toMatchObject({ code: 'SUPERSEDED_GUIDELINE', isBlocking: false })
  })

  it('has a name of its own', () => {
    const block = { id: 'a', content: { kind: 'TEXT', text: words('Hello.') } as const }
    expect(blockProblems([block, block], known)).toMatchObject([{ blockId: 'a', code: 'DUPLICATE_ID' }])
  })
})
