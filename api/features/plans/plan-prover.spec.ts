import { afterAll, describe, expect, it } from 'vitest'
import { randomInstance } from '../../../tests/bench/instances.ts'
import type { Planned } from '../../domain/planning/plan.ts'
import { Chooser } from '../../domain/planning/shortest/choose-operators.ts'
import { compileInstance } from '../../domain/planning/shortest/compile-instance.ts'
import { minutesTogether } from '../../domain/planning/shortest/packed-task.ts'
import { reduceTask } from '../../domain/planning/shortest/reduce.ts'
import { reachesGoals } from '../../domain/planning/shortest/reached.ts'
import { createSolverPool, type SolverPool } from '../../platform/solver/index.ts'
import { createPlanProver, type BestPlan, type SearchListener } from './plan-prover.ts'

const pool = createSolverPool()
afterAll(() => pool.close())

/** A first plan for a catalogue of 500 modules, with no bound yet. */
const firstPlan = (seed: number): Pick<Planned, 'task' | 'chosen' | 'plan'> => {
  const compiled = compileInstance(randomInstance(seed, { capabilities: 100, modules: 500, asked: 0.3 }))
  const { task } = reduceTask(compiled.task, compiled.isOut, compiled.isTrue)
  const chosen = new Chooser(task).greedy()
  const minutes = minutesTogether(task, chosen)
  return { task, chosen, plan: { steps: [], minutes, lowerBoundMinutes: 0, uncovered: [], notPossible: [] } }
}

const counting = (): SolverPool & { asked: number } => {
  const counted = {
    asked: 0,
    solve: (...given: Parameters<SolverPool['solve']>) => {
      counted.asked += 1
      return pool.solve(...given)
    },
    close: () => Promise.resolve(),
  }
  return counted
}

const silent = { personId: 'somebody', onBetter: () => {}, onFailed: () => {} }

describe('The search for a shorter plan', () => {
  it('waits for the proof where that comes soon, and asks no solver twice for the same problem', async () => {
    const solver = counting()
    const prover = createPlanProver({ solver, patience: 60_000 })
    const first = firstPlan(1301)
    const best = await prover.best(() => first as Planned, 'a problem', silent)
    expect(best.isSearching).toBe(false)
    expect(best.minutes).toBe(best.lowerBoundMinutes)
    expect(best.minutes).toBeLessThanOrEqual(first.plan.minutes)
    expect(reachesGoals(first.task, best.chosen)).toBe(true)
    const { asked } = solver
    expect(asked).toBeGreaterThan(0)
    const neverMade = (): Planned => {
      throw new Error('A plan that is known is made again')
    }
    expect(await prover.best(neverMade, 'a problem', silent)).toEqual(best)
    expect(solver.asked).toBe(asked)
  })

  it('answers with what there is when patience ends, and tells once there is something better', async () => {
    const prover = createPlanProver({ solver: pool, patience: 0 })
    const first = firstPlan(1302)
    let told: BestPlan | null = null
    let listener: SearchListener = silent
    const better = new Promise<void>((resolve, reject) => {
      const onBetter = (best: BestPlan): void => {
        told = best
        resolve()
      }
      listener = { ...silent, onBetter, onFailed: reject }
    })
    const answered = await prover.best(() => first as Planned, 'a problem', listener)
    expect(answered.isSearching).toBe(true)
    await better
    const later = await prover.best(() => first as Planned, 'a problem', silent)
    expect(later.minutes).toBe(later.lowerBoundMinutes)
    expect(later).toEqual(expect.objectContaining(told))
  })

  it('goes on for the latest two things one person looks at, and is called off for what was looked at before', async () => {
    const signals: AbortSignal[] = []
    const endless: SolverPool = {
      solve: (_model, { signal }) => {
        if (signal) signals.push(signal)
        return new Promise(() => {})
      },
      close: () => Promise.resolve(),
    }
    const prover = createPlanProver({ solver: endless, patience: 0 })
    for (const [at, personId] of ['one', 'other', 'one', 'one'].entries()) {
      await prover.best(() => firstPlan(1310 + at) as Planned, `problem ${at}`, { ...silent, personId })
    }
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false, false, false])
  })

  it('has nothing to look for where the first plan is proven', async () => {
    const solver = counting()
    const { plan, ...first } = firstPlan(1303)
    const proven = { ...first, plan: { ...plan, lowerBoundMinutes: plan.minutes } }
    const best = await createPlanProver({ solver }).best(() => proven as Planned, 'a problem', silent)
    expect(best).toMatchObject({ minutes: plan.minutes, isSearching: false })
    expect(solver.asked).toBe(0)
  })

  it('keeps what was known where it fails, and says that it did', async () => {
    const broken: SolverPool = {
      solve: () => {
        throw new Error('No solver today')
      },
      close: () => Promise.resolve(),
    }
    const first = firstPlan(1304)
    const failures: unknown[] = []
    const listener = { ...silent, onFailed: (error: unknown) => void failures.push(error) }
    const best = await createPlanProver({ solver: broken, patience: 60_000 }).best(
      () => first as Planned,
      'x',
      listener,
    )
    expect(best.minutes).toBeLessThanOrEqual(first.plan.minutes)
    expect(reachesGoals(first.task, best.chosen)).toBe(true)
    expect(failures).toHaveLength(1)
  })

  it('keeps what it finds of one catalogue out of what it says of the next, published while it searches', async () => {
    const prover = createPlanProver({ solver: pool, patience: 0 })
    const before = firstPlan(1302)
    const after = firstPlan(1301)
    const underWay = await prover.best(() => before as Planned, 'as it was', silent)
    expect(underWay.isSearching).toBe(true)
    const edited = await prover.best(() => after as Planned, 'as it is now', silent)
    expect(edited.minutes).toBe(minutesTogether(after.task, edited.chosen))
    expect(reachesGoals(after.task, edited.chosen)).toBe(true)
    const ended = async (first: ReturnType<typeof firstPlan>, key: string): Promise<BestPlan> => {
      for (;;) {
        const { isSearching, ...best } = await prover.best(() => first as Planned, key, silent)
        if (!isSearching) return best
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    }
    for (const [first, key] of [
      [after, 'as it is now'],
      [before, 'as it was'],
    ] as const) {
      const best = await ended(first, key)
      expect(best.minutes).toBe(minutesTogether(first.task, best.chosen))
      expect(reachesGoals(first.task, best.chosen)).toBe(true)
      expect(best.minutes).toBe(best.lowerBoundMinutes)
    }
  })
})
