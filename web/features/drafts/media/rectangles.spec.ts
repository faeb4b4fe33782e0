import { expect, it } from 'vitest'
import { markOf, rectangleOf } from './rectangles.ts'

it('a rectangle is the same whichever of its corners one began with', () => {
  const expected = { x: 0.25, y: 0.125, width: 0.5, height: 0.25 }
  expect(rectangleOf({ from: { x: 0.25, y: 0.125 }, to: { x: 0.75, y: 0.375 } })).toEqual(expected)
  expect(rectangleOf({ from: { x: 0.75, y: 0.125 }, to: { x: 0.25, y: 0.375 } })).toEqual(expected)
})

it('is drawn by its four corners, in order', () => {
  const { mark } = markOf({ from: { x: 1, y: 1 }, to: { x: 0, y: 0.5 } }, '1', 'own')
  expect(mark).toMatchObject({
    region: {
      points: [
        { x: 0, y: 0.5 },
        { x: 1, y: 0.5 },
        { x: 1, y: 1 },
        { x: 0, y: 1 },
      ],
    },
  })
})
