import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromDate } from '../capability/calendar.ts'
import { isWorkingDay, weeklyOnMonday, type DigestCalendar } from './digest-days.ts'
import type { SentReminder } from './reminders.ts'
import { waitingDue, type Waiting } from './waiting.ts'

const monday = dayFromDate({ y: 2026, m: 11, d: 23 })
const calendar: DigestCalendar = { ...weeklyOnMonday, holidays: new Set(), leave: [] }
const asked = (id: string, ownerId: string, askedOn: number): Waiting => ({ id, ownerId, askedOn })

describe('The line of what waits for somebody’s word', () => {
  const waiting = [asked('a', 'Ann', monday - 20), asked('b', 'Ann', monday - 3), asked('c', 'Bo', monday - 2)]

  it('says how many colleagues wait, and since when the oldest does', () => {
    const line = waitingDue(waiting, { calendar, sent: [] }, monday)
    expect(line).toEqual({ colleagues: 2, since: monday - 20, requestIds: ['a', 'b', 'c'] })
  })

  it('is said on no other day, and not of what was asked that day', () => {
    expect(waitingDue(waiting, { calendar, sent: [] }, monday + 1)).toBeNull()
    expect(waitingDue([asked('a', 'Ann', monday)], { calendar, sent: [] }, monday)).toBeNull()
    expect(waitingDue([], { calendar, sent: [] }, monday)).toBeNull()
  })

  it('is silent after two reminders of each, and speaks again with the next request', () => {
    const sent = ['a', 'b', 'c'].flatMap((endingId): SentReminder[] => [
      { endingId, on: monday },
      { endingId, on: monday + 7 },
    ])
    expect(waitingDue(waiting, { calendar, sent }, monday + 14)).toBeNull()
    const more = [...waiting, asked('d', 'Cy', monday + 8)]
    expect(waitingDue(more, { calendar, sent }, monday + 14)).toMatchObject({ colleagues: 3, requestIds: ['d'] })
  })

  it('tells of each twice at most, a week apart, on working days alone: property', () => {
    const anyCase = record({
      asked: array(integer({ min: -30, max: 60 }), { minLength: 1, maxLength: 6 }),
      holidays: array(integer({ min: 0, max: 120 }), { maxLength: 15 }),
      away: record({ from: integer({ min: -10, max: 100 }), days: integer({ min: 0, max: 30 }) }),
    })
    assert(
      property(anyCase, ({ asked: days, holidays, away }) => {
        const leave = [{ from: monday + away.from, to: monday + away.from + away.days }]
        const own = { ...calendar, holidays: new Set(holidays.map(day => monday + day)), leave }
        const all = days.map((day, at) => asked(String(at), String(at % 3), monday + day))
        const sent: SentReminder[] = []
        for (let day = monday; day < monday + 130; day += 1) {
          const line = waitingDue(
            all.filter(({ askedOn }) => askedOn <= day),
            { calendar: own, sent },
            day,
          )
          expect(line === null || isWorkingDay(day, own)).toBe(true)
          for (const endingId of line?.requestIds ?? []) sent.push({ endingId, on: day })
        }
        for (const { id } of all) {
          const told = sent.filter(({ endingId }) => endingId === id).map(({ on }) => on)
          expect(told.length).toBeLessThanOrEqual(2)
          expect((told[1] ?? Infinity) - (told[0] ?? 0)).toBeGreaterThanOrEqual(7)
        }
      }),
    )
  })
})
