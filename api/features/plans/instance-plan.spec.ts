import { afterAll, describe, expect, it } from 'vitest'
import { randomInstance } from '../../../tests/bench/instances.ts'
import type { Instance } from '../../domain/planning/shortest/instance.ts'
import { verifyInstance } from '../../domain/planning/shortest/verify-instance.ts'
import { createSolverPool } from '../../platform/solver/index.ts'
import type { ImprovingPlanParts } from './improving-plan.ts'
import { type InstancePlan, planInstance } from './instance-plan.ts'

const solver = createSolverPool()
afterAll(() => solver.close())

const answersTo = async (instance: Instance, parts: Partial<ImprovingPlanParts>): Promise<readonly InstancePlan[]> => {
  const answers: InstancePlan[] = []
  for await (const answer of planInstance(instance, { solver, seconds: 30, ...parts })) answers.push(answer)
  return answers
}

/** Each answer holds, and none is worse than the one before. */
const expectClimb = (instance: Instance, answers: readonly InstancePlan[]): void => {
  for (const [at, answer] of answers.entries()) {
    expect(verifyInstance(instance, answer)).toEqual([])
    expect(answer.minutes).toBeLessThanOrEqual(answers[at - 1]?.minutes ?? Infinity)
    expect(answer.lowerBoundMinutes).toBeGreaterThanOrEqual(answers[at - 1]?.lowerBoundMinutes ?? 0)
  }
}

const large = () => randomInstance(31, { capabilities: 500, modules: 10_000, asked: 0.6 })

describe('Planning with a solver', () => {
  it.each([301, 302])('proves a plan for 100 capabilities and 500 modules, seed %s', async seed => {
    const instance = randomInstance(seed, { capabilities: 100, modules: 500, asked: 0.3 })
    const answers = await answersTo(instance, {})
    expectClimb(instance, answers)
    expect(answers.at(-1)?.proven).toBe(true)
  })

  it('never takes longer for whom more is achieved already', async () => {
    const instance = randomInstance(303, { capabilities: 100, modules: 500, asked: 0.2 })
    const before = (await answersTo(instance, {})).at(-1)
    const [[capability = '', rating = 0] = []] = [...instance.target]
    const ratings = new Map([...instance.learner.ratings, [capability, rating]])
    const after = (await answersTo({ ...instance, learner: { ...instance.learner, ratings } }, {})).at(-1)
    expect([before?.proven, after?.proven]).toEqual([true, true])
    expect(after?.minutes).toBeLessThanOrEqual(before?.minutes ?? 0)
  })

  it('takes off exactly the minutes of the first module once it is finished', async () => {
    const instance = randomInstance(304, { capabilities: 100, modules: 500, asked: 0.2 })
    const before = (await answersTo(instance, {})).at(-1)
    const first = instance.modules.find(({ code }) => code === before?.order[0])
    const ratings = new Map(instance.learner.ratings)
    for (const { capability, to } of first?.develops ?? [])
      ratings.set(capability, Math.max(to, ratings.get(capability) ?? 0))
    const learner = { ratings, completed: new Set([first?.code ?? '']) }
    const after = (await answersTo({ ...instance, learner }, {})).at(-1)
    expect(after).toMatchObject({ proven: true, minutes: (before?.minutes ?? 0) - (first?.minutes ?? 0) })
  })

  it('holds an answer at any moment, of 10,000 modules with circles', async () => {
    const instance = large()
    for (const seconds of [0.001, 1]) expectClimb(instance, await answersTo(instance, { seconds }))
  })

  it('ends when called off, with a valid answer', async () => {
    const instance = large()
    const off = new AbortController()
    setTimeout(() => off.abort(), 300)
    const answers = await answersTo(instance, { signal: off.signal })
    expectClimb(instance, answers)
    expect(answers.length).toBeGreaterThan(0)
  })

  it('holds an answer and claims no proof where the solver crashes', async () => {
    const broken = new URL('../../../tests/support/broken-solver.mjs', import.meta.url)
    const pool = createSolverPool({ program: broken })
    const modules = [
      // Two ways to one capability: the first cost the solver sees is 1, at which it crashes.
      {
        code: 'A',
        minutes: 1,
        develops: [{ capability: 'X', from: 0, to: 1 }],
        requires: { ratings: [], modules: [] },
      },
      {
        code: 'B',
        minutes: 2,
        develops: [{ capability: 'X', from: 0, to: 2 }],
        requires: { ratings: [], modules: [] },
      },
      {
        code: 'C',
        minutes: 2,
        develops: [{ capability: 'Y', from: 0, to: 2 }],
        requires: { ratings: [], modules: [] },
      },
    ]
    const instance = {
      modules,
      learner: { ratings: new Map(), completed: new Set<string>() },
      target: new Map([
        ['X', 1],
        ['Y', 1],
      ]),
    }
    const answers = await answersTo(instance, { solver: pool })
    await pool.close()
    expect(answers.at(-1)).toMatchObject({ order: expect.arrayContaining(['A', 'C']), minutes: 3, proven: false })
    expectClimb(instance, answers)
  })
})
