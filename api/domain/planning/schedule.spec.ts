import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schedule, type Schedule } from './schedule.ts'
import type { StudyCalendar } from './study-calendar.ts'
import type { Work } from './work-order.ts'

/** A Monday. */
const MONDAY = 20_787

const calendarOf = (partial: Partial<StudyCalendar> = {}): StudyCalendar => {
  return { start: MONDAY, minutesPerWeek: 120, casesPerMonth: null, leave: [], ...partial }
}
const workOf = (id: string, minutes: number, partial: Partial<Work> = {}): Work => {
  return { id, minutes, after: [], notBefore: null, sessions: [], cases: 0, ...partial }
}
const weeksOf = ({ steps }: Schedule) => steps.map(step => (step === null ? null : [step.fromWeek, step.toWeek]))

describe('A plan in weeks', () => {
  it('fills the protected time, week after week', () => {
    const made = schedule(
      [workOf('a', 180), workOf('b', 60, { after: [0] }), workOf('c', 90, { after: [1] })],
      calendarOf(),
    )
    expect(weeksOf(made)).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
    ])
    expect(made.weeks).toEqual([
      { minutes: 120, available: 120 },
      { minutes: 120, available: 120 },
      { minutes: 90, available: 120 },
    ])
    expect(made).toMatchObject({ studyWeeks: 3, wholeWeeks: 3, finish: MONDAY + 21, weeksLowerBound: 3 })
  })

  it('is over at once where nothing is left', () => {
    const made = schedule([], calendarOf())
    expect(made).toMatchObject({ steps: [], studyWeeks: 0, wholeWeeks: 0, finish: MONDAY, weeksLowerBound: 0 })
  })

  it('has no end without time, and says so', () => {
    const made = schedule([workOf('a', 10)], calendarOf({ minutesPerWeek: 0 }))
    expect(made).toMatchObject({
      steps: [null],
      studyWeeks: null,
      wholeWeeks: null,
      finish: null,
      weeksLowerBound: null,
    })
  })

  it('leaves weeks away empty, and days away out of a week', () => {
    const leave = [{ from: MONDAY + 7, to: MONDAY + 16 }]
    const made = schedule([workOf('a', 240)], calendarOf({ minutesPerWeek: 140, leave }))
    expect(made.weeks).toEqual([
      { minutes: 140, available: 140 },
      { minutes: 0, available: 0 },
      { minutes: 80, available: 80 },
      { minutes: 20, available: 140 },
    ])
  })

  it('has no end while somebody is away without one', () => {
    expect(schedule([workOf('a', 240)], calendarOf({ leave: [{ from: MONDAY + 7, to: null }] })).finish).toBeNull()
  })

  it('lets other work go before what may not start yet', () => {
    const later = workOf('a', 120, { notBefore: MONDAY + 28 })
    const made = schedule([later, workOf('b', 120, { after: [0] }), workOf('c', 60)], calendarOf())
    expect(weeksOf(made)).toEqual([
      [4, 4],
      [5, 5],
      [0, 0],
    ])
  })

  it('begins what is held on set days in the week of the first one that can be reached', () => {
    const workshop = workOf('b', 60, { after: [0], sessions: [MONDAY + 9, MONDAY + 38] })
    const made = schedule([workOf('a', 240), workshop, workOf('c', 120)], calendarOf())
    expect(weeksOf(made)).toEqual([
      [0, 1],
      [5, 5],
      [2, 2],
    ])
    const inTime = schedule([workOf('a', 120), workshop], calendarOf())
    expect(weeksOf(inTime)).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('takes any day after the last set one, because more may be set', () => {
    const workshop = workOf('b', 60, { after: [0], sessions: [MONDAY + 2] })
    expect(weeksOf(schedule([workOf('a', 240), workshop], calendarOf()))[1]).toEqual([2, 2])
  })

  it('logs examinations beside the study, once their step is done', () => {
    const calendar = calendarOf({ casesPerMonth: 13 })
    const made = schedule([workOf('a', 240, { cases: 30 }), workOf('b', 120)], calendar)
    expect(made.steps[0]).toEqual({ fromWeek: 0, toWeek: 1, loggedWeek: 10 })
    expect(made).toMatchObject({ studyWeeks: 3, wholeWeeks: 11, weeksLowerBound: 10 })
  })

  it('cannot tell the end of what is logged at an unknown rate, and can tell that of the study', () => {
    const made = schedule([workOf('a', 240, { cases: 30 })], calendarOf())
    expect(made).toMatchObject({ studyWeeks: 2, wholeWeeks: null, finish: null, weeksLowerBound: null })
  })

  it('begins with what most examinations wait for', () => {
    const works = [workOf('a', 240), workOf('b', 120, { cases: 10 })]
    expect(weeksOf(schedule(works, calendarOf({ casesPerMonth: 10 })))).toEqual([
      [1, 2],
      [0, 0],
    ])
  })
})

