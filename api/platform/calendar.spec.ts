import { describe, expect, it } from 'vitest'
import { dayFromIso, dayOf, isoFromDay } from './calendar.ts'

describe('A calendar day', () => {
  it('begins at midnight in London, in summer an hour before that of the machine', () => {
    const instant = new Date('2026-06-30T23:30:00Z')
    expect(isoFromDay(dayOf(instant, 'Europe/London'))).toBe('2026-07-01')
    expect(isoFromDay(dayOf(instant, 'UTC'))).toBe('2026-06-30')
  })

  it('is the same number wherever it comes from', () => {
    expect(dayFromIso('1970-01-02')).toBe(1)
    expect(isoFromDay(dayFromIso('2024-02-29'))).toBe('2024-02-29')
  })

  it.each(['2026-02-30', '2026-2-3', '12/03/2026', '2026-03-12T00:00:00Z', ''])('is not "%s"', text => {
    expect(() => dayFromIso(text)).toThrow(/calendar day/)
  })
})
