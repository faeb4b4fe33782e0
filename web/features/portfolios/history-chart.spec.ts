import { describe, expect, it } from 'vitest'
import { lineOf, pointsOf } from './history-chart.ts'

type Row = readonly [on: string, kind: string, value: number, heldAfter: number | null, takenBackOn?: string]

const rows: readonly Row[] = [
  ['2024-01-01', 'SELF', 1, null],
  ['2024-01-11', 'SIGN_OFF', 3, 3],
  ['2024-01-11', 'SELF', 2, 3],
  ['2024-01-15', 'SELF', 4, 3, '2024-01-15'],
  ['2024-01-21', 'OBSERVED', 1, 3],
]
const points = pointsOf(
  rows.map(([on, kind, value, heldAfter, takenBackOn = null]) => ({ on, kind, value, heldAfter, takenBackOn })),
)

describe('The picture of a history', () => {
  it('has a point for each day, as it ended, without what was taken back', () => {
    expect(points).toEqual([
      { on: '2024-01-01', held: null, self: 1 },
      { on: '2024-01-11', held: 3, self: 2 },
      { on: '2024-01-21', held: 3, self: 2 },
    ])
  })

  it('goes in steps over the days, from where something was first there', () => {
    expect(lineOf(points, 'held')).toBe('50.0,27 100.0,27 100.0,27')
    expect(lineOf(points, 'self')).toBe('0.0,73 50.0,73 50.0,50 100.0,50 100.0,50')
    expect(lineOf([], 'held')).toBe('')
  })
})
