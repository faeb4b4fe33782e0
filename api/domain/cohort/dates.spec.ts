import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueDay, isPaused, type MemberDates } from './dates.ts'

const member: MemberDates = { start: 100, wholeTimePercent: 100, pauses: [] }

describe('A date of a member', () => {
  it('is counted from their own start', () => {
    expect(dueDay(member, 30, 0, 100)).toBe(130)
    expect(dueDay({ ...member, start: 120 }, 30, 0, 100)).toBe(150)
  })

  it('is stretched to the hours they work', () => {
    expect(dueDay({ ...member, wholeTimePercent: 60 }, 30, 0, 100)).toBe(150)
  })

  it('moves by the days of a pause, counted once where two overlap', () => {
    const pauses = [
      { from: 110, to: 119 },
      { from: 115, to: 124 },
    ]
    expect(dueDay({ ...member, pauses }, 30, 0, 200)).toBe(145)
  })

  it('moves no further by a pause that begins after it', () => {
    expect(dueDay({ ...member, pauses: [{ from: 131, to: 160 }] }, 30, 0, 200)).toBe(130)
  })

  it('moves on with a pause that lasts, and slips on no day of it', () => {
    const paused = { ...member, pauses: [{ from: 121, to: null }] }
    for (const today of [121, 150, 500]) expect(dueDay(paused, 30, 0, today)).toBeGreaterThanOrEqual(today)
    expect(isPaused(paused, 121)).toBe(true)
    expect(isPaused(paused, 120)).toBe(false)
  })

  it('moves by what an educator added', () => {
    expect(dueDay(member, 30, 14, 100)).toBe(144)
  })

  it('never comes earlier by a pause, fewer hours or days added', () => {
    const pause = record({ from: integer({ min: 0, max: 400 }), length: integer({ min: 0, max: 90 }) })
    assert(
      property(
        integer({ min: 1, max: 400 }),
        integer({ min: 10, max: 100 }),
        array(pause, { maxLength: 5 }),
        integer({ min: 0, max: 60 }),
        (days, wholeTimePercent, lengths, added) => {
          const pauses = lengths.map(({ from, length }) => ({ from, to: from + length }))
          const plain = dueDay(member, days, 0, 300)
          expect(dueDay({ ...member, wholeTimePercent, pauses }, days, added, 300)).toBeGreaterThanOrEqual(plain)
        },
      ),
    )
  })
})
