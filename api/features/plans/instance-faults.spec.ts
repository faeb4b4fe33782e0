import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { departmentCatalogue, onTheWayToRole } from '../../../tests/bench/instances.ts'
import { anyInstance } from '../../../tests/support/any-instance.ts'
import { chosenBest } from '../../../tests/support/enumeration.ts'
import type { Instance } from '../../domain/planning/shortest/instance.ts'
import { verifyInstance } from '../../domain/planning/shortest/verify-instance.ts'
import { createSolverPool } from '../../platform/solver/index.ts'
import type { ImprovingPlanParts } from './improving-plan.ts'
import { type InstancePlan, planInstance } from './instance-plan.ts'

const solver = createSolverPool({ size: 1 })
afterAll(() => solver.close())

const answersTo = async (instance: Instance, parts: Partial<ImprovingPlanParts> = {}): Promise<InstancePlan[]> => {
  const answers: InstancePlan[] = []
  for await (const answer of planInstance(instance, { solver, seconds: 30, ...parts })) answers.push(answer)
  return answers
}
/** Bundles that lead far out of their domain: not solved in a moment. */
const hard = (): Instance => ({
  modules: departmentCatalogue(41, { capabilities: 100, modules: 1_000, bundles: 0.5, astray: 0.4 }),
  ...onTheWayToRole(41, 100),
})
const nobody = { ratings: new Map<string, number>(), completed: new Set<string>() }
const module = { code: 'A', minutes: 10, develops: [], requires: { ratings: [], modules: [] } }

describe('Planning where something goes wrong', () => {
  it('proves what trying everything finds, with the real solver', async () => {
    await fc.assert(
      fc.asyncProperty(anyInstance, async instance => {
        const last = (await answersTo(instance)).at(-1)
        expect(last).toMatchObject({ proven: true, minutes: chosenBest(instance, last?.uncovered ?? []) })
      }),
      { numRuns: 100 },
    )
  })

  it('holds a valid answer where every worker dies on the first model it is given', async () => {
    const dies = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(9))"
    const dying = createSolverPool({ size: 1, program: new URL(`data:text/javascript,${encodeURIComponent(dies)}`) })
    const instance = hard()
    const answers = await answersTo(instance, { solver: dying })
    await dying.close()
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) expect(verifyInstance(instance, answer)).toEqual([])
    expect(answers.at(-1)?.proven).toBe(false)
  })

  it.each([0, 3, 30, 300])('holds a valid answer when called off after %s ms', async after => {
    const off = new AbortController()
    setTimeout(() => off.abort(), after)
    const instance = hard()
    for (const answer of await answersTo(instance, { signal: off.signal })) {
      expect(verifyInstance(instance, answer)).toEqual([])
    }
  })

  it.each<[string, Instance, object]>([
    ['an empty catalogue', { modules: [], learner: nobody, target: new Map() }, { order: [], uncovered: [] }],
    [
      'a target nothing leads to',
      { modules: [module], learner: nobody, target: new Map([['X', 2]]) },
      { order: [], uncovered: [{ capability: 'X', target: 2, reachable: 0 }] },
    ],
    [
      'a target that is met',
      { modules: [module], learner: { ...nobody, ratings: new Map([['X', 2]]) }, target: new Map([['X', 2]]) },
      { order: [], uncovered: [] },
    ],
  ])('answers %s with an empty plan that is proven', async (_what, instance, expected) => {
    expect((await answersTo(instance)).at(-1)).toMatchObject({ ...expected, minutes: 0, proven: true })
  })
})
