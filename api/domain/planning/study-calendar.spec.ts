import { describe, expect, it } from 'vitest'
import { dateFromDay, dayFromDate } from '../capability/calendar.ts'
import { schedule } from './schedule.ts'
import { dayAfter, inWeeks } from './study-calendar.ts'

describe('Weeks in which the clocks change', () => {
  it.each([
    ['go forward, on 28 March 2027', { y: 2027, m: 3, d: 22 }, { y: 2027, m: 3, d: 29 }],
    ['go back, on 31 October 2027', { y: 2027, m: 10, d: 25 }, { y: 2027, m: 11, d: 1 }],
  ])('keep seven days where they %s', (_when, monday, nextMonday) => {
    const start = dayFromDate(monday)
    const calendar = { start, minutesPerWeek: 70, casesPerMonth: 13, leave: [] }
    expect(dateFromDay(dayAfter(calendar, 1))).toEqual(nextMonday)
    const weeks = inWeeks(calendar)
    expect([0, 6, 7].map(days => weeks.weekOf(start + days))).toEqual([0, 0, 1])
    expect([weeks.minutesIn(0), weeks.minutesIn(1), weeks.casesIn(0)]).toEqual([70, 70, 3])
  })

  it.each([
    ['forward', { y: 2027, m: 3, d: 28 }],
    ['back', { y: 2027, m: 10, d: 31 }],
  ])('lose a seventh by one day of leave on the Sunday they go %s', (_which, date) => {
    const sunday = dayFromDate(date)
    const leave = [{ from: sunday, to: sunday }]
    const calendar = { start: sunday - 6, minutesPerWeek: 70, casesPerMonth: null, leave }
    expect(inWeeks(calendar).minutesIn(0)).toBeCloseTo(60)
    const work = { id: 'a', minutes: 130, after: [], notBefore: sunday - 6, sessions: [], cases: 0 }
    expect(schedule([work], calendar)).toMatchObject({ studyWeeks: 2, finish: sunday + 8 })
  })
})
