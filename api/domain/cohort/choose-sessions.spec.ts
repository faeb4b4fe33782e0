import { describe, expect, it } from 'vitest'
import { buildModule } from '../../../tests/support/build/catalogue.ts'
import { buildProblem, buildTarget, catalogueOf } from '../../../tests/support/build/plan-problem.ts'
import { indexOf } from '../planning/catalogue-index.ts'
import { chooseSessions } from './choose-sessions.ts'
import { buildCohort } from './cohort.ts'
import { learnerVector } from './learner-vector.ts'
import { shelve } from './shelf.ts'

const codes = ['CLN-01', 'CLN-02', 'CLN-03']
const catalogue = catalogueOf(
  codes.map(capability => buildModule({ code: `M-${capability}`, develops: [{ capability, from: 0, to: 1 }] })),
)

/** People by what they want: one letter for each of the three capabilities. */
const groupOf = (...wanted: readonly string[]) => {
  const learners = wanted.map(letters => {
    const items = codes.filter((_, at) => letters.includes('abc'[at] ?? ''))
    return learnerVector(
      buildProblem({ catalogue, target: buildTarget(Object.fromEntries(items.map(code => [code, 2]))) }),
    )
  })
  return buildCohort(shelve(indexOf(catalogue)), learners)
}

const session = (module: number, places: number, minutes = 60) => ({ module, places, minutes })

describe('Sessions for a group', () => {
  it('say how far from the best they may be, where taking the largest first misses it', () => {
    const group = groupOf('a', 'ac', 'ac', 'bc', 'bc', 'b')
    const chosen = chooseSessions(group, [session(0, 9), session(1, 9), session(2, 9)], { most: 2, minutes: 999 })
    expect(chosen).toMatchObject({ reached: 5, atMost: 6, atLeastPercent: 83, rule: 'NUMBER' })
    expect(chosen.sessions.map(({ session: at, reaches }) => [at, reaches])).toEqual([
      [2, 4],
      [0, 1],
    ])
  })

  it('prefer two short ones to a long one that reaches a few more than either', () => {
    const group = groupOf('a', 'a', 'b', 'b', 'c', 'c', 'c')
    const offers = [session(0, 9, 60), session(1, 9, 60), session(2, 9, 120)]
    expect(chooseSessions(group, offers, { most: 3, minutes: 120 })).toMatchObject({ reached: 4, rule: 'TIME' })
  })

  it('move somebody along where that frees a place for another', () => {
    const group = groupOf('ab', 'a')
    const { reached, sessions } = chooseSessions(group, [session(0, 1), session(1, 1)], { most: 2, minutes: 999 })
    expect(reached).toBe(2)
    expect(sessions.map(({ reaches }) => reaches)).toEqual([1, 1])
  })

  it('run the same module twice where one session is too small', () => {
    const group = groupOf('a', 'a', 'a')
    const offers = [session(0, 2), session(0, 2)]
    expect(chooseSessions(group, offers, { most: 2, minutes: 999 }).sessions).toEqual([
      { session: 0, reaches: 2, onlyOptionFor: 3, reachesWeakest: 2 },
      { session: 1, reaches: 1, onlyOptionFor: 3, reachesWeakest: 1 },
    ])
  })

  it('count among the weakest served those for whom there is nothing', () => {
    const group = groupOf('a', 'a', 'c')
    const { weakest } = chooseSessions(group, [session(0, 9)], { most: 1, minutes: 999 })
    expect(weakest).toEqual({ options: 0, people: 1, reached: 0 })
  })

  it('are none for nobody, and none where nothing may be chosen', () => {
    const none = { sessions: [], reached: 0, atMost: 0, atLeastPercent: 100 }
    expect(chooseSessions(groupOf(), [session(0, 9)], { most: 2, minutes: 999 })).toMatchObject(none)
    expect(chooseSessions(groupOf('a'), [session(0, 9)], { most: 0, minutes: 999 })).toMatchObject(none)
    expect(chooseSessions(groupOf('a'), [session(0, 9)], { most: 2, minutes: 59 })).toMatchObject(none)
  })
})
