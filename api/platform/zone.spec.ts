import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromIso } from './calendar.ts'
import { createZone } from './zone.ts'

const london = createZone('Europe/London')
const at = (iso: string): number => Date.parse(iso)
const wall = (on: string, hour: number, minute = 0) => ({ day: dayFromIso(on), minute: hour * 60 + minute })

describe('The clock on a wall in London', () => {
  it('is an hour ahead in summer, and on the next day before midnight in UTC', () => {
    expect(london.wallAt(at('2026-07-01T23:30:00Z'))).toEqual(wall('2026-07-02', 0, 30))
    expect(london.instantAt(wall('2026-07-02', 0, 30))).toBe(at('2026-07-01T23:30:00Z'))
    expect(london.instantAt(wall('2026-12-01', 8))).toBe(at('2026-12-01T08:00:00Z'))
  })

  it('leaps over an hour in March: what it never shows is the first moment after', () => {
    expect(london.instantAt(wall('2027-03-28', 1, 30))).toBe(at('2027-03-28T01:00:00Z'))
    expect(london.wallAt(at('2027-03-28T01:00:00Z'))).toEqual(wall('2027-03-28', 2))
  })

  it('shows an hour twice in October: the first time counts', () => {
    expect(london.instantAt(wall('2026-10-25', 1, 30))).toBe(at('2026-10-25T00:30:00Z'))
  })

  it('shows every minute it is asked for, but for those leapt over: property', () => {
    const start = dayFromIso('2026-01-01')
    assert(
      property(integer({ min: 0, max: 800 }), integer({ min: 0, max: 1439 }), (offset, minute) => {
        const wanted = { day: start + offset, minute }
        const shown = london.wallAt(london.instantAt(wanted))
        const isLeaptOver = shown.day === wanted.day && shown.minute === 120 && minute >= 60 && minute < 120
        expect(isLeaptOver || (shown.day === wanted.day && shown.minute === minute)).toBe(true)
      }),
    )
  })
})
