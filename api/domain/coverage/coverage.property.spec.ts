import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildModule } from '../../../tests/support/build/catalogue.ts'
import { anyProblem } from '../../../tests/support/build/any-problem.ts'
import type { Catalogue, Module } from '../planning/types.ts'
import { arrange } from './arrange.ts'
import {
  coverageOf,
  keyOf,
  type CoverageRow,
  type ModuleCurrency,
  type CoverageState,
  type StepTo,
} from './coverage.ts'

const today = 20_000

interface World {
  readonly catalogue: Catalogue
  readonly currency: ReadonlyMap<string, ModuleCurrency>
}

const anyWorld: fc.Arbitrary<World> = fc
  .record({
    problem: anyProblem(6),
    retired: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    currency: fc.array(
      fc.record({
        reviewBy: fc.option(fc.integer({ min: today - 2, max: today + 2 })),
        superseded: fc.array(fc.constantFrom('G1', 'G2'), { maxLength: 1 }),
      }),
      { minLength: 6, maxLength: 6 },
    ),
  })
  .map(({ problem: { catalogue }, retired, currency }) => {
    const modules = [...catalogue.modules.values()].map((module, index) => {
      return { ...module, isRetired: retired[index] ?? false }
    })
    return {
      catalogue: { ...catalogue, modules: new Map(modules.map(module => [module.code, module])) },
      currency: new Map(modules.flatMap(({ code }, index) => (currency[index] ? [[code, currency[index]]] : []))),
    }
  })

/** Everybody who begins with nothing, in every order in which modules can be taken: all sets of modules somebody has been through. */
function everTaken({ capabilities, modules }: Catalogue): ReadonlySet<string> {
  const all = [...modules.values()]
  const seen = new Set<number>([0])
  const open = [0]
  for (let taken = open.pop(); taken !== undefined; taken = open.pop()) {
    for (const [index, module] of all.entries()) {
      const next = taken | (1 << index)
      if (module.isRetired || seen.has(next) || !mayTake(module, taken)) continue
      seen.add(next)
      open.push(next)
    }
  }
  return new Set(all.filter((_, index) => [...seen].some(taken => taken & (1 << index))).map(({ code }) => code))

  function levelAfter(capability: string, taken: number): number {
    const expected = capabilities.get(capability)?.expected.P ?? 0
    const learnt = all.flatMap(({ develops }, index) =>
      taken & (1 << index) ? develops.filter(effect => effect.capability === capability).map(({ to }) => to) : [],
    )
    return Math.max(2, expected, ...learnt)
  }

  function mayTake({ develops, requires }: Module, taken: number): boolean {
    const has = (capability: string, rating: number): boolean =>
      !capabilities.has(capability) || levelAfter(capability, taken) >= rating
    const isDone = (code: string): boolean => {
      const index = all.findIndex(module => module.code === code)
      const results = all[index]?.develops ?? []
      return (
        index >= 0 &&
        ((taken & (1 << index)) > 0 ||
          (results.length > 0 && results.every(({ capability, to }) => levelAfter(capability, taken) >= to)))
      )
    }
    return (
      develops.every(({ capability, from }) => has(capability, from)) &&
      requires.ratings.every(({ capability, atLeast }) => has(capability, atLeast)) &&
      requires.modules.every(group => group.some(isDone))
    )
  }
}

/** The state of one step by its definition, one module after another. */
function stateByHand({ catalogue, currency }: World, capability: string, to: number): CoverageState {
  const taken = everTaken(catalogue)
  let state: CoverageState = 'NONE'
  for (const { code, develops, isRetired } of catalogue.modules.values()) {
    if (!develops.some(effect => effect.capability === capability && effect.from < to && to <= effect.to)) continue
    const { reviewBy, superseded } = currency.get(code) ?? { reviewBy: null, superseded: [] }
    const isSound = !isRetired && taken.has(code) && superseded.length === 0 && (reviewBy ?? Infinity) > today
    if (isSound) return 'COVERED'
    state = 'STALE'
  }
  return state
}

