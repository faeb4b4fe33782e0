import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyProblem } from '../../../tests/support/build/any-problem.ts'
import { buildModule, buildPathway } from '../../../tests/support/build/catalogue.ts'
import { buildGoal, buildLearner } from '../../../tests/support/build/learner.ts'
import { buildProblem, buildTarget, catalogueOf } from '../../../tests/support/build/plan-problem.ts'
import { Oracle } from '../../../tests/support/plan-oracle.ts'
import { mostBy } from '../planning/most-by.ts'
import { plan } from '../planning/plan.ts'
import { schedule } from '../planning/schedule.ts'
import { sessionsOpen } from '../planning/sessions.ts'
import { dayAfter, inWeeks, type StudyCalendar } from '../planning/study-calendar.ts'
import type { PlanProblem } from '../planning/types.ts'
import { firstDay } from '../planning/work-order.ts'
import { defaultParameters } from '../recommendation/parameters.ts'
import { situationOf } from '../recommendation/situation.ts'
import { byDue, type MostByDue } from './most-by-due.ts'

/** A Monday. */
const MONDAY = 20_787
const runs = { numRuns: 1_200 }

const anyWishes = fc.record({
  minutesPerWeek: fc.constantFrom(20, 30, 45, 60),
  weeks: fc.integer({ min: 1, max: 3 }),
  notBefore: fc.dictionary(fc.constantFrom('M00', 'M01', 'M02', 'M03'), fc.integer({ min: MONDAY, max: MONDAY + 30 }), {
    maxKeys: 2,
  }),
  isAway: fc.boolean(),
  held: fc.constant<Record<string, readonly number[]>>({}),
})
/** The same, with modules held on set days. */
const anyWishesHeld = fc
  .record({
    wishes: anyWishes,
    held: fc.dictionary(
      fc.constantFrom('M00', 'M01', 'M02', 'M03', 'M04', 'M05', 'M06'),
      fc.array(fc.integer({ min: MONDAY, max: MONDAY + 15 }), { minLength: 1, maxLength: 2 }),
      { minKeys: 2 },
    ),
  })
  .map(({ wishes, held }) => ({ ...wishes, held }))
type Wishes = typeof anyWishes extends fc.Arbitrary<infer T> ? T : never

interface Case {
  readonly problem: PlanProblem
  readonly most: MostByDue
  /** What the plan's own steps prepare at best. */
  readonly own: number
  readonly calendar: StudyCalendar
  readonly dueOn: number
  readonly notBefore: ReadonlyMap<string, number>
  /** Days on which a module is held, soonest first. */
  readonly openOn: (code: string) => readonly number[]
  readonly steps: ReturnType<typeof plan>['plan']['steps']
}

const CODES = ['CLN-01', 'CLN-02', 'CLN-03', 'LDM-01', 'LDM-02', 'LDM-03']
/** Six short modules in two stages and two in none; anything may be learnt at once but for the stages. */
const anyOnPathway = fc
  .array(
    fc.record({ minutes: fc.constantFrom(10, 15, 20, 30), raises: fc.subarray(CODES, { minLength: 1, maxLength: 3 }) }),
    {
      minLength: 8,
      maxLength: 8,
    },
  )
  .map(list => {
    const modules = list.map(({ minutes, raises }, position) => {
      const develops = raises.map(capability => ({ capability, from: 0, to: 3 }) as const)
      return buildModule({ code: `M0${position}`, minutes, develops })
    })
    const codes = modules.map(({ code }) => code)
    const stages = [codes.slice(0, 3), codes.slice(3, 6)].map(stage => {
      return { title: 'A stage', modules: stage, chooseAtLeast: null }
    })
    const items = Object.fromEntries(CODES.map(code => [code, 3] as const))
    const target = buildTarget(items, { pathway: buildPathway({ code: 'PW', stages }) })
    return buildProblem({ catalogue: catalogueOf(modules, { codes: CODES }), target })
  })

/** What is said of a problem's plan, or null where the plan is over by the day. */
const caseOf = (problem: PlanProblem, { minutesPerWeek, weeks, notBefore, isAway, held }: Wishes): Case | null => {
  const leave = isAway ? [{ from: MONDAY + 7, to: MONDAY + 10 }] : []
  const calendar = { start: MONDAY, minutesPerWeek, casesPerMonth: null, leave }
  const dueOn = MONDAY + 7 * weeks
  const days = new Map(Object.entries(notBefore))
  const adopted = {
    on: MONDAY,
    steps: [],
    banned: [],
    required: [],
    notBefore: [...days].map(([module, on]) => ({ module, on })),
    casesPerMonth: null,
  }
  const sessions = Object.entries(held).flatMap(([module, on]) =>
    on.map((day, place) => ({ id: `${module} ${place}`, module, on: day, placesLeft: null, applyBy: null })),
  )
  const openOn = (code: string): readonly number[] =>
    sessionsOpen(code, { sessions, leave, now: MONDAY }).map(({ on }) => on)
  const learner = buildLearner({ goal: buildGoal({ dueOn }), adopted, leave, sessions })
  const { catalogue, target } = problem
  const planned = plan(problem)
  const { steps } = planned.plan
  const works = steps.map(({ id, minutes, after, module }) => {
    return { id, minutes, after, notBefore: days.get(module ?? '') ?? null, sessions: openOn(module ?? ''), cases: 0 }
  })
  const gathered = situationOf(learner, { catalogue, parameters: defaultParameters, now: MONDAY })
  const situation = { ...gathered, standpoint: { ...gathered.standpoint, target }, problem, planned }
  const most = byDue(situation, { works, calendar, made: schedule(works, calendar) }).mostByDue
  const candidates = works.map((work, position) => {
    const raises = steps[position]?.raises ?? []
    const gains = raises.filter(({ capability, rating }) => target.items.get(capability) === rating)
    return { ...work, gains: gains.map(({ capability }) => capability) }
  })
  const own = mostBy(candidates, calendar, dueOn).count
  return most && { problem, most, own, calendar, dueOn, notBefore: days, openOn, steps }
}

