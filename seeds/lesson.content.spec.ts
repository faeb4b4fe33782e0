import { expect, it } from 'vitest'
import { markAnswer, measuredValue } from '../api/domain/blocks/mark.ts'
import type { Question } from '../api/domain/blocks/question.ts'
import { sceneMediaId, toContent } from './lesson.content.ts'
import { figureFaults, questionFaults } from './lesson.figure-checks.ts'
import { lessonFile, type BlockDraft, type SceneTruth } from './lesson.schema.ts'

const outline = Array.from({ length: 400 }, (_, index) => {
  const angle = (index / 400) * 2 * Math.PI
  return { x: 400 + 80 * Math.cos(angle), y: 300 + 60 * Math.sin(angle) }
})
const scene: SceneTruth = {
  width: 800,
  height: 600,
  mmPerPixel: 0.2,
  isClip: false,
  cmPerSecondPerPixel: null,
  regions: [{ name: 'cyst', outline }],
  measurements: [
    { name: 'diameter', label: 'Cyst', unit: 'mm', value: 32, from: { x: 320, y: 300 }, to: { x: 480, y: 300 } },
  ],
}
const spectrum: SceneTruth = {
  ...scene,
  cmPerSecondPerPixel: 0.5,
  regions: [],
  measurements: [
    { name: 'peak', label: 'PSV', unit: 'cm/s', value: 100, from: { x: 500, y: 500 }, to: { x: 500, y: 300 } },
  ],
}
const scenes = new Map([
  ['CYST', scene],
  ['FLOW', spectrum],
])

const lessonOf = (...blocks: object[]) =>
  lessonFile.parse({
    module: 'PRE-01',
    changeNote: 'x',
    parts: [{ id: 'p', title: 'x', minutes: 1, text: 'x', blocks }],
  })

const figure = (code: string) => ({ scene: code, alt: 'Dark', caption: 'Liver' })
const asked = (more: object) => ({
  id: 'q',
  kind: 'QUESTION',
  question: { prompt: 'Where?', explanation: 'There.', ...more },
})

const questionOf = (block: object): Question => {
  const content = toContent(lessonOf(block), scenes).parts[0]?.blocks[0]?.content
  if (content?.kind !== 'QUESTION') throw new Error('That is no question')
  return content.question
}

const draftOf = (block: object) => {
  const draft: BlockDraft | undefined = lessonOf(block).parts[0]?.blocks[0]
  if (draft?.kind !== 'QUESTION') throw new Error('That is no question')
  return draft.question
}

it('takes what is true of an image from the generator: measured where it belongs it is right, elsewhere it is not', () => {
  const question = questionOf(
    asked({ answer: 'NUMERIC', figures: [figure('CYST')], unit: 'mm', sceneMeasure: 'diameter', tolerance: 1 }),
  )
  if (question.answer !== 'NUMERIC' || question.calipers === null) throw new Error('Nothing is measured')
  expect(question.value).toBe(32)
  const put = (from: object, to: object) =>
    markAnswer(question, { answer: 'NUMBER', value: 0, calipers: { from, to } } as Parameters<typeof markAnswer>[1])
  const there = put(question.calipers.from, question.calipers.to)
  expect(there.isRight).toBe(true)
  expect(there.measured).toBeCloseTo(32)
  expect(put({ x: 0.4, y: 0.5 }, { x: 0.4, y: 0.6 }).isRight).toBe(false)
})

it('measures a speed upwards alone, wherever along the time it is put', () => {
  const question = questionOf(
    asked({ answer: 'NUMERIC', figures: [figure('FLOW')], unit: 'cm/s', sceneMeasure: 'peak', tolerance: 5 }),
  )
  if (question.answer !== 'NUMERIC') throw new Error('Nothing is measured')
  const calipers = { from: { x: 0.1, y: 500 / 600 }, to: { x: 0.9, y: 0.5 } }
  expect(measuredValue(question, { answer: 'NUMBER', value: 0, calipers })).toBeCloseTo(100)
})

it('points at what the generator drew', () => {
  const question = questionOf(
    asked({
      answer: 'HOTSPOT',
      figures: [figure('CYST')],
      regions: [{ id: 'c', sceneRegion: 'cyst', name: 'Cyst', right: true, feedback: 'Dark.' }],
      missFeedback: 'Nothing.',
    }),
  )
  const at = (x: number, y: number) => markAnswer(question, { answer: 'POINTS', points: [{ x, y }] }).isRight
  expect([at(0.5, 0.5), at(0.58, 0.5), at(0.62, 0.5)]).toEqual([true, true, false])
  expect(question.figures[0]?.media).toBe(sceneMediaId('CYST', false))
})

it('says what an image does not have', () => {
  const hotspot = (more: object) =>
    draftOf(
      asked({
        answer: 'HOTSPOT',
        figures: [figure('CYST')],
        regions: [{ id: 'c', name: 'Cyst', feedback: 'Dark.', ...more }],
        missFeedback: 'Nothing.',
      }),
    )
  const faults = (draft: ReturnType<typeof draftOf>) => questionFaults(draft, scenes).map(({ message }) => message)
  expect(faults(hotspot({ sceneRegion: 'stone', right: true }))).toEqual([
    'the scene has no region "stone"; it has "cyst"',
  ])
  expect(faults(hotspot({ sceneRegion: 'cyst' }))).toEqual(['no answer is right'])
  expect(faults(hotspot({ right: true }))).toEqual(['give either a region or the name of one of the scene'])
  const number = { answer: 'NUMERIC', figures: [figure('CYST')], unit: 'cm', tolerance: 1 }
  expect(faults(draftOf(asked({ ...number, sceneMeasure: 'diameter' })))).toEqual(['"diameter" is measured in mm'])
  expect(faults(draftOf(asked({ ...number, sceneMeasure: 'wall' })))).toEqual([
    'the scene has no measure "wall"; it has "diameter"',
  ])
  expect(faults(draftOf(asked(number)))).toEqual(['give the right value, or name a measure of the scene'])
  expect(figureFaults({ ...figure('CYST'), isClip: true, loops: true }, scenes)[0]?.message).toBe(
    'scene "CYST" is a still',
  )
})
