import { describe, expect, it } from 'vitest'
import { bandOf, isSomebody, shareOf } from './band.ts'

describe('A band', () => {
  it.each([
    [0, 0, 5],
    [1, 0, 5],
    [5, 0, 5],
    [6, 6, 10],
    [10, 6, 10],
    [11, 11, 15],
    [18, 16, 20],
    [10_000, 9_996, 10_000],
  ])('of %i people is %i to %i', (people, atLeast, atMost) => {
    expect(bandOf(people)).toEqual({ atLeast, atMost })
  })

  it('says that there is somebody from six on', () => {
    expect([0, 5, 6].map(people => isSomebody(bandOf(people)))).toEqual([false, false, true])
  })
})

describe('A share', () => {
  it('is as close as the bands are', () => {
    // 16 to 20 of 36 to 40: 16 / 40 and 20 / 36.
    expect(shareOf(bandOf(18), bandOf(40))).toEqual({ atLeast: 0.4, atMost: 0.56 })
    // 746 to 750 of 996 to 1,000.
    expect(shareOf(bandOf(750), bandOf(1_000))).toEqual({ atLeast: 0.74, atMost: 0.76 })
  })

  it('is never more than all', () => {
    expect(shareOf(bandOf(8), bandOf(8))).toEqual({ atLeast: 0.6, atMost: 1 })
  })

  it('is not told of five or fewer', () => {
    expect(shareOf(bandOf(5), bandOf(5))).toBeNull()
  })
})