const anyWorks: fc.Arbitrary<readonly Work[]> = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 600 }),
      after: fc.array(fc.nat(), { maxLength: 2 }),
      notBefore: fc.option(fc.integer({ min: MONDAY - 30, max: MONDAY + 200 })),
      sessions: fc
        .uniqueArray(fc.integer({ min: MONDAY, max: MONDAY + 200 }), { maxLength: 3 })
        .map(days => days.toSorted((a, b) => a - b)),
      cases: fc.constantFrom(0, 0, 5, 40),
    }),
    { maxLength: 9 },
  )
  .map(list =>
    list.map(({ after, ...work }, position) => {
      const before = position === 0 ? [] : after.map(one => one % position)
      return { id: String(position), ...work, after: [...new Set(before)] }
    }),
  )
const anyCalendar: fc.Arbitrary<StudyCalendar> = fc.record({
  start: fc.constant(MONDAY),
  minutesPerWeek: fc.integer({ min: 10, max: 400 }),
  casesPerMonth: fc.option(fc.integer({ min: 1, max: 60 })),
  leave: fc
    .array(
      fc.record({ from: fc.integer({ min: MONDAY - 10, max: MONDAY + 300 }), days: fc.integer({ min: 0, max: 60 }) }),
      { maxLength: 3 },
    )
    .map(list => list.map(({ from, days }) => ({ from, to: from + days }))),
})

describe('Any plan in weeks', () => {
  it('keeps every minute, the order, the days and the protected time', () => {
    fc.assert(
      fc.property(anyWorks, anyCalendar, (works, calendar) => {
        const made = schedule(works, calendar)
        const filled = made.weeks.reduce((sum, { minutes }) => sum + minutes, 0)
        expect(filled).toBeCloseTo(
          works.reduce((sum, { minutes }) => sum + minutes, 0),
          3,
        )
        for (const { minutes, available } of made.weeks) expect(minutes).toBeLessThanOrEqual(available + 1e-5)
        for (const [position, step] of made.steps.entries()) {
          const work = works[position]
          if (step === null || work === undefined) throw new Error('left out')
          for (const earlier of work.after) {
            expect(made.steps[earlier]?.toWeek ?? Infinity).toBeLessThanOrEqual(step.fromWeek)
          }
          expect(MONDAY + step.fromWeek * 7 + 6).toBeGreaterThanOrEqual(work.notBefore ?? MONDAY)
          expect(step.toWeek).toBeGreaterThanOrEqual(step.fromWeek)
          const [first = MONDAY] = work.sessions
          expect(MONDAY + step.fromWeek * 7 + 6).toBeGreaterThanOrEqual(first)
        }
      }),
    )
  })

  it('is never over before its bound', () => {
    fc.assert(
      fc.property(anyWorks, anyCalendar, (works, calendar) => {
        const { wholeWeeks, weeksLowerBound } = schedule(works, calendar)
        expect(wholeWeeks ?? Infinity).toBeGreaterThanOrEqual(weeksLowerBound ?? 0)
      }),
    )
  })

  it('is never over later with more time, or with more examinations a month', () => {
    fc.assert(
      fc.property(
        anyWorks,
        anyCalendar,
        fc.integer({ min: 0, max: 300 }),
        fc.nat(40),
        (works, calendar, minutes, cases) => {
          const before = schedule(works, calendar)
          const minutesPerWeek = calendar.minutesPerWeek + minutes
          const casesPerMonth = calendar.casesPerMonth === null ? null : calendar.casesPerMonth + cases
          const after = schedule(works, { ...calendar, minutesPerWeek, casesPerMonth })
          expect(after.wholeWeeks ?? 0).toBeLessThanOrEqual(before.wholeWeeks ?? Infinity)
        },
      ),
      { numRuns: 500 },
    )
  })
})
