import { describe, expect, it } from 'vitest'
import { buildModule } from '../../../tests/support/build/catalogue.ts'
import { buildProblem, buildTarget, catalogueOf } from '../../../tests/support/build/plan-problem.ts'
import { plan } from './plan.ts'
import type { Plan, PlanStep } from './types.ts'
import { verify } from './verify.ts'

const first = buildModule({ code: 'A', minutes: 60, develops: [{ capability: 'CLN-01', from: 1, to: 2 }] })
const second = buildModule({
  code: 'B',
  minutes: 30,
  develops: [{ capability: 'CLN-02', from: 0, to: 3 }],
  requires: { ratings: [{ capability: 'CLN-01', atLeast: 2 }], modules: [['A']] },
})
const problem = buildProblem({ catalogue: catalogueOf([first, second]), target: buildTarget({ 'CLN-02': 3 }) })
const good = plan(problem).plan
const step = (id: string): PlanStep => {
  const found = good.steps.find(one => one.id === id)
  if (found === undefined) throw new Error(`no ${id} in the plan`)
  return found
}
const withSteps = (...steps: readonly PlanStep[]): Plan => {
  return { ...good, steps, minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0), lowerBoundMinutes: 0 }
}

describe('The independent check', () => {
  it('accepts a good plan', () => {
    expect(good.steps.map(({ id }) => id)).toEqual(['CLN-01>1', 'A', 'B'])
    expect(verify(problem, good)).toEqual([])
  })

  it.each<[string, Plan, string]>([
    ['a step too early', withSteps(step('CLN-01>1'), step('B'), step('A')), 'B needs CLN-01 at 2, it is at 1'],
    ['a missing prerequisite', withSteps(step('CLN-01>1'), step('B')), 'B needs A first'],
    ['a condition nobody met', withSteps(step('A'), step('B')), 'A needs CLN-01 at 1, it is at 0'],
    ['a target missed', withSteps(step('CLN-01>1'), step('A')), 'CLN-02 ends at 0, not at 3'],
    ['a step taken twice', withSteps(step('CLN-01>1'), step('A'), step('A'), step('B')), 'A is taken twice'],
    ['minutes that do not add up', { ...good, minutes: 30 }, 'the steps take 90 minutes, not 30'],
    ['a bound above the plan', { ...good, lowerBoundMinutes: 91 }, 'the lower bound is above the plan'],
    ['a module that does not exist', withSteps({ ...step('A'), id: 'X', module: 'X' }), 'X is no module'],
    [
      'a module made shorter',
      withSteps(step('CLN-01>1'), { ...step('A'), minutes: 5 }, step('B')),
      'A takes 60 minutes, not 5',
    ],
    ['a claim nobody made', withSteps({ ...step('A'), kind: 'CLAIM', minutes: 0 }), 'A was never said to be done'],
    [
      'a confirmation in place of learning',
      withSteps({ ...step('CLN-01>1'), raises: [{ capability: 'CLN-02', from: 2, rating: 3 }] }),
      'CLN-01>1 gives 3 without learning',
    ],
    [
      'a confirmation that skips a rating',
      withSteps({ ...step('CLN-01>1'), raises: [{ capability: 'CLN-01', from: 0, rating: 2 }] }),
      'CLN-01>1 leaves out a rating',
    ],
    [
      'a gap that is none',
      { ...good, uncovered: [{ capability: 'CLN-02', target: 3, reachable: 2 }] },
      'CLN-02 is reached and called unreachable',
    ],
    [
      'a gap outside the target',
      { ...good, uncovered: [{ capability: 'CLN-01', target: 3, reachable: 2 }] },
      'CLN-01 is no part of the target',
    ],
    [
      'a gap of another size',
      { ...withSteps(step('CLN-01>1')), uncovered: [{ capability: 'CLN-02', target: 4, reachable: 0 }] },
      'CLN-02 is asked at 3, not at 4',
    ],
  ])('names %s', (_what, made, violation) => {
    expect(verify(problem, made)).toContain(violation)
  })

  it.each([
    ['finished', { completed: new Set(['A']) }, 'A is finished already'],
    ['banned', { banned: new Set(['A']) }, 'A is banned'],
    ['said to be done', { tooEasy: new Set(['A']) }, 'A is said to be done'],
  ])('names a module that is %s', (_what, given, violation) => {
    expect(verify({ ...problem, ...given }, good)).toContain(violation)
  })
})