const rowsOf = ({ catalogue, currency }: World): readonly CoverageRow[] => coverageOf(catalogue, currency, today)
const anyAsked = fc.record({
  pillar: fc.option(fc.constantFrom('CLN' as const, 'LDM' as const)),
  area: fc.option(fc.constantFrom('GYN' as const, 'OBS' as const)),
  to: fc.option(fc.constantFrom<StepTo[]>(1, 2, 3, 4)),
  state: fc.option(fc.constantFrom<CoverageState[]>('NONE', 'STALE', 'COVERED')),
  byWaiting: fc.boolean(),
})

describe('Coverage', () => {
  it('is what comes out when everybody is sent through the modules in every order', () => {
    fc.assert(
      fc.property(anyWorld, world => {
        for (const { capability, steps } of rowsOf(world))
          for (const { to, state } of steps) expect(state).toBe(stateByHand(world, capability.code, to))
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of what is published', () => {
    fc.assert(
      fc.property(anyWorld, world => {
        const modules = new Map([...world.catalogue.modules].toReversed())
        expect(rowsOf({ ...world, catalogue: { ...world.catalogue, modules } })).toEqual(rowsOf(world))
      }),
    )
  })

  it('never gets worse by a module with which nothing is amiss', () => {
    const rank = { NONE: 0, STALE: 1, COVERED: 2 }
    fc.assert(
      fc.property(anyWorld, fc.constantFrom<StepTo[]>(1, 2, 3, 4), (world, to) => {
        const added = buildModule({
          code: 'ZZ-01',
          kind: 'WORKSHOP',
          develops: [{ capability: 'CLN-01', from: 0, to }],
        })
        const modules = new Map([...world.catalogue.modules, [added.code, added]])
        const after = rowsOf({ ...world, catalogue: { ...world.catalogue, modules } })
        for (const [index, { steps }] of rowsOf(world).entries())
          for (const [at, step] of steps.entries())
            expect(rank[after[index]?.steps[at]?.state ?? 'NONE']).toBeGreaterThanOrEqual(rank[step.state])
      }),
    )
  })
})

describe('An arrangement', () => {
  const anyWaiting = fc.dictionary(
    fc.constantFrom('CLN-01>1', 'CLN-01>3', 'GYN-01>2', 'OBS-01>4', 'LDM-01>3'),
    fc.constantFrom(5, 10, 15),
  )

  it('holds each row that is asked for once, and no other', () => {
    fc.assert(
      fc.property(anyWorld, anyAsked, anyWaiting, (world, asked, waiting) => {
        const rows = rowsOf(world)
        const found = arrange(rows, asked, new Map(Object.entries(waiting)))
        const byHand = rows.filter(
          ({ capability: { pillar, area }, steps }) =>
            (asked.pillar ?? pillar) === pillar &&
            (asked.area ?? area) === area &&
            steps.some(step => (asked.to ?? step.to) === step.to && (asked.state ?? step.state) === step.state),
        )
        expect(new Set(found)).toEqual(new Set(byHand))
        expect(found).toHaveLength(byHand.length)
      }),
    )
  })

  it('puts the hole most people wait for first', () => {
    fc.assert(
      fc.property(anyWorld, anyWaiting, (world, waiting) => {
        const asked = { pillar: null, area: null, to: null, state: null, byWaiting: true }
        const found = arrange(rowsOf(world), asked, new Map(Object.entries(waiting)))
        const most = found.map(({ capability, steps }) =>
          Math.max(
            -1,
            ...steps
              .filter(({ state }) => state !== 'COVERED')
              .map(({ to }) => waiting[keyOf(capability.code, to)] ?? 0),
          ),
        )
        expect(most).toEqual(most.toSorted((a, b) => b - a))
      }),
    )
  })
})
