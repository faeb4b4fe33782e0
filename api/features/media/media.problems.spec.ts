import { expect, it } from 'vitest'
import { areaProblems, checkProblems, describeProblems, maskProblems, stackProblems } from './media.problems.ts'
import { DeidentificationCheck } from './media-words.types.ts'

const described = { mediaId: '', expectedVersion: 1, title: 'Liver', source: null, permission: null }
const description = { ...described, permissionNote: null, rarityNote: null, millimetresPerPixel: null }
const stack = { imageIds: ['a', 'b'], framesPerSecond: 10, title: 'Clip' }
const area = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 }
const told = (problems: readonly { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`)

it.each([
  ['as it should be', {}, []],
  ['without a title', { title: ' ' }, ['title MISSING']],
  ['with a long title', { title: 'x'.repeat(201) }, ['title TOO_LONG']],
  ['with a number of a patient', { rarityNote: 'Of 943 476 5919' }, ['rarityNote PATIENT_IDENTIFIER']],
  ['with a pixel of no length', { millimetresPerPixel: 0 }, ['millimetresPerPixel OUT_OF_RANGE']],
  ['with a pixel of a metre', { millimetresPerPixel: 1000 }, ['millimetresPerPixel OUT_OF_RANGE']],
  ['with a length that is no number', { millimetresPerPixel: Number.NaN }, ['millimetresPerPixel OUT_OF_RANGE']],
])('An image described %s', (_how, change, problems) => {
  expect(told(describeProblems({ ...description, ...change }))).toEqual(problems)
})

it.each([
  ['within the image', {}, []],
  ['all of it, in thirds that do not add up', { x: 0.1, width: 0.9, y: 0.7, height: 0.3 }, []],
  ['that goes beyond it', { x: 0.6 }, ['area OUTSIDE']],
  ['that begins before it', { y: -0.1 }, ['area OUTSIDE']],
  ['of nothing', { width: 0 }, ['area OUTSIDE']],
  ['that is no number', { height: Number.NaN }, ['area OUTSIDE']],
])('A rectangle %s', (_how, change, problems) => {
  expect(told(areaProblems([{ ...area, ...change }], () => 'area'))).toEqual(problems)
})

it('Masks are one to forty rectangles', () => {
  expect(told(maskProblems([]))).toEqual(['areas MISSING'])
  expect(told(maskProblems(Array.from({ length: 41 }, () => area)))).toEqual(['areas TOO_MANY'])
  expect(told(maskProblems([area, { ...area, x: 2 }]))).toEqual(['areas.1 OUTSIDE'])
})

it('A clip is two images or more, at a speed somebody can follow', () => {
  expect(told(stackProblems(stack))).toEqual([])
  expect(told(stackProblems({ imageIds: ['a'], framesPerSecond: 61, title: '' }))).toEqual([
    'title MISSING',
    'imageIds OUT_OF_RANGE',
    'framesPerSecond OUT_OF_RANGE',
  ])
})

it('Every check is needed', () => {
  const all = Object.values(DeidentificationCheck)
  expect(checkProblems(all)).toEqual([])
  expect(told(checkProblems(all.slice(2)))).toEqual(['checks NO_NAME', 'checks NO_NUMBER'])
})
