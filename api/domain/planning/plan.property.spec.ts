import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyProblem } from '../../../tests/support/build/any-problem.ts'
import { buildCatalogue } from '../../../tests/support/build/catalogue.ts'
import { Oracle } from '../../../tests/support/plan-oracle.ts'
import type { CapabilityCode, Rating } from '../capability/types.ts'
import { plan, planning } from './plan.ts'
import type { Module, Plan, PlanProblem } from './types.ts'
import { verify } from './verify.ts'

const planFor = (problem: PlanProblem): Plan => plan(problem).plan
const runs = { numRuns: 300 }

/** What the plan promises to reach. */
const promised = ({ target }: PlanProblem, { uncovered }: Plan): ReadonlyMap<CapabilityCode, Rating> => {
  const gaps = new Map(uncovered.map(({ capability, reachable }) => [capability, reachable]))
  return new Map([...target.items].map(([code, rating]) => [code, gaps.get(code) ?? rating]))
}

const withModules = (problem: PlanProblem, modules: readonly Module[]): PlanProblem => {
  const { catalogue } = problem
  return { ...problem, catalogue: buildCatalogue({ ...catalogue, ...listsOf(problem), modules, hash: 'other' }) }
}

const listsOf = ({ catalogue }: PlanProblem) => ({
  capabilities: [...catalogue.capabilities.values()],
  evidenceClasses: [...catalogue.evidenceClasses.values()],
  roles: [...catalogue.roles.values()],
  overlays: [...catalogue.overlays.values()],
  pathways: [...catalogue.pathways.values()],
})

