import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildModule } from '../../../tests/support/build/catalogue.ts'
import { buildProblem, buildTarget, catalogueOf } from '../../../tests/support/build/plan-problem.ts'
import { indexOf } from '../planning/catalogue-index.ts'
import { chooseSessions } from './choose-sessions.ts'
import { buildCohort } from './cohort.ts'
import { learnerVector } from './learner-vector.ts'
import { rankModules } from './rank-modules.ts'
import type { GroupSession } from './session-types.ts'
import { shelve } from './shelf.ts'
import type { CohortLearner } from './learner-vector.ts'

const runs = { numRuns: 800 }

const MODULES = 6
const codes = [...Array(MODULES).keys()].map(at => `CLN-0${at}`)
const catalogue = catalogueOf(
  codes.map(capability => buildModule({ code: `M-${capability}`, develops: [{ capability, from: 0, to: 1 }] })),
)
const shelf = shelve(indexOf(catalogue))

/** Somebody whom exactly these modules help. */
const helpedBy = (wanted: readonly string[]): CohortLearner =>
  learnerVector(buildProblem({ catalogue, target: buildTarget(Object.fromEntries(wanted.map(code => [code, 1]))) }))

const anySession = (minutes: fc.Arbitrary<number>): fc.Arbitrary<GroupSession> =>
  fc.record({ module: fc.nat({ max: MODULES - 1 }), places: fc.integer({ min: 1, max: 4 }), minutes })
const anySessions = fc.oneof(
  fc.array(anySession(fc.constant(60)), { minLength: 4, maxLength: 7 }),
  fc.array(anySession(fc.integer({ min: 20, max: 100 })), { minLength: 4, maxLength: 7 }),
  fc.array(anySession(fc.constantFrom(0, 10, 90, 200)), { maxLength: 7 }),
)

/** Small groups in which any module may help anybody, sessions that are too few or too small, and limits that bind. */
const anyCase = fc.record({
  learners: fc.array(fc.subarray(codes, { minLength: 1, maxLength: 3 }).map(helpedBy), { minLength: 6, maxLength: 14 }),
  sessions: anySessions,
  limits: fc.record({
    most: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 12, arbitrary: fc.integer({ min: 2, max: 4 }) }),
    minutes: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(0, 1000) },
      { weight: 8, arbitrary: fc.integer({ min: 60, max: 160 }) },
    ),
  }),
})

interface Case {
  readonly learners: readonly CohortLearner[]
  readonly sessions: readonly GroupSession[]
  readonly limits: { readonly most: number; readonly minutes: number }
}

/** Whom each session helps, by their own rankings. */
const helpedIn = ({ learners, sessions }: Case): readonly (readonly number[])[] => {
  const ranked = rankModules(shelf, learners, Infinity)
  return sessions.map(({ module }) => ranked.flatMap((modules, person) => (modules.includes(module) ? [person] : [])))
}

/** The most people who can have a place at all, by trying person after person (Kuhn 1955); no bits, no sessions moved. */
const seatable = (
  chosen: readonly number[],
  sessions: readonly GroupSession[],
  helped: readonly (readonly number[])[],
) => {
  const places = chosen.flatMap(session => Array.from({ length: sessions[session]?.places ?? 0 }, () => session))
  const holder = new Map<number, number>()
  const seatOne = (person: number, tried: Set<number>): boolean =>
    places.some((session, place) => {
      if (tried.has(place) || helped[session]?.includes(person) !== true) return false
      tried.add(place)
      const held = holder.get(place)
      if (held !== undefined && !seatOne(held, tried)) return false
      holder.set(place, person)
      return true
    })
  const people = new Set(chosen.flatMap(session => helped[session] ?? []))
  return [...people].filter(person => seatOne(person, new Set())).length
}

const subsets = (count: number): number[][] => {
  const all = [...Array(count).keys()]
  return [...Array(2 ** count).keys()].map(bits => all.filter(at => ((bits >> at) & 1) === 1))
}

