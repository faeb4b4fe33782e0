import { describe, expect, it } from 'vitest'
import type { ListLine } from './composables/usePeopleList.ts'
import { byOutcome, toDo } from './people-list.ts'

const line = (at: number, outcome: string): ListLine =>
  ({ line: at, address: `${at}@invented.example`, outcome, problem: null, changes: [] }) as unknown as ListLine

const lines = [line(2, 'ADDED'), line(3, 'REFUSED'), line(4, 'UNMATCHED'), line(5, 'ADDED')]

describe('A list of people', () => {
  it('is told by what its lines come to, what is amiss first', () => {
    const told = byOutcome(lines).map(({ outcome, lines: some }) => [outcome, some.map(each => each.line)])
    expect(told).toEqual([
      ['REFUSED', [3]],
      ['UNMATCHED', [4]],
      ['ADDED', [2, 5]],
    ])
  })

  it('says how many are asked in, changed, and invited where that is wanted', () => {
    expect(toDo(lines, true)).toEqual({ asked: 2, changed: 0, invited: 1 })
    expect(toDo(lines, false)).toEqual({ asked: 2, changed: 0, invited: 0 })
  })
})