describe('Any plan', () => {
  it('passes the independent check, and its bound is never above the best there is', () => {
    fc.assert(
      fc.property(anyProblem(), problem => {
        const made = planFor(problem)
        expect(verify(problem, made)).toEqual([])
        const best = new Oracle(problem).withFallback().optimum(promised(problem, made))
        expect(made.lowerBoundMinutes).toBeLessThanOrEqual(best)
        expect(best).toBeLessThanOrEqual(made.minutes)
      }),
      runs,
    )
  })

  it('is the same where it is known as where it was found', () => {
    fc.assert(
      fc.property(anyProblem(), problem => {
        const { plan: made, chosen } = planning(problem).first()
        expect(planning(problem).of(chosen, made.lowerBoundMinutes).plan).toEqual(made)
      }),
      runs,
    )
  })

  it('names exactly what cannot be reached, and how far one gets', () => {
    fc.assert(
      fc.property(anyProblem(), problem => {
        const farthest = new Oracle(problem).withFallback().farthest()
        const missed = [...problem.target.items]
          .map(([capability, target]) => ({ capability, target, reachable: farthest.get(capability) ?? 0 }))
          .filter(({ target, reachable }) => reachable < target)
        expect(planFor(problem).uncovered).toEqual(missed)
      }),
      runs,
    )
  })

  it('has no module it could do without', () => {
    fc.assert(
      fc.property(anyProblem(), problem => {
        const made = planFor(problem)
        for (const step of made.steps.filter(({ kind }) => kind === 'MODULE')) {
          const steps = made.steps.filter(other => other !== step)
          const minutes = made.minutes - step.minutes
          expect(verify(problem, { ...made, steps, minutes, lowerBoundMinutes: 0 })).not.toEqual([])
        }
      }),
      runs,
    )
  })

  it('stays a plan after each of its steps, and following it ends at the target', () => {
    fc.assert(
      fc.property(anyProblem(), problem => {
        let now = problem
        let made = planFor(now)
        const reached = promised(problem, made)
        for (let taken = 0; made.steps.length > 0; taken += 1) {
          expect(taken).toBeLessThan(40)
          const [step, ...rest] = made.steps
          if (step === undefined) break
          now = afterStep(now, step)
          const minutes = made.minutes - step.minutes
          expect(verify(now, { ...made, steps: rest, minutes, lowerBoundMinutes: 0 })).toEqual([])
          made = planFor(now)
        }
        for (const [code, rating] of reached) expect(now.prepared.get(code) ?? 0).toBeGreaterThanOrEqual(rating)
      }),
      runs,
    )
  })

  it('is the same whatever order the catalogue and the target come in', () => {
    fc.assert(
      fc.property(anyProblem(), problem => {
        const { catalogue, target } = problem
        const turned = buildCatalogue({
          ...listsOf(problem),
          capabilities: [...catalogue.capabilities.values()].toReversed(),
          modules: [...catalogue.modules.values()].toReversed(),
        })
        const items = new Map([...target.items].toReversed())
        const scope = new Set([...target.scope].toReversed())
        expect(planFor({ ...problem, catalogue: turned, target: { ...target, items, scope } })).toEqual(
          planFor(problem),
        )
      }),
      runs,
    )
  })

  it('takes three times as long where every module does', () => {
    fc.assert(
      fc.property(anyProblem(), problem => {
        const made = planFor(problem)
        const slower = [...problem.catalogue.modules.values()].map(module => ({
          ...module,
          minutes: module.minutes * 3,
        }))
        const tripled = planFor(withModules(problem, slower))
        expect([tripled.minutes, tripled.lowerBoundMinutes]).toEqual([made.minutes * 3, made.lowerBoundMinutes * 3])
      }),
      runs,
    )
  })

  it('does not look at a module that does the same as another and takes longer', () => {
    fc.assert(
      fc.property(anyProblem(6), fc.nat(), (problem, pick) => {
        const modules = [...problem.catalogue.modules.values()]
        const model = modules[pick % Math.max(1, modules.length)]
        if (model === undefined || problem.banned.has(model.code) || problem.completed.has(model.code)) return
        if (problem.target.pathway !== null || problem.started.has(model.code)) return
        const worse = { ...model, code: 'Z9', minutes: model.minutes + 5 }
        const isClaimed = problem.doneElsewhere.has(model.code) || problem.tooEasy.has(model.code)
        if (isClaimed) return
        expect(planFor(withModules(problem, [...modules, worse]))).toEqual(planFor(problem))
      }),
      runs,
    )
  })

  it('covers what one added module supplies', () => {
    fc.assert(
      fc.property(anyProblem(6), problem => {
        const [gap, ...others] = planFor(problem).uncovered
        if (gap === undefined) return
        const develops = [{ capability: gap.capability, from: gap.reachable, to: gap.target }]
        const supply: Module = { ...emptyModule, develops }
        const area = problem.catalogue.capabilities.get(gap.capability)?.area ?? null
        const isInScope = area === null || problem.target.scope.has(area)
        if (!isInScope || problem.target.leftOut.has(gap.capability)) return
        const made = planFor(withModules(problem, [...problem.catalogue.modules.values(), supply]))
        expect(made.uncovered.map(({ capability }) => capability)).not.toContain(gap.capability)
        expect(made.uncovered.length).toBeLessThanOrEqual(others.length)
      }),
      runs,
    )
  })

  it('is empty, with a bound of 0, where everything asked is prepared', () => {
    fc.assert(
      fc.property(anyProblem(), problem => {
        const prepared = new Map([...problem.prepared, ...problem.target.items])
        const met = { ...problem, prepared }
        expect(planFor(met)).toEqual({ steps: [], minutes: 0, lowerBoundMinutes: 0, uncovered: [], notPossible: [] })
      }),
      runs,
    )
  })
})

const emptyModule: Module = {
  code: 'Z8',
  title: 'What was missing',
  area: 'core',
  level: 'CF5',
  kind: 'E_LEARNING',
  minutes: 30,
  develops: [],
  requires: { ratings: [], modules: [] },
  gates: [],
}

/** The world after one step of a plan was taken. */
function afterStep(problem: PlanProblem, step: Plan['steps'][number]): PlanProblem {
  const prepared = new Map(problem.prepared)
  const raise = (code: CapabilityCode, rating: Rating): void => {
    if (rating > (prepared.get(code) ?? 0)) prepared.set(code, rating)
  }
  for (const { capability, rating } of step.raises) raise(capability, rating)
  if (step.module === null) return { ...problem, prepared }
  const module = problem.catalogue.modules.get(step.module)
  const { scope, chosenAreas, leftOut } = problem.target
  for (const { capability, to } of module?.develops ?? []) {
    const area = problem.catalogue.capabilities.get(capability)?.area ?? null
    const counts = area === null || (scope.has(area) && !leftOut.has(capability))
    if (counts && (module?.area !== 'any' || area === null || chosenAreas.includes(area))) raise(capability, to)
  }
  const completed = new Set([...problem.completed, step.module])
  const without = (set: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...set].filter(code => code !== step.module))
  return {
    ...problem,
    prepared,
    completed,
    doneElsewhere: without(problem.doneElsewhere),
    tooEasy: without(problem.tooEasy),
  }
}