const best = (given: Case): number => {
  const helped = helpedIn(given)
  const allowed = subsets(given.sessions.length).filter(chosen => {
    const minutes = chosen.reduce((sum, session) => sum + (given.sessions[session]?.minutes ?? 0), 0)
    return chosen.length <= given.limits.most && minutes <= given.limits.minutes
  })
  return Math.max(...allowed.map(chosen => seatable(chosen, given.sessions, helped)))
}

const chosenFor = ({ learners, sessions, limits }: Case) =>
  chooseSessions(buildCohort(shelf, learners), sessions, limits)

describe('Sessions for a group', () => {
  it('reach at least the share of the best they promise, and never more than the best', () => {
    fc.assert(
      fc.property(anyCase, given => {
        const { reached, atMost, atLeastPercent } = chosenFor(given)
        const most = best(given)
        expect(reached).toBeLessThanOrEqual(most)
        expect(most).toBeLessThanOrEqual(atMost)
        expect(reached * 100).toBeGreaterThanOrEqual(most * atLeastPercent)
      }),
      runs,
    )
  })

  it('stay within number, time and places, and seat whom they help as well as can be', () => {
    fc.assert(
      fc.property(anyCase, given => {
        const { sessions, reached } = chosenFor(given)
        const chosen = sessions.map(({ session }) => session)
        const minutes = chosen.reduce((sum, session) => sum + (given.sessions[session]?.minutes ?? 0), 0)
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(chosen.length).toBeLessThanOrEqual(given.limits.most)
        expect(minutes).toBeLessThanOrEqual(given.limits.minutes)
        for (const { session, reaches } of sessions) {
          expect(reaches).toBeLessThanOrEqual(given.sessions[session]?.places ?? 0)
        }
        expect(sessions.reduce((sum, { reaches }) => sum + reaches, 0)).toBe(reached)
        expect(reached).toBe(seatable(chosen, given.sessions, helpedIn(given)))
      }),
      runs,
    )
  })

  it('say for how many people they are the only option, and how the weakest served fare', () => {
    fc.assert(
      fc.property(anyCase, given => {
        const { sessions, weakest, reached } = chosenFor(given)
        const helped = helpedIn(given)
        const open = given.sessions.map(({ places, minutes }) => places > 0 && minutes <= given.limits.minutes)
        const optionsOf = (person: number): number =>
          new Set(
            given.sessions.flatMap(({ module }, at) =>
              open[at] === true && helped[at]?.includes(person) === true ? [module] : [],
            ),
          ).size
        for (const { session, onlyOptionFor } of sessions) {
          expect(onlyOptionFor).toBe((helped[session] ?? []).filter(person => optionsOf(person) === 1).length)
        }
        const wanting = given.learners.flatMap(({ prepared, target, concern }, person) =>
          target.some((rating, at) => (concern[at] ?? 0) > 0 && rating > (prepared[at] ?? 0))
            ? [optionsOf(person)]
            : [],
        )
        expect(weakest.people).toBe(wanting.filter(options => options <= weakest.options).length)
        expect(weakest.people * 10).toBeGreaterThanOrEqual(wanting.length)
        expect(wanting.filter(options => options < weakest.options).length * 10).toBeLessThan(
          Math.max(1, wanting.length),
        )
        expect(weakest.reached).toBe(sessions.reduce((sum, session) => sum + session.reachesWeakest, 0))
        expect(weakest.reached).toBeLessThanOrEqual(Math.min(weakest.people, reached))
      }),
      runs,
    )
  })

  it('are the same for the same group, and reach as many in whatever order its people come', () => {
    fc.assert(
      fc.property(anyCase, given => {
        const chosen = chosenFor(given)
        expect(chosenFor(given)).toEqual(chosen)
        const { sessions, reached, atMost } = chosenFor({ ...given, learners: given.learners.toReversed() })
        expect([reached, atMost]).toEqual([chosen.reached, chosen.atMost])
        expect(sessions.map(({ session }) => session)).toEqual(chosen.sessions.map(({ session }) => session))
      }),
      runs,
    )
  })
})
