import { describe, expect, it } from 'vitest'
import { timeSpent } from './sittings.ts'

const minute = 60_000
const at = (...minutes: number[]): number[] => minutes.map(each => each * minute)

describe('Time spent writing', () => {
  it('runs from the first save of a sitting to the last, and a minute before it', () => {
    expect(timeSpent(at(0, 5, 12))).toEqual({ minutes: 13, sittings: 1 })
  })

  it('counts no pause of more than ten minutes', () => {
    expect(timeSpent(at(0, 5, 60, 62))).toEqual({ minutes: 9, sittings: 2 })
  })

  it('is the same in whatever order the saves come', () => {
    expect(timeSpent(at(62, 0, 60, 5))).toEqual(timeSpent(at(0, 5, 60, 62)))
  })

  it('is nothing where nothing was saved', () => {
    expect(timeSpent([])).toEqual({ minutes: 0, sittings: 0 })
  })
})
