import { describe, expect, it } from 'vitest'
import { areaOf, cornerAt, withCorner } from './corners.ts'

const corners = [cornerAt(10, 10), cornerAt(90, 10)]

describe('An area drawn by its corners', () => {
  it('has them in the order in which they were put', () => {
    expect(areaOf(withCorner(corners, cornerAt(50, 75)))).toEqual({
      shape: 'POLYGON',
      points: [...corners, { x: 0.5, y: 0.75 }],
    })
  })

  it('takes two presses in one place for one corner', () => {
    expect(withCorner(corners, cornerAt(90, 10))).toBe(corners)
  })

  it('is none with fewer than three, and takes no more than two hundred', () => {
    expect(areaOf(corners)).toBeNull()
    const many = Array.from({ length: 200 }, (_, index) => cornerAt(index / 2, index % 2))
    expect(withCorner(many, cornerAt(1, 99))).toBe(many)
  })
})
