import { v5 } from 'uuid'
import type { BlockContent, ModuleContent } from '../api/domain/blocks/block.ts'
import type { Figure, ImageFigure, Annotation, ClipFigure, Point, Region } from '../api/domain/blocks/figure.ts'
import type { Calipers, Hotspot, Numeric, Question } from '../api/domain/blocks/question.ts'
import { richTextOf } from './lesson.markdown.ts'
import type {
  BlockDraft,
  ClipDraft,
  FigureDraft,
  ImageDraft,
  LessonDraft,
  MarkDraft,
  QuestionDraft,
  RegionDraft,
  SceneTruth,
} from './lesson.schema.ts'

export type Scenes = ReadonlyMap<string, SceneTruth>

/** Fixed for ever: ids of published media are made with it. */
const namespace = '5b1f5f0e-6f3b-4a55-9a0c-0c8f2b6f9d11'

/** An outline of the generator is finer than a pointer: so many of its corners are kept. */
const MOST_CORNERS = 60

/** Id of the media of a scene, the same in every database. A scene as a clip is another file than its still. */
export function sceneMediaId(scene: string, isClip: boolean): string {
  return v5(isClip ? `clip:${scene}` : `scene:${scene}`, namespace)
}

/** What a lesson file says in short, as content; its scenes, regions and measures were checked before. */
export function toContent({ parts }: LessonDraft, scenes: Scenes): ModuleContent {
  return {
    schema: 1,
    parts: parts.map(({ id, title, minutes, text, blocks }) => {
      return {
        id,
        title,
        minutes,
        text,
        blocks: blocks.map(block => ({ id: block.id, content: toBlock(block, scenes) })),
      }
    }),
  }
}

function toBlock(block: BlockDraft, scenes: Scenes): BlockContent {
  switch (block.kind) {
    case 'TEXT':
      return { kind: 'TEXT', text: richTextOf(block.text) }
    case 'IMAGE':
      return { kind: 'IMAGE', image: toImage(block.image, scenes) }
    case 'CLIP':
      return { kind: 'CLIP', clips: block.clips.map(toClip) }
    case 'QUESTION':
      return { kind: 'QUESTION', question: toQuestion(block.question, scenes) }
    case 'CASE': {
      const { kind, title, history, figures, question, expertAnswer } = block
      const shown = figures.map(each => toFigure(each, scenes))
      const asked = toQuestion(question, scenes)
      return {
        kind,
        title,
        history: richTextOf(history),
        figures: shown,
        question: asked,
        expertAnswer: richTextOf(expertAnswer),
      }
    }
    case 'REFLECTION':
      return { kind: 'REFLECTION', prompt: richTextOf(block.prompt) }
    case 'SUPERVISED_TASK': {
      const { kind, text, examination, role, count, observations } = block
      return { kind, text: richTextOf(text), examinationCode: examination, role, count, observations }
    }
    case 'AUDIT_TASK':
      return { kind: 'AUDIT_TASK', text: richTextOf(block.text), cases: block.cases, standard: block.standard }
    case 'CHECKLIST':
      return { kind: 'CHECKLIST', title: block.title, items: block.items }
    case 'GUIDELINE':
      return { kind: 'GUIDELINE', guideline: block.guideline, note: block.note }
  }
}

function toFigure(figure: FigureDraft, scenes: Scenes): Figure {
  return figure.isClip ? toClip(figure) : toImage(figure, scenes)
}

function toClip({ scene, alt, caption, loops }: Omit<ClipDraft, 'isClip'>): ClipFigure {
  return { figure: 'CLIP', media: sceneMediaId(scene, true), alt, caption, loops }
}

function toImage({ scene, alt, caption, layers }: ImageDraft, scenes: Scenes): ImageFigure {
  const truth = scenes.get(scene)
  return {
    figure: 'IMAGE',
    media: sceneMediaId(scene, false),
    alt,
    caption,
    layers: layers.map(({ name, marks }) => ({ name, marks: marks.flatMap(mark => toMark(mark, truth) ?? []) })),
  }
}

function toMark(mark: MarkDraft, truth: SceneTruth | undefined): Annotation | null {
  const { label } = mark
  if ('arrowTo' in mark) return { shape: 'ARROW', from: mark.from, to: mark.arrowTo, label }
  if ('region' in mark) return { shape: 'REGION', region: toRegion(mark.region), label }
  if ('sceneRegion' in mark) {
    const region = sceneRegion(truth, mark.sceneRegion)
    return region && { shape: 'REGION', region, label }
  }
  const calipers = sceneCalipers(truth, mark.sceneMeasure)
  return calipers && { shape: 'CALIPER', from: calipers.from, to: calipers.to, label }
}