const eachCase = (
  problems: fc.Arbitrary<PlanProblem>,
  check: (one: Case) => void,
  anyOfThese: fc.Arbitrary<Wishes> = anyWishes,
): number => {
  let seen = 0
  fc.assert(
    fc.property(problems, anyOfThese, (problem, wishes) => {
      const one = caseOf(problem, wishes)
      if (one === null) return
      seen += 1
      check(one)
    }),
    runs,
  )
  return seen
}

const minutesUntil = ({ calendar, dueOn }: Case): number => {
  const weeks = inWeeks(calendar)
  let minutes = 1e-6
  for (let week = 0; dayAfter(calendar, week + 1) - 1 <= dueOn; week += 1) minutes += weeks.minutesIn(week)
  return minutes
}

/** Whether modules can be taken one after the other, each not before its day and all over by the day, in any order at all. */
const canBeOver = (one: Case, oracle: Oracle, codes: readonly string[], order: readonly string[] = []): boolean => {
  if (oracle.preparedBy(order) === null || !isOver(one, order)) return false
  const left = codes.filter(code => !order.includes(code))
  return left.length === 0 || left.some(code => canBeOver(one, oracle, codes, [...order, code]))
}

const isOver = ({ problem, calendar, dueOn, notBefore, openOn }: Case, order: readonly string[]): boolean => {
  const weeks = inWeeks(calendar)
  const isBy = (week: number): boolean => dayAfter(calendar, week + 1) - 1 <= dueOn
  let [week, used] = [0, 0]
  for (const code of order) {
    const sessions = openOn(code)
    while (sessions.length > 0 && weeks.minutesIn(week) - used <= 1e-6 && isBy(week)) [week, used] = [week + 1, 0]
    const from = dayAfter(calendar, sessions.length === 0 ? 0 : week)
    const first = weeks.weekOf(firstDay({ notBefore: notBefore.get(code) ?? null, sessions }, from))
    if (first > week) [week, used] = [first, 0]
    let left = problem.catalogue.modules.get(code)?.minutes ?? 0
    while (left > 1e-6 && isBy(week)) {
      const done = Math.min(left, weeks.minutesIn(week) - used)
      left -= done
      used += done
      if (left > 1e-6) [week, used] = [week + 1, 0]
    }
    if (!isBy(week)) return false
  }
  return true
}

describe('The most that can be closed by a day, with whatever the library has', () => {
  it('can be taken in the order given, prepares as much as it says, and is over by the day', () => {
    const seen = eachCase(anyProblem(), one => {
      const { problem, most } = one
      const oracle = new Oracle(problem).withFallback()
      expect(oracle.preparedBy(most.modules)).toBeGreaterThanOrEqual(most.count)
      expect(canBeOver(one, oracle, most.modules)).toBe(true)
    })
    expect(seen).toBeGreaterThan(50)
  })

  it('is no more than can be done where modules are held on set days, and can be done in some order', () => {
    let held = 0
    const check = (one: Case): void => {
      const { problem, most } = one
      const oracle = new Oracle(problem).withFallback()
      expect(oracle.preparedBy(most.modules)).toBeGreaterThanOrEqual(most.count)
      expect(canBeOver(one, oracle, most.modules)).toBe(true)
      held += most.modules.some(code => one.openOn(code).length > 0) ? 1 : 0
    }
    eachCase(fc.oneof(anyProblem(), anyOnPathway), check, anyWishesHeld)
    expect(held).toBeGreaterThan(20)
  })

  it('is never less than what the plan’s own steps can prepare', () => {
    eachCase(anyProblem(), ({ most, own }) => expect(most.count).toBeGreaterThanOrEqual(own))
  })

  it('is more than that now and then, with modules that the plan does without', () => {
    let more = 0
    eachCase(anyProblem(), ({ most, own }) => (more += most.count > own ? 1 : 0))
    expect(more).toBeGreaterThan(0)
  })

  it('is called proven only where trying every choice of modules finds no more', () => {
    let proven = 0
    eachCase(anyProblem(), one => {
      const best = new Oracle(one.problem).withFallback().most(minutesUntil(one))
      expect(one.most.count).toBeLessThanOrEqual(best)
      if (!one.most.isExact) return
      proven += 1
      expect(one.most.count).toBe(best)
    })
    expect(proven).toBeGreaterThan(20)
  })

  it('keeps to the stages of a pathway: what the plan has in earlier ones comes first', () => {
    let staged = 0
    eachCase(anyOnPathway, ({ problem, most, steps }) => {
      const stages = problem.target.pathway?.stages ?? []
      const stageOf = (code: string): number => stages.findIndex(({ modules }) => modules.includes(code))
      for (const [turn, code] of most.modules.entries()) {
        const own = steps.find(({ module }) => module === code)
        const before = own === undefined ? steps : own.after.flatMap(position => steps[position] ?? [])
        const earlier = before.filter(({ id }) => stageOf(id) >= 0 && stageOf(id) < stageOf(code))
        staged += earlier.length
        expect(most.modules.slice(0, turn)).toEqual(expect.arrayContaining(earlier.map(({ id }) => id)))
      }
    })
    expect(staged).toBeGreaterThan(0)
  })
})
