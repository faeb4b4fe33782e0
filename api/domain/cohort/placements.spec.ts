import { describe, expect, it } from 'vitest'
import type { Demand, Slot } from './placement-types.ts'
import { placements } from './placements.ts'

const slot = (id: string, partial: Partial<Slot> = {}): Slot => {
  return { id, kind: 'VAS', period: 1, places: 1, asks: [], ...partial }
}
const asking = (learner: string, need: number, partial: Partial<Demand> = {}): Demand => {
  return { learner, needs: new Map([['VAS', need]]), most: 1, weeksWaited: 0, meets: new Set(), ...partial }
}

describe('Limited places', () => {
  it('go to who has most to lose, and say so to the others', () => {
    expect(placements([slot('Monday')], [asking('Ana', 90), asking('Ben', 240)], 10)).toEqual({
      assigned: [{ learner: 'Ben', slot: 'Monday' }],
      waiting: [{ learner: 'Ana', reason: 'TAKEN', waitedLonger: 0, moreToLose: 1, equal: 0 }],
      value: 241,
    })
  })

  it('come to everybody in time, because waiting weighs more with every week', () => {
    const { assigned, waiting } = placements(
      [slot('Monday')],
      [asking('Ana', 90, { weeksWaited: 16 }), asking('Ben', 240)],
      10,
    )
    expect(assigned).toEqual([{ learner: 'Ana', slot: 'Monday' }])
    expect(waiting).toEqual([{ learner: 'Ben', reason: 'TAKEN', waitedLonger: 1, moreToLose: 0, equal: 0 }])
  })

  it('go to somebody’s first before another’s second', () => {
    const lists = [slot('Monday'), slot('Tuesday', { period: 2 })]
    const { assigned } = placements(lists, [asking('Ana', 90, { most: 2, weeksWaited: 9 }), asking('Ben', 80)], 10)
    expect(assigned.map(({ learner }) => learner)).toEqual(['Ana', 'Ana'])
    const waited = placements(
      lists,
      [asking('Ana', 90, { most: 2, weeksWaited: 9 }), asking('Ben', 80, { weeksWaited: 2 })],
      10,
    )
    expect(waited.assigned.map(({ learner }) => learner)).toEqual(['Ana', 'Ben'])
  })

  it('move one person along where that places another, which taking the best pair first misses', () => {
    const lists = [slot('Monday', { kind: 'OBS' }), slot('Tuesday')]
    const both = asking('Ana', 0, {
      needs: new Map([
        ['OBS', 100],
        ['VAS', 90],
      ]),
    })
    const one = asking('Ben', 0, { needs: new Map([['OBS', 60]]) })
    expect(placements(lists, [both, one], 0)).toMatchObject({
      assigned: [
        { learner: 'Ana', slot: 'Tuesday' },
        { learner: 'Ben', slot: 'Monday' },
      ],
      waiting: [],
      value: 152,
    })
  })

  it('are two only at different times', () => {
    const lists = [slot('Monday'), slot('Monday too'), slot('Tuesday', { period: 2 })]
    const { assigned } = placements(lists, [asking('Ana', 5, { most: 3 })], 0)
    expect(assigned.map(({ slot: id }) => id)).toEqual(['Monday', 'Tuesday'])
  })

  it('are refused with what is still to be met, by the slot that asks least of it', () => {
    const lists = [
      slot('Monday', { asks: ['G2', 'G5'] }),
      slot('Tuesday', { asks: ['G5'] }),
      slot('full', { places: 0 }),
    ]
    expect(placements(lists, [asking('Ana', 9)], 0).waiting).toEqual([
      { learner: 'Ana', reason: 'NOT_ELIGIBLE', unmet: ['G5'] },
    ])
    expect(
      placements([slot('full', { places: 0 }), slot('Friday', { kind: 'OBS' })], [asking('Ana', 9)], 0).waiting,
    ).toEqual([{ learner: 'Ana', reason: 'NO_SUCH_PLACE' }])
  })
})
