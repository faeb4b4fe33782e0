import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

describe('The slips between two words', () => {
  it.each([
    ['scan', 'scan', 0],
    ['scn', 'scan', 1],
    ['scaan', 'scan', 1],
    ['scon', 'scan', 1],
    ['sacn', 'scan', 1],
    ['', 'scan', 4],
    ['anomoly', 'anomaly', 1],
    ['superintendant', 'superintendent', 1],
    ['abdomin', 'abdomen', 1],
    ['liver', 'kidney', 4],
  ])('from “%s” to “%s” are %i, and as many back', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})
