import { describe, expect, it } from 'vitest'
import { firstDayKept, periodInWords, retentionRules } from './retention.ts'

describe('How long something is kept', () => {
  it('counts whole days back from today', () => {
    expect(firstDayKept({ days: 365 }, 20_000)).toBe(19_635)
    expect(firstDayKept({ days: 0 }, 20_000)).toBe(20_000)
  })

  it.each([
    [0, 'not at all'],
    [30, '30 days'],
    [365, '1 year'],
    [730, '2 years'],
    [2192, '6 years'],
    [400, '400 days'],
  ])('says %i days as “%s”', (days, words) => {
    expect(periodInWords({ days })).toBe(words)
  })

  it('has one rule of each name', () => {
    expect(new Set(retentionRules.map(({ code }) => code)).size).toBe(retentionRules.length)
  })
})
