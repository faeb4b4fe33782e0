import type { Scenes } from './lesson.content.ts'
import type { ClipDraft, FigureDraft, ImageDraft, QuestionDraft, SceneTruth } from './lesson.schema.ts'
import type { FieldPath } from './reference.source.ts'

/** Something wrong in a part of a file, with the way to it from there. */
export interface Fault {
  readonly path: FieldPath
  readonly message: string
}

/** A figure shows a scene there is, and marks what is drawn in it. */
export function figureFaults(figure: FigureDraft | ImageDraft | ClipDraft, scenes: Scenes): Fault[] {
  const truth = scenes.get(figure.scene)
  if (truth === undefined) return [{ path: ['scene'], message: `there is no scene "${figure.scene}"` }]
  if ('isClip' in figure && figure.isClip)
    return truth.isClip ? [] : [{ path: ['isClip'], message: `scene "${figure.scene}" is a still` }]
  const layers = 'layers' in figure ? figure.layers : []
  return layers.flatMap(({ marks }, layer) =>
    marks.flatMap((mark, index) => {
      const path = ['layers', layer, 'marks', index]
      if ('sceneRegion' in mark) return regionFaults(truth, mark.sceneRegion, [...path, 'sceneRegion'])
      if (!('sceneMeasure' in mark)) return []
      return measureFaults(truth, mark.sceneMeasure, [...path, 'sceneMeasure'], true)
    }),
  )
}

/** A question has a right answer, and asks of its first figure only what is true of it. */
export function questionFaults(question: QuestionDraft, scenes: Scenes): Fault[] {
  const figures = question.figures.flatMap((figure, index) =>
    figureFaults(figure, scenes).map(({ path, message }) => ({ path: ['figures', index, ...path], message })),
  )
  return [...figures, ...answerFaults(question, scenes.get(question.figures[0]?.scene ?? ''))]
}

function answerFaults(question: QuestionDraft, truth: SceneTruth | undefined): Fault[] {
  switch (question.answer) {
    case 'SINGLE': {
      const right = question.options.filter(option => option.right).length
      const faults = right === 1 ? [] : [{ path: ['options'], message: `one answer must be right, here ${right} are` }]
      return [...faults, ...twice('options', question.options)]
    }
    case 'MULTIPLE':
      return [...noneRight('options', question.options), ...twice('options', question.options)]
    case 'ORDERING':
      return twice('items', question.items)
    case 'FREE_TEXT':
      return twice('points', question.points)
    case 'NUMERIC':
      return numberFaults(question, truth)
    case 'HOTSPOT':
      return hotspotFaults(question, truth)
  }
}

function numberFaults(
  { unit, value, sceneMeasure }: Extract<QuestionDraft, { answer: 'NUMERIC' }>,
  truth: SceneTruth | undefined,
): Fault[] {
  if (sceneMeasure === undefined)
    return value === undefined ? [{ path: [], message: 'give the right value, or name a measure of the scene' }] : []
  const path = ['sceneMeasure']
  const faults = measureFaults(truth, sceneMeasure, path, false)
  const measure = truth?.measurements.find(({ name }) => name === sceneMeasure)
  return measure === undefined || measure.unit === unit
    ? faults
    : [{ path: ['unit'], message: `"${sceneMeasure}" is measured in ${measure.unit}` }]
}

function hotspotFaults(
  { figures, regions }: Extract<QuestionDraft, { answer: 'HOTSPOT' }>,
  truth: SceneTruth | undefined,
): Fault[] {
  const none = figures.length === 0 ? [{ path: ['figures'], message: 'show the image that is pointed at' }] : []
  const places = regions.flatMap(({ region, sceneRegion }, index) => {
    const path = ['regions', index]
    if ((region === undefined) === (sceneRegion === undefined))
      return [{ path, message: 'give either a region or the name of one of the scene' }]
    return sceneRegion === undefined ? [] : regionFaults(truth, sceneRegion, [...path, 'sceneRegion'])
  })
  return [...none, ...noneRight('regions', regions), ...twice('regions', regions), ...places]
}

function regionFaults(truth: SceneTruth | undefined, name: string, path: FieldPath): Fault[] {
  if (truth === undefined) return [{ path, message: 'show a scene first' }]
  if (truth.regions.some(region => region.name === name)) return []
  return [{ path, message: `the scene has no region "${name}"; it has ${namesOf(truth.regions)}` }]
}

function measureFaults(truth: SceneTruth | undefined, name: string, path: FieldPath, isDrawn: boolean): Fault[] {
  if (truth === undefined) return [{ path, message: 'show a scene first' }]
  const measure = truth.measurements.find(each => each.name === name)
  if (measure === undefined)
    return [{ path, message: `the scene has no measure "${name}"; it has ${namesOf(truth.measurements)}` }]
  return isDrawn && measure.from === null ? [{ path, message: `"${name}" is no distance that can be drawn` }] : []
}

function namesOf(all: readonly { readonly name: string }[]): string {
  return all.length === 0 ? 'none' : all.map(({ name }) => `"${name}"`).join(', ')
}

function noneRight(field: string, all: readonly { readonly right: boolean }[]): Fault[] {
  return all.some(({ right }) => right) ? [] : [{ path: [field], message: 'no answer is right' }]
}

function twice(field: string, all: readonly { readonly id: string }[]): Fault[] {
  const ids = all.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: [field, index, 'id'], message: `"${id}" is there twice` }],
  )
}
