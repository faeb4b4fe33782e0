import { describe, expect, it } from 'vitest'
import type { Ellipse, Polygon } from '../../../../api/domain/blocks/browser.ts'
import { handlesOf, withHandle } from './handles.ts'

const area: Ellipse = { shape: 'ELLIPSE', centre: { x: 0.5, y: 0.4 }, radiusX: 0.2, radiusY: 0.1 }
const corners: Polygon = {
  shape: 'POLYGON',
  points: [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
  ],
}

describe('A round area on an image', () => {
  it('is moved by its middle, and made wider and higher by its edges', () => {
    expect(handlesOf(area).map(({ moves }) => moves)).toEqual(['whole', 'width', 'height'])
    expect(withHandle(area, 0, { x: 0.1, y: 0.2 })).toEqual({ ...area, centre: { x: 0.1, y: 0.2 } })
    expect(withHandle(area, 1, { x: 0.8, y: 0.9 }).radiusX).toBeCloseTo(0.3)
    expect(withHandle(area, 2, { x: 0.8, y: 0.9 }).radiusY).toBeCloseTo(0.5)
  })

  it('keeps a size, and its middle within the image', () => {
    expect(withHandle(area, 1, { x: 0.5, y: 0.4 }).radiusX).toBe(0.01)
    expect(withHandle(area, 0, { x: -3, y: 7 }).centre).toEqual({ x: 0, y: 1 })
  })
})

it('an area with corners is moved corner by corner', () => {
  expect(handlesOf(corners)).toHaveLength(3)
  expect(withHandle(corners, 1, { x: 0.9, y: 0.1 }).points).toEqual([
    { x: 0, y: 0 },
    { x: 0.9, y: 0.1 },
    { x: 1, y: 1 },
  ])
})

it('what has two ends is moved by either', () => {
  const line = { from: { x: 0, y: 0 }, to: { x: 0.5, y: 0.5 } }
  expect(withHandle(line, 1, { x: 2, y: 0.2 })).toEqual({ from: { x: 0, y: 0 }, to: { x: 1, y: 0.2 } })
  expect(handlesOf(line).map(({ moves }) => moves)).toEqual(['from', 'to'])
})
