import { afterAll, describe, expect, it } from 'vitest'
import { departmentCatalogue, onTheWayToRole } from '../../../tests/bench/instances.ts'
import { Chooser } from '../../domain/planning/shortest/choose-operators.ts'
import { compileInstance } from '../../domain/planning/shortest/compile-instance.ts'
import type { Instance } from '../../domain/planning/shortest/instance.ts'
import { minutesTogether } from '../../domain/planning/shortest/packed-task.ts'
import { reduceTask } from '../../domain/planning/shortest/reduce.ts'
import { createSolverPool } from '../../platform/solver/index.ts'
import { type InstancePlan, planInstance } from './instance-plan.ts'

const solver = createSolverPool({ size: 1 })
afterAll(() => solver.close())

const greedyMinutes = (instance: Instance): number => {
  const { task, isOut, isTrue } = compileInstance(instance)
  const reduced = reduceTask(task, isOut, isTrue).task
  return minutesTogether(reduced, new Chooser(reduced).greedy())
}
const shortest = async (instance: Instance): Promise<InstancePlan> => {
  let last: InstancePlan | null = null
  for await (const answer of planInstance(instance, { solver, seconds: 60 })) last = answer
  return last ?? expect.fail('no answer')
}
/** Asked for is what can be reached: achieving something might open more, and a plan for more is longer. */
const roleOf = (seed: number): Instance => {
  const modules = departmentCatalogue(seed, { capabilities: 100, modules: 500, bundles: 0, astray: 0.05 })
  const { learner, target } = onTheWayToRole(seed, 100)
  const reachable = new Map(target)
  for (const gap of compileInstance({ modules, learner, target }).uncovered) {
    reachable.set(gap.capability, gap.reachable)
  }
  return { modules, learner, target: reachable }
}
const achieving = (instance: Instance, capability: string): Instance => {
  const rating = (instance.learner.ratings.get(capability) ?? 0) + 1
  const ratings = new Map([...instance.learner.ratings, [capability, rating]])
  return { ...instance, learner: { ...instance.learner, ratings } }
}

/** Found by trying: small instances do not show what a greedy choice costs. */
describe.each([
  [1, 'C75'],
  [4, 'C5'],
  [12, 'C75'],
  [27, 'C65'],
])('100 capabilities and 500 modules, seed %s', (seed, capability) => {
  it('has a shorter plan than a greedy choice, proven', async () => {
    const { minutes, proven } = await shortest(roleOf(seed))
    expect(proven).toBe(true)
    expect(minutes).toBeLessThan(greedyMinutes(roleOf(seed)))
  })

  it(`grows by achieving ${capability} where the choice is greedy, and never where it is proven`, async () => {
    const [before, after] = [roleOf(seed), achieving(roleOf(seed), capability)]
    expect(greedyMinutes(after)).toBeGreaterThan(greedyMinutes(before))
    expect((await shortest(after)).minutes).toBeLessThanOrEqual((await shortest(before)).minutes)
  })
})
