import { z } from 'zod'

/** The shape of a lesson file. Unknown fields are refused, so that a slip of the pen is found on load. */

const words = z.string().trim().min(1, 'say something here')
const sentence = words.max(1000, 'shorten this to 1,000 characters')
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'an id is made of letters, digits and hyphens, at most 40')
const count = z.int().min(1).max(500)
const fraction = z.number().min(0, 'a place is a fraction from 0 to 1').max(1, 'a place is a fraction from 0 to 1')
const point = z.strictObject({ x: fraction, y: fraction })

const region = z.union(
  [
    z.strictObject({ centre: point, radiusX: fraction, radiusY: fraction }),
    z.strictObject({ points: z.array(point).min(3).max(200) }),
  ],
  'a region has centre, radiusX and radiusY, or points',
)

const mark = z.union(
  [
    z.strictObject({ from: point, arrowTo: point, label: words }),
    z.strictObject({ sceneRegion: words, label: words }),
    z.strictObject({ sceneMeasure: words, label: words }),
    z.strictObject({ region, label: words }),
  ],
  'a mark has a label and a sceneRegion, a sceneMeasure, a region, or from and arrowTo',
)

const shown = {
  scene: words,
  alt: z
    .string('say what it shows, for somebody who cannot see it')
    .trim()
    .min(1, 'say what it shows, for somebody who cannot see it')
    .max(1000),
  caption: z.string('say under it what it is').trim().min(1, 'say under it what it is').max(500),
}
const layers = z.array(z.strictObject({ name: words, marks: z.array(mark).min(1) })).default([])
const image = z.strictObject({ ...shown, layers })
const clip = z.strictObject({ ...shown, isClip: z.literal(true), loops: z.boolean().default(true) })
/** An image, or a clip where it says so: one shape, so that what is missing can be named. */
const figure = z.strictObject({
  ...shown,
  layers,
  isClip: z.literal(true).optional(),
  loops: z.boolean().default(true),
})

const asked = {
  prompt: words,
  figures: z.array(figure).max(2).default([]),
  explanation: words,
  asksConfidence: z.boolean().default(false),
}
const option = z.strictObject({ id, text: sentence, right: z.boolean().default(false), feedback: sentence })
const options = z.array(option).min(2, 'give at least two answers').max(12)

const single = z.strictObject({ ...asked, answer: z.literal('SINGLE'), options })
const multiple = z.strictObject({ ...asked, answer: z.literal('MULTIPLE'), options })
const ordering = z.strictObject({
  ...asked,
  answer: z.literal('ORDERING'),
  items: z
    .array(z.strictObject({ id, text: sentence, feedback: sentence }))
    .min(2)
    .max(12),
})
const numeric = z.strictObject({
  ...asked,
  answer: z.literal('NUMERIC'),
  unit: words.max(12),
  /** Left out where a measure of the scene says it. */
  value: z.number().optional(),
  tolerance: z.number().min(0),
  /** Name of a measure of the first figure: gives the true value, and the calipers where it is a distance. */
  sceneMeasure: words.optional(),
})
const hotspot = z.strictObject({
  ...asked,
  answer: z.literal('HOTSPOT'),
  regions: z
    .array(
      z.strictObject({
        id,
        /** Name of a region of the first figure; or the region itself. */
        sceneRegion: words.optional(),
        region: region.optional(),
        name: sentence,
        right: z.boolean().default(false),
        feedback: sentence,
      }),
    )
    .min(1)
    .max(20),
  missFeedback: sentence,
})
const freeText = z.strictObject({
  ...asked,
  answer: z.literal('FREE_TEXT'),
  model: words,
  points: z
    .array(z.strictObject({ id, text: sentence }))
    .min(1, 'say what a good answer names')
    .max(12),
})
const questions = [single, multiple, ordering, numeric, hotspot, freeText] as const

const block = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('TEXT'), text: words }),
  z.strictObject({ id, kind: z.literal('IMAGE'), image }),
  z.strictObject({ id, kind: z.literal('CLIP'), clips: z.array(clip).min(1).max(2) }),
  z.strictObject({ id, kind: z.literal('QUESTION'), question: z.discriminatedUnion('answer', questions) }),
  z.strictObject({
    id,
    kind: z.literal('CASE'),
    title: words.max(200),
    history: words,
    figures: z.array(figure).max(6).default([]),
    question: z.discriminatedUnion('answer', questions),
    expertAnswer: words,
  }),
  z.strictObject({
    id,
    kind: z.literal('CHECKLIST'),
    title: words.max(200),
    items: z
      .array(z.strictObject({ id, text: sentence }))
      .min(1)
      .max(40),
  }),
  z.strictObject({ id, kind: z.literal('REFLECTION'), prompt: words }),
  z.strictObject({
    id,
    kind: z.literal('SUPERVISED_TASK'),
    text: words,
    examination: words,
    role: z.enum(['OBSERVED', 'ASSISTED', 'PERFORMED']),
    count,
    observations: z.int().min(0).max(20).default(0),
  }),
  z.strictObject({ id, kind: z.literal('AUDIT_TASK'), text: words, cases: count, standard: sentence }),
  z.strictObject({ id, kind: z.literal('GUIDELINE'), guideline: words, note: sentence }),
])

export const lessonFile = z.strictObject({
  module: words,
  changeNote: sentence,
  parts: z
    .array(
      z.strictObject({
        id,
        title: words,
        minutes: z.int().min(1),
        text: words.max(2000),
        blocks: z.array(block).min(1, 'give at least one block').max(500),
      }),
    )
    .min(1)
    .max(40),
})

export const guidelinesFile = z.strictObject({
  guidelines: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, 'a guideline code looks like BMUS-REPORTS-2024'),
      title: words,
      publisher: words,
      year: z.int().min(1980).max(2100),
      url: z.url({ protocol: /^https?$/, error: 'give the address of a web page' }).nullable(),
      supersededBy: words.optional(),
      supersededOn: z.iso.date().optional(),
    }),
  ),
})

const pixel = z.object({ x: z.number(), y: z.number() })

/** What is true of each image of the generator, without its picture: written by the generator, read by lessons. */
export const scenesFile = z.record(
  z.string(),
  z.object({
    width: z.number(),
    height: z.number(),
    mmPerPixel: z.number(),
    isClip: z.boolean(),
    /** Of a spectrum: a speed is measured upwards alone. */
    cmPerSecondPerPixel: z.number().nullable(),
    regions: z.array(z.object({ name: z.string(), outline: z.array(pixel).min(3) })),
    measurements: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        unit: z.string(),
        value: z.number(),
        from: pixel.nullable(),
        to: pixel.nullable(),
      }),
    ),
  }),
)

export type LessonDraft = z.output<typeof lessonFile>
export type BlockDraft = z.output<typeof block>
export type QuestionDraft = Extract<BlockDraft, { kind: 'QUESTION' }>['question']
export type FigureDraft = z.output<typeof figure>
export type ImageDraft = z.output<typeof image>
export type ClipDraft = z.output<typeof clip>
export type MarkDraft = z.output<typeof mark>
export type RegionDraft = z.output<typeof region>
export type SceneTruth = z.output<typeof scenesFile>[string]
export type GuidelineDraft = z.output<typeof guidelinesFile>['guidelines'][number]