function toQuestion(draft: QuestionDraft, scenes: Scenes): Question {
  const asked = {
    prompt: richTextOf(draft.prompt),
    figures: draft.figures.map(each => toFigure(each, scenes)),
    explanation: richTextOf(draft.explanation),
    asksConfidence: draft.asksConfidence,
  }
  const truth = scenes.get(draft.figures[0]?.scene ?? '')
  switch (draft.answer) {
    case 'SINGLE':
    case 'MULTIPLE': {
      const options = draft.options.map(({ right, ...option }) => ({ ...option, isRight: right }))
      return { ...asked, answer: draft.answer, options }
    }
    case 'ORDERING':
      return { ...asked, answer: 'ORDERING', items: draft.items }
    case 'NUMERIC':
      return { ...asked, answer: 'NUMERIC', ...measured(draft, truth) }
    case 'HOTSPOT': {
      const regions = draft.regions.flatMap(each => toHotspotRegion(each, truth))
      return { ...asked, answer: 'HOTSPOT', regions, missFeedback: draft.missFeedback }
    }
    case 'FREE_TEXT':
      return { ...asked, answer: 'FREE_TEXT', model: richTextOf(draft.model), points: draft.points }
  }
}

type NumericDraft = Extract<QuestionDraft, { answer: 'NUMERIC' }>

function measured(
  { unit, value, tolerance, sceneMeasure }: NumericDraft,
  truth: SceneTruth | undefined,
): Pick<Numeric, 'unit' | 'value' | 'tolerance' | 'calipers'> {
  const measure = truth?.measurements.find(({ name }) => name === sceneMeasure)
  const calipers = sceneMeasure === undefined ? null : sceneCalipers(truth, sceneMeasure)
  return { unit, value: value ?? measure?.value ?? 0, tolerance, calipers }
}

type RegionOfHotspot = Extract<QuestionDraft, { answer: 'HOTSPOT' }>['regions'][number]

function toHotspotRegion(
  { id, name, right, feedback, region, sceneRegion: named }: RegionOfHotspot,
  truth: SceneTruth | undefined,
): Hotspot['regions'] {
  const place = region ? toRegion(region) : sceneRegion(truth, named ?? '')
  return place === null ? [] : [{ id, region: place, name, isRight: right, feedback }]
}

function toRegion(region: RegionDraft): Region {
  return 'points' in region ? { shape: 'POLYGON', points: region.points } : { shape: 'ELLIPSE', ...region }
}

/** An area the generator drew, in fractions of its picture; null where it drew none of this name. */
function sceneRegion(truth: SceneTruth | undefined, name: string): Region | null {
  const outline = truth?.regions.find(region => region.name === name)?.outline
  if (truth === undefined || outline === undefined) return null
  const every = Math.ceil(outline.length / MOST_CORNERS)
  return {
    shape: 'POLYGON',
    points: outline.filter((_, index) => index % every === 0).map(each => placeIn(truth, each)),
  }
}

function sceneCalipers(truth: SceneTruth | undefined, name: string): Calipers | null {
  const measure = truth?.measurements.find(each => each.name === name)
  if (truth === undefined || !measure?.from || !measure.to) return null
  const { width, height } = sizeIn(measure.unit, truth)
  return { width, height, from: placeIn(truth, measure.from), to: placeIn(truth, measure.to) }
}

/** The whole picture in the unit of a measure. Along a spectrum runs time, which adds nothing to a speed. */
function sizeIn(unit: string, { width, height, mmPerPixel, cmPerSecondPerPixel }: SceneTruth) {
  if (unit === 'mm' || cmPerSecondPerPixel === null) return { width: width * mmPerPixel, height: height * mmPerPixel }
  return { width: 1e-6, height: height * cmPerSecondPerPixel }
}

function placeIn({ width, height }: SceneTruth, { x, y }: Point): Point {
  return { x: fractionOf(x, width), y: fractionOf(y, height) }
}

function fractionOf(value: number, whole: number): number {
  return Math.round((Math.min(Math.max(value, 0), whole) / whole) * 1e4) / 1e4
}
