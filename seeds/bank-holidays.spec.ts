import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../api/domain/reminders/digest-days.ts'
import { dayFromIso, isoFromDay } from '../api/platform/calendar.ts'
import { bankHolidaysIn, readBankHolidays } from './bank-holidays.ts'

const holidays = readBankHolidays()
const monday = 1

const on = (year: number, month: number, day: number): number =>
  dayFromIso(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
const firstMonday = (from: number): number =>
  [0, 1, 2, 3, 4, 5, 6].map(n => from + n).find(d => weekdayOf(d) === monday) ?? 0
const lastMonday = (to: number): number => firstMonday(to - 6)

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 as Meeus restates it. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return on(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Days off, each moved to the next weekday that is none of them where it falls on a weekend. */
function substituted(days: readonly number[]): number[] {
  const kept = days.filter(day => weekdayOf(day) <= 5)
  for (const day of days.filter(each => weekdayOf(each) > 5)) {
    let other = day
    while (weekdayOf(other) > 5 || kept.includes(other)) other += 1
    kept.push(other)
  }
  return kept
}

const ofYear = (year: number): number[] => [
  ...substituted([on(year, 1, 1)]),
  easter(year) - 2,
  easter(year) + 1,
  firstMonday(on(year, 5, 1)),
  lastMonday(on(year, 5, 31)),
  lastMonday(on(year, 8, 31)),
  ...substituted([on(year, 12, 25), on(year, 12, 26)]),
]

describe('The bank holidays of England and Wales', () => {
  it.each([2026, 2027, 2028])('of %i are those of the rules they follow', year => {
    const listed = [...holidays.days].map(isoFromDay).filter(day => day.startsWith(String(year)))
    expect(listed).toEqual(
      ofYear(year)
        .toSorted((one, other) => one - other)
        .map(isoFromDay),
    )
  })

  it('are whole from the first day of a year to the last of another', () => {
    expect([holidays.from, holidays.to].map(isoFromDay)).toEqual(['2026-01-01', '2028-12-31'])
  })

  it.each([
    ['no day', '2026-02-30'],
    ['a day before its range', '2025-12-25'],
    ['a day after its range', '2027-01-01'],
  ])('are refused with %s', (_what, day) => {
    expect(() => bankHolidaysIn(`from: 2026-01-01\nto: 2026-12-31\ndays:\n  - { day: ${day}, name: Any }\n`)).toThrow(
      RangeError,
    )
  })
})
