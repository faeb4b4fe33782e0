/** A whole number of days since 1970-01-01 on the calendar of the place people work in. */
export type Day = number

const millisecondsPerDay = 86_400_000
/** The calendar has no year 0, and neither has the database. */
const isoPattern = /^(?!0000)\d{4}-\d{2}-\d{2}$/

/** Making one costs as much as hundreds of uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, made)
  return made
}

/** The calendar day in `timeZone` at an instant: half past midnight in a London summer is already the next day. */
export const dayOf = (instant: Date, timeZone: string): Day => dayFromIso(formatOf(timeZone).format(instant))

/** '2026-03-12' as a day; a text that is no calendar day ('2026-02-30') is refused. */
export const dayFromIso = (text: string): Day => {
  const milliseconds = isoPattern.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  const day = milliseconds / millisecondsPerDay
  if (!Number.isInteger(day) || isoFromDay(day) !== text)
    throw new RangeError(`"${text}" is no calendar day; expected YYYY-MM-DD`)
  return day
}

/** A day as '2026-03-12'. */
export const isoFromDay = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
