import { describe, expect, it } from 'vitest'
import { areasOf } from './profile-picture.ts'

const point = (on: string, held: number, toConfirm: number, toLearn: number) => ({
  __typename: 'ProfilePoint' as const,
  on,
  held,
  toConfirm,
  toLearn,
})

describe('the picture over time', () => {
  it('lays what is to confirm upon what is held, true to time and to the most that was asked', () => {
    const areas = areasOf([point('2026-01-01', 0, 5, 5), point('2026-01-11', 2, 4, 4), point('2026-02-10', 5, 5, 0)])
    expect(areas).toEqual({
      held: '0,100 0,100 25,80 100,50 100,100',
      toConfirm: '0,50 25,40 100,0 100,50 25,80 0,100',
      most: 10,
    })
  })

  it('is not drawn of one day, nor of none', () => {
    expect(areasOf([])).toBeNull()
    expect(areasOf([point('2026-01-01', 1, 1, 1)])).toBeNull()
  })
})
