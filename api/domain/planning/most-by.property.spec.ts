import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate } from './basket.ts'
import { mostBy } from './most-by.ts'
import { dayAfter, inWeeks, type StudyCalendar } from './study-calendar.ts'
import { firstDay } from './work-order.ts'

/** A Monday. */
const MONDAY = 20_787

const anySteps = (most: number): fc.Arbitrary<readonly Candidate[]> =>
  fc
    .array(
      fc.record({
        minutes: fc.constantFrom(0, 30, 60, 60, 90, 240),
        after: fc.array(fc.nat(), { maxLength: 2 }),
        notBefore: fc.option(fc.integer({ min: MONDAY - 20, max: MONDAY + 50 }), { freq: 2 }),
        gains: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g']),
      }),
      { maxLength: most },
    )
    .map(list =>
      list.map(({ after, ...step }, position) => {
        return { ...step, sessions: [], after: position === 0 ? [] : [...new Set(after.map(one => one % position))] }
      }),
    )
/** Some of the steps held on set days, days long past and days too late among them. */
const anyHeldSteps = (most: number): fc.Arbitrary<readonly Candidate[]> => {
  const days = fc.array(fc.integer({ min: MONDAY - 5, max: MONDAY + 55 }), { maxLength: 3 })
  return fc
    .tuple(anySteps(most), fc.array(days, { minLength: most, maxLength: most }))
    .map(([steps, held]) =>
      steps.map((step, position) => ({ ...step, sessions: (held[position] ?? []).toSorted((a, b) => a - b) })),
    )
}
const anyCalendar: fc.Arbitrary<StudyCalendar> = fc.record({
  start: fc.constant(MONDAY),
  minutesPerWeek: fc.constantFrom(0, 30, 60, 100),
  casesPerMonth: fc.constant(null),
  leave: fc.array(
    fc
      .record({ from: fc.integer({ min: MONDAY, max: MONDAY + 30 }), length: fc.integer({ min: 0, max: 12 }) })
      .map(({ from, length }) => ({ from, to: from + length })),
    { maxLength: 1 },
  ),
})
const anyDue = fc.integer({ min: MONDAY - 3, max: MONDAY + 60 })

/** Whether steps taken in an order are all over by a day, week by week and minute by minute. */
const isOver = (steps: readonly Candidate[], order: readonly number[], calendar: StudyCalendar, dueOn: number) => {
  const weeks = inWeeks(calendar)
  let [week, used] = [0, 0]
  for (const position of order) {
    const { minutes = 0, notBefore = null, sessions = [] } = steps[position] ?? {}
    // What is held on set days begins in the week of one of them, and in a week that has time left.
    while (sessions.length > 0 && weeks.minutesIn(week) - used <= 1e-6 && week < weeks.count)
      [week, used] = [week + 1, 0]
    const first = weeks.weekOf(firstDay({ notBefore, sessions }, dayAfter(calendar, sessions.length === 0 ? 0 : week)))
    if (first > week) [week, used] = [first, 0]
    let left = minutes
    for (; left > 1e-6;) {
      if (dayAfter(calendar, week + 1) - 1 > dueOn) return false
      const done = Math.min(left, weeks.minutesIn(week) - used)
      left -= done
      used += done
      if (left > 1e-6) [week, used] = [week + 1, 0]
    }
    if (dayAfter(calendar, week + 1) - 1 > dueOn) return false
  }
  return true
}

/** Every order of every part, one by one. */
const byTrying = (steps: readonly Candidate[], calendar: StudyCalendar, dueOn: number) => {
  let best = { count: 0, minutes: 0 }
  const extend = (order: readonly number[]): void => {
    const count = new Set(order.flatMap(position => steps[position]?.gains ?? [])).size
    const minutes = order.reduce((sum, position) => sum + (steps[position]?.minutes ?? 0), 0)
    if (count > best.count || (count === best.count && minutes < best.minutes)) best = { count, minutes }
    for (const [position, { after }] of steps.entries()) {
      if (order.includes(position) || !after.every(earlier => order.includes(earlier))) continue
      if (isOver(steps, [...order, position], calendar, dueOn)) extend([...order, position])
    }
  }
  extend([])
  return best
}

describe('The most that can be prepared by a day', () => {
  it('is what trying every order of every part finds, in as few minutes', () => {
    fc.assert(
      fc.property(anySteps(6), anyCalendar, anyDue, (steps, calendar, dueOn) => {
        const most = mostBy(steps, calendar, dueOn)
        const minutes = most.steps.reduce((sum, position) => sum + (steps[position]?.minutes ?? 0), 0)
        expect({ count: most.count, minutes }).toEqual(byTrying(steps, calendar, dueOn))
        expect(most.isExact).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('claims no more than can be done where steps are held on set days, and can be done in some order', () => {
    let held = 0
    let exact = 0
    fc.assert(
      fc.property(anyHeldSteps(5), anyCalendar, anyDue, (steps, calendar, dueOn) => {
        const most = mostBy(steps, calendar, dueOn)
        const best = byTrying(steps, calendar, dueOn).count
        expect(most.count).toBeLessThanOrEqual(best)
        if (most.isExact) expect(most.count).toBe(best)
        // The part itself, in some order, is over by the day.
        const part = steps.map((step, position) => {
          return { ...step, gains: most.steps.includes(position) ? [String(position)] : [] }
        })
        expect(byTrying(part, calendar, dueOn).count).toBe(most.steps.length)
        exact += most.isExact ? 1 : 0
        held += most.steps.some(position => (steps[position]?.sessions.length ?? 0) > 0) ? 1 : 0
      }),
      { numRuns: 600 },
    )
    expect(held).toBeGreaterThan(50)
    expect(exact).toBeGreaterThan(50)
  })

  it('takes no step without those it waits for, and counts what the steps prepare', () => {
    fc.assert(
      fc.property(anySteps(30), anyCalendar, anyDue, (steps, calendar, dueOn) => {
        const most = mostBy(steps, calendar, dueOn)
        const timed = steps.filter(({ minutes }) => minutes > 0).length
        expect(most.isExact).toBe(timed <= 20)
        for (const position of most.steps)
          for (const earlier of steps[position]?.after ?? []) expect(most.steps).toContain(earlier)
        expect(new Set(most.steps.flatMap(position => steps[position]?.gains ?? [])).size).toBe(most.count)
      }),
      { numRuns: 150 },
    )
  })

  it('is never less with more time, or with a later day', () => {
    fc.assert(
      fc.property(anySteps(10), anyCalendar, anyDue, (steps, calendar, dueOn) => {
        const { count } = mostBy(steps, calendar, dueOn)
        const longer = { ...calendar, minutesPerWeek: calendar.minutesPerWeek + 30 }
        expect(mostBy(steps, longer, dueOn).count).toBeGreaterThanOrEqual(count)
        expect(mostBy(steps, calendar, dueOn + 7).count).toBeGreaterThanOrEqual(count)
      }),
      { numRuns: 150 },
    )
  })

  it('is found soon where twenty steps are all alike', () => {
    const steps = Array.from({ length: 20 }, (_, position) => {
      return { minutes: 60, after: [], notBefore: null, sessions: [], gains: [String(position)] }
    })
    const calendar = { start: MONDAY, minutesPerWeek: 60, casesPerMonth: null, leave: [] }
    expect(mostBy(steps, calendar, MONDAY + 69)).toMatchObject({ count: 10, isExact: true })
  })
})
