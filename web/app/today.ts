const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** Today on the calendar that dates are kept in, as "2026-03-12". */
export function today(): string {
  return dayFormat.format(new Date())
}
