import { describe, expect, it } from 'vitest'
import { dayFromDate, formatDay } from '../api/domain/capability/calendar.ts'
import { relativeDay } from './relative-day.ts'

const anchor = dayFromDate({ y: 2026, m: 11, d: 2 })

describe('a day in words', () => {
  it.each([
    ['today', '2 November 2026'],
    ['1 day ago', '1 November 2026'],
    ['120 days ago', '5 July 2026'],
    ['3 weeks ago', '12 October 2026'],
    ['4 months ago', '2 July 2026'],
    ['12 years ago', '2 November 2014'],
    ['2 years 3 months ago', '2 August 2024'],
    ['in 2 months', '2 January 2027'],
    ['in 1 year', '2 November 2027'],
  ])('%s is %s', (words, expected) => {
    const day = relativeDay(words, anchor)
    expect(day === null ? null : formatDay(day)).toBe(expected)
  })

  it.each(['', 'yesterday', 'some weeks ago', '3 fortnights ago', '2026-11-02', 'in a while', '-3 days ago'])(
    '“%s” means no day',
    words => {
      expect(relativeDay(words, anchor)).toBeNull()
    },
  )
})
