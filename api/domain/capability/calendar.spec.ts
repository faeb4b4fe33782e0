import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, dateFromDay, dayFromDate, daysInMonth, formatDay, type CivilDate } from './calendar.ts'

const anyDay = fc.integer({ min: -200_000, max: 200_000 })

/** The next date by the rule taught at school: thirty days has September; leap years by 4, not 100, but 400. */
function dateAfter({ y, m, d }: CivilDate): CivilDate {
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const longest = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]
  if (d !== longest) return { y, m, d: d + 1 }
  return m === 12 ? { y: y + 1, m: 1, d: 1 } : { y, m: m + 1, d: 1 }
}

function add(y: number, m: number, d: number, months: number): CivilDate {
  return dateFromDay(addMonths(dayFromDate({ y, m, d }), months))
}

describe('a day number', () => {
  it('counts from 1 January 1970', () => {
    expect(dayFromDate({ y: 1970, m: 1, d: 1 })).toBe(0)
    expect(dayFromDate({ y: 1969, m: 12, d: 31 })).toBe(-1)
    expect(dayFromDate({ y: 2000, m: 3, d: 1 })).toBe(11_017)
  })

  it('has one date, and the next day has the next date', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const date = dateFromDay(day)
        expect(dayFromDate(date)).toBe(day)
        expect(dateFromDay(day + 1)).toEqual(dateAfter(date))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads as staff write dates', () => {
    expect(formatDay(dayFromDate({ y: 2026, m: 3, d: 12 }))).toBe('12 March 2026')
  })
})

describe('adding months', () => {
  it('keeps the day of the month, or takes the last where the month is shorter', () => {
    expect(add(2025, 3, 12, 12)).toEqual({ y: 2026, m: 3, d: 12 })
    expect(add(2024, 1, 31, 1)).toEqual({ y: 2024, m: 2, d: 29 })
    expect(add(2024, 2, 29, 12)).toEqual({ y: 2025, m: 2, d: 28 })
    expect(add(2025, 11, 30, 3)).toEqual({ y: 2026, m: 2, d: 28 })
    expect(add(2025, 1, 15, -2)).toEqual({ y: 2024, m: 11, d: 15 })
  })

  it('never goes past the month, never swaps two days, and adds nothing for none', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, months) => {
        const from = dateFromDay(day)
        const to = dateFromDay(addMonths(day, months))
        expect(to.y * 12 + to.m).toBe(from.y * 12 + from.m + months)
        expect(to.d).toBe(Math.min(from.d, daysInMonth(to.y, to.m)))
        expect(addMonths(day + 1, months)).toBeGreaterThanOrEqual(addMonths(day, months))
        expect(addMonths(day, 0)).toBe(day)
      }),
    )
  })
})
