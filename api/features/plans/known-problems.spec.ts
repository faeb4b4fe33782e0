import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLearner, smallCatalogue, TODAY } from '../../../tests/support/build/any-learner.ts'
import { anyProblem } from '../../../tests/support/build/any-problem.ts'
import { planning, type Planned } from '../../domain/planning/plan.ts'
import type { PlanProblem } from '../../domain/planning/types.ts'
import { digestOf } from '../../domain/recommendation/digest.ts'
import { defaultParameters } from '../../domain/recommendation/parameters.ts'
import { premisesOf } from '../../domain/recommendation/situation.ts'
import { createKnownProblems } from './known-problems.ts'

const keyOf = (problem: PlanProblem): string => digestOf({ ...problem, catalogue: problem.catalogue.hash })
/** Each catalogue under a name of its own, as its content has it. */
const named = (problems: readonly PlanProblem[]): PlanProblem[] =>
  problems.map(problem => {
    const hash = digestOf([...problem.catalogue.modules.values()])
    return { ...problem, catalogue: { ...problem.catalogue, hash } }
  })

/** All that is read of a plan: the steps, what each is worth, and where an earlier plan’s steps lie. */
const everythingOf = ({ plan, chosen, operators, without, operatorsOf }: Planned) => ({
  plan,
  chosen,
  operators,
  without: plan.steps.map(({ module }) => (module === null ? null : without(module))),
  own: operatorsOf(plan.steps.map(({ id }) => id)),
})

/** Asks the memory and whoever has none, for the plan found first and for the same one known. */
const expectSame = (known: ReturnType<typeof createKnownProblems>, problem: PlanProblem): void => {
  const anew = planning(problem)
  const remembered = known.planningOf({ ...problem }, keyOf(problem))
  const first = anew.first()
  expect(everythingOf(remembered.first())).toEqual(everythingOf(first))
  const { chosen, plan } = first
  const said = everythingOf(anew.of(chosen, plan.lowerBoundMinutes))
  for (const again of [1, 2]) {
    expect(everythingOf(remembered.of(chosen, plan.lowerBoundMinutes)), `asked ${again} times`).toEqual(said)
  }
}

describe('A plan problem that is known', () => {
  it('has the answers it had when it was not, whatever else was asked for in between', () => {
    fc.assert(
      fc.property(
        fc.array(anyProblem(), { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (given, turn) => {
          const problems = named(given)
          const known = createKnownProblems()
          for (let asked = 0; asked < 8; asked += 1) {
            const problem = problems[(turn.next().value ?? 0) % problems.length]
            if (problem !== undefined) expectSame(known, problem)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is never taken for another, whatever happens to its owner and on whatever day', () => {
    const problemOn = (learner: Parameters<typeof premisesOf>[0], now: number): PlanProblem =>
      premisesOf(learner, { catalogue: smallCatalogue, parameters: defaultParameters, now }).problem
    fc.assert(
      fc.property(anyLearner, anyLearner, fc.integer({ min: 1, max: 1_500 }), (before, later, days) => {
        const known = createKnownProblems()
        // The same person with one thing changed at a time, and on a later day.
        const changes = Object.keys(before).map(key => ({ ...before, [key]: later[key as keyof typeof later] }))
        for (const learner of [before, ...changes, before]) {
          expectSame(known, problemOn(learner, TODAY))
          expectSame(known, problemOn(learner, TODAY + days))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('says the plan of another choice, or with another bound, where that is asked for', () => {
    fc.assert(
      fc.property(anyProblem(), problem => {
        const known = createKnownProblems().planningOf(problem, 'a problem')
        const { chosen, plan } = known.first()
        expect(known.of(chosen, 0).plan.lowerBoundMinutes).toBe(0)
        expect(known.of(chosen, plan.lowerBoundMinutes).plan).toEqual(plan)
        const all = known.first().operators.map((_, position) => position)
        expect(known.of(all, 0).plan).toEqual(planning(problem).of(all, 0).plan)
      }),
      { numRuns: 100 },
    )
  })

  it('is put into numbers once', () => {
    const [problem] = named(fc.sample(anyProblem(), 1))
    if (problem === undefined) throw new Error('No problem')
    const known = createKnownProblems()
    const once = known.planningOf(problem, keyOf(problem))
    expect(known.planningOf({ ...problem }, keyOf(problem))).toBe(once)
    const { chosen } = once.first()
    expect(once.of(chosen, 0)).toBe(once.of(chosen, 0))
  })
})
