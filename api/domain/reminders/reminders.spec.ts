import { array, assert, integer, property, record, type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromDate } from '../capability/calendar.ts'
import type { Day } from '../capability/types.ts'
import { isDigestDay, isWorkingDay, weekdayOf, weeklyOnMonday, type DigestCalendar } from './digest-days.ts'
import { plannedReminders, remindersDue, type Ending, type SentReminder } from './reminders.ts'

const monday = dayFromDate({ y: 2026, m: 11, d: 23 })
const calendar: DigestCalendar = { ...weeklyOnMonday, holidays: new Set(), leave: [] }
const closedOn = (...holidays: Day[]): DigestCalendar => ({ ...calendar, holidays: new Set(holidays) })
const away = (from: Day, to: Day | null): DigestCalendar => ({ ...calendar, leave: [{ from, to }] })
const rules = { calendar, sent: [] }

describe('The week’s digest', () => {
  it('falls on Monday', () => {
    expect(weekdayOf(monday)).toBe(1)
    expect([0, 1, 2, 3, 4, 5, 6].filter(offset => isDigestDay(monday + offset, calendar))).toEqual([0])
  })

  it('waits for the first day of the week on which the person works', () => {
    const week = [0, 1, 2, 3, 4, 5, 6]
    expect(week.filter(offset => isDigestDay(monday + offset, away(monday - 5, monday + 1)))).toEqual([2])
    expect(week.filter(offset => isDigestDay(monday + offset, away(monday, monday + 4)))).toEqual([])
    expect(week.filter(offset => isDigestDay(monday + offset, away(monday + 3, null)))).toEqual([0])
  })

  it('waits for the day after a bank holiday, and comes on no holiday within leave either', () => {
    const week = [0, 1, 2, 3, 4, 5, 6]
    expect(week.filter(offset => isDigestDay(monday + offset, closedOn(monday)))).toEqual([1])
    expect(week.filter(offset => isDigestDay(monday + offset, closedOn(monday, monday + 1)))).toEqual([2])
    const leave = [{ from: monday, to: monday + 1 }]
    expect(week.filter(offset => isDigestDay(monday + offset, { ...closedOn(monday + 2), leave }))).toEqual([3])
    const closed = closedOn(...[0, 1, 2, 3, 4].map(offset => monday + offset))
    expect(week.filter(offset => isDigestDay(monday + offset, closed))).toEqual([])
  })
})

describe('Reminders of what runs out', () => {
  const ending: Ending = { id: 'a', recordedOn: monday, until: monday + 104 }

  it('come twice: eight weeks before, and two', () => {
    expect(plannedReminders(ending, rules, monday)).toEqual([monday + 42, monday + 84])
  })

  it('come with the next digest where their day has gone by', () => {
    expect(plannedReminders(ending, rules, monday + 50)).toEqual([monday + 56, monday + 84])
    expect(plannedReminders({ ...ending, until: monday + 20 }, rules, monday)).toEqual([monday + 7, monday + 14])
  })

  it('come the day after a Monday that is a bank holiday', () => {
    const holidays = { calendar: closedOn(monday + 42, monday + 84, monday + 85), sent: [] }
    expect(plannedReminders(ending, holidays, monday)).toEqual([monday + 43, monday + 86])
    expect(remindersDue([ending], holidays, monday + 42)).toEqual([])
    expect(remindersDue([ending], holidays, monday + 43)).toEqual([ending])
  })

  it('are silent after two', () => {
    const sent = [42, 84].map((offset): SentReminder => ({ endingId: 'a', on: monday + offset }))
    expect(plannedReminders(ending, { calendar, sent }, monday + 85)).toEqual([])
    expect(plannedReminders(ending, { calendar, sent: sent.slice(0, 1) }, monday + 43)).toEqual([monday + 84])
  })

  it('begin anew with what is renewed', () => {
    const sent = [42, 84].map((offset): SentReminder => ({ endingId: 'a', on: monday + offset }))
    const renewed = { id: 'b', recordedOn: monday + 100, until: monday + 104 + 365 }
    expect(plannedReminders(renewed, { calendar, sent }, monday + 100)).toHaveLength(2)
  })

  it('say nothing where there is no digest left before the end', () => {
    expect(plannedReminders({ ...ending, until: monday + 4 }, rules, monday)).toEqual([])
    expect(plannedReminders(ending, { calendar: away(monday, null), sent: [] }, monday)).toEqual([])
  })

  it('of several things are one digest', () => {
    const other = { id: 'b', recordedOn: monday, until: monday + 98 }
    const later = { id: 'c', recordedOn: monday, until: monday + 300 }
    expect(remindersDue([ending, other, later], rules, monday + 42).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(remindersDue([ending, other, later], rules, monday + 43)).toEqual([])
  })

  const anyLeave = record({ from: integer({ min: -30, max: 200 }), days: integer({ min: 0, max: 40 }) })
  const anyCase = record({
    recordedOn: integer({ min: monday, max: monday + 6 }),
    length: integer({ min: 1, max: 250 }),
    leaves: array(anyLeave, { maxLength: 3 }),
    holidays: array(integer({ min: 0, max: 270 }), { maxLength: 20 }),
  })
  type Case = typeof anyCase extends Arbitrary<infer One> ? One : never

  const set = ({ recordedOn, length, leaves, holidays }: Case) => {
    const leave = leaves.map(({ from, days }) => ({ from: recordedOn + from, to: recordedOn + from + days }))
    const closed = closedOn(...holidays.map(offset => monday + offset))
    return { own: { ...closed, leave }, one: { id: 'a', recordedOn, until: recordedOn + length } }
  }

  /** The days on which reminders go out, by a sender that runs on every n-th day and remembers what it sent. */
  const daysSent = (given: Case, everyNthDay: number): Day[] => {
    const { own, one } = set(given)
    const sent: SentReminder[] = []
    for (let day = one.recordedOn; day <= one.until + 30; day += everyNthDay) {
      for (const { id } of remindersDue([one], { calendar: own, sent }, day)) sent.push({ endingId: id, on: day })
    }
    return sent.map(({ on }) => on)
  }

  it('keep their promises whatever the leave and whichever days the sender misses: property', () => {
    assert(
      property(anyCase, integer({ min: 1, max: 4 }), (given, everyNthDay) => {
        const { own, one } = set(given)
        const days = daysSent(given, everyNthDay)
        expect(days.length).toBeLessThanOrEqual(2)
        expect(days.filter(day => !isWorkingDay(day, own))).toEqual([])
        expect(days.filter(day => day <= one.recordedOn || day > one.until)).toEqual([])
        expect((days[1] ?? Infinity) - (days[0] ?? 0)).toBeGreaterThanOrEqual(7)
      }),
    )
  })

  it('go out on the very days that were shown, where the sender misses none: property', () => {
    assert(
      property(anyCase, given => {
        const { own, one } = set(given)
        expect(daysSent(given, 1)).toEqual(plannedReminders(one, { calendar: own, sent: [] }, one.recordedOn))
      }),
    )
  })
})
