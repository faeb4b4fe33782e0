import type { Day } from './types.ts'

/** A date on the civil (Gregorian) calendar; `m` 1-12, `d` 1-31. */
export interface CivilDate {
  readonly y: number
  readonly m: number
  readonly d: number
}

const DAYS_PER_ERA = 146_097
/** Days from 1 March of year 0 to 1 January 1970. */
const EPOCH_OFFSET = 719_468
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * The day number of a civil date: whole days since 1 January 1970, negative before it.
 *
 * Years are counted from March, so that the leap day is the last of its year and 400 years make one era of 146,097
 * days (the days-from-civil method of Howard Hinnant's public-domain calendar notes). The date must exist.
 *
 * @example dayFromDate({ y: 2000, m: 3, d: 1 }) // 11017
 */
export function dayFromDate({ y, m, d }: CivilDate): Day {
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET
}

/**
 * The civil date of a day number; the inverse of `dayFromDate` for every whole number.
 *
 * @example dateFromDay(0) // { y: 1970, m: 1, d: 1 }
 */
export function dateFromDay(day: Day): CivilDate {
  const shifted = day + EPOCH_OFFSET
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const m = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const d = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return { y: yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d }
}

/** How many days a month has: 28-31; `m` 1-12. @example daysInMonth(2024, 2) // 29 */
export function daysInMonth(y: number, m: number): number {
  const next = m === 12 ? { y: y + 1, m: 1, d: 1 } : { y, m: m + 1, d: 1 }
  return dayFromDate(next) - dayFromDate({ y, m, d: 1 })
}

/**
 * The same day of the month, `months` whole months later (or earlier when negative); where that month is shorter, its
 * last day. So a window of 12 months from 12 March 2025 ends on 12 March 2026.
 *
 * @example addMonths(dayFromDate({ y: 2024, m: 1, d: 31 }), 1) // 29 February 2024
 */
export function addMonths(day: Day, months: number): Day {
  const { y, m, d } = dateFromDay(day)
  const monthIndex = y * 12 + (m - 1) + months
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex - year * 12 + 1
  return dayFromDate({ y: year, m: month, d: Math.min(d, daysInMonth(year, month)) })
}

/** A day as staff read it. @example formatDay(20_524) // '12 March 2026' */
export function formatDay(day: Day): string {
  const { y, m, d } = dateFromDay(day)
  return `${d} ${MONTH_NAMES[m - 1]} ${y}`
}
