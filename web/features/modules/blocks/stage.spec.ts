import { describe, expect, it } from 'vitest'
import { largestScale, panned, placeOnImage, showing, wholeView, zoomed } from './stage.ts'

describe('an image on its stage', () => {
  it('keeps what lies under the pointer where it is', () => {
    const pointer = { x: 0.3, y: 0.7 }
    const near = zoomed(zoomed(wholeView, 2, pointer), 1.5, pointer)
    expect(placeOnImage(near, pointer).x).toBeCloseTo(0.3)
    expect(placeOnImage(near, pointer).y).toBeCloseTo(0.7)
  })

  it('is never smaller than its stage, nor without bound', () => {
    expect(zoomed(wholeView, 0.5)).toEqual(wholeView)
    expect(zoomed(wholeView, 1000).scale).toBe(largestScale)
  })

  it('leaves no empty edge when moved', () => {
    expect(panned(wholeView, { x: 0.4, y: -0.4 })).toEqual(wholeView)
    expect(panned(zoomed(wholeView, 2), { x: 5, y: -5 })).toEqual({ scale: 2, x: 0, y: -1 })
  })

  it('follows a place that is worked on by keyboard, and stays where that is seen anyway', () => {
    const near = zoomed(wholeView, 4)
    expect(showing(near, { x: 0.5, y: 0.5 })).toEqual(near)
    const moved = showing(near, { x: 1, y: 0 })
    expect(moved).toEqual({ scale: 4, x: -3, y: 0 })
  })
})
