export type DateParts = { day: string; month: string; year: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "2027-03-05" as the three figures a person would type. */
export function splitDate(value: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return { day: '', month: '', year: '' }
  return { day: String(Number(match[3])), month: String(Number(match[2])), year: match[1] ?? '' }
}

/** The typed figures as "2027-03-05"; "" where nothing is typed; "invalid" where it is no date. Months may be words. */
export function joinDate(parts: DateParts): string {
  const [day, month, year] = [parts.day.trim(), parts.month.trim(), parts.year.trim()]
  if (!day && !month && !year) return ''
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const monthNumber = named || Number(month)
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year) || !Number.isInteger(monthNumber)) return 'invalid'
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)))
  const isReal = date.getUTCDate() === Number(day) && date.getUTCMonth() === monthNumber - 1
  return isReal ? date.toISOString().slice(0, 10) : 'invalid'
}
