import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { dayFromIso } from '../api/platform/calendar.ts'
import { projectRoot } from './project-root.ts'

const file = z.strictObject({
  from: z.string(),
  to: z.string(),
  days: z.array(z.strictObject({ day: z.string(), name: z.string() })),
})

export interface BankHolidays {
  /** First and last day, inclusive, between which the list is whole; beyond, no day is known to be a holiday. */
  readonly from: number
  readonly to: number
  readonly days: ReadonlySet<number>
}

/** The bank holidays of England and Wales as the file has them; one that is no day, or out of its range, is refused. */
export function bankHolidaysIn(text: string): BankHolidays {
  const { from, to, days } = file.parse(parse(text))
  const range = { from: dayFromIso(from), to: dayFromIso(to) }
  const parsed = days.map(({ day }) => dayFromIso(day))
  const stray = parsed.findIndex((day, index) => day < (parsed[index - 1] ?? range.from) || day > range.to)
  if (stray >= 0)
    throw new RangeError(`The bank holiday ${days[stray]?.day} is out of order, or out of ${from} to ${to}`)
  return { ...range, days: new Set(parsed) }
}

export function readBankHolidays(): BankHolidays {
  return bankHolidaysIn(readFileSync(join(projectRoot(), 'seeds', 'calendar', 'bank-holidays.yaml'), 'utf8'))
}
