import { describe, expect, it } from 'vitest'
import { catalogue as published } from '../../../tests/golden/named-people.ts'
import { buildModule } from '../../../tests/support/build/catalogue.ts'
import { catalogueOf } from '../../../tests/support/build/plan-problem.ts'
import { kindsLeadingTo } from '../drafts/release.ts'
import type { Module, ModuleEffect } from '../planning/types.ts'
import { coverageOf, type CapabilityStep, type ModuleCurrency } from './coverage.ts'

const today = 20_000
const lifts = (code: string, from: number, to: number, more: Partial<Module> = {}): Module =>
  buildModule({ code, develops: [{ capability: 'CLN-01', from, to } as ModuleEffect], ...more })

function stepsOf(
  modules: readonly Module[],
  currency: Readonly<Record<string, Partial<ModuleCurrency>>> = {},
): readonly CapabilityStep[] {
  const known = new Map(
    Object.entries(currency).map(([code, some]) => [code, { reviewBy: null, superseded: [], ...some }]),
  )
  return coverageOf(catalogueOf(modules, { codes: ['CLN-01'] }), known, today)[0]?.steps ?? []
}
const states = (...asked: Parameters<typeof stepsOf>): string =>
  stepsOf(...asked)
    .map(({ state }) => state)
    .join(' ')
const faultsOf = (...asked: Parameters<typeof stepsOf>): readonly string[] =>
  stepsOf(...asked).flatMap(({ modules }) => modules.flatMap(({ faults }) => faults))

describe('A step', () => {
  it('is covered by a module that leads over it, and by nothing else', () => {
    expect(states([])).toBe('NONE NONE NONE NONE')
    expect(states([lifts('A', 0, 1)])).toBe('COVERED NONE NONE NONE')
    expect(states([lifts('A', 1, 3)])).toBe('NONE COVERED COVERED NONE')
  })

  it('is stale where something is amiss with each of its modules', () => {
    const retired = lifts('A', 0, 2, { isRetired: true })
    expect(states([retired])).toBe('STALE STALE NONE NONE')
    expect(states([retired, lifts('B', 1, 2)])).toBe('STALE COVERED NONE NONE')
  })

  it('names what is amiss last, and otherwise goes by code', () => {
    const modules = [lifts('B', 0, 1), lifts('A', 0, 1, { isRetired: true }), lifts('C', 0, 1)]
    expect(stepsOf(modules)[0]?.modules.map(({ code }) => code)).toEqual(['B', 'C', 'A'])
  })

  it('says which kinds may close it: on a screen one learns up to 2', () => {
    const [one, two, three, four] = stepsOf([]).map(({ kinds }) => kinds)
    expect(one).toEqual(two)
    expect(two).toContain('E_LEARNING')
    expect(three).toEqual(['SUPERVISED_PRACTICE', 'WORKSHOP', 'AUDIT', 'REFLECTIVE'])
    expect(four).toEqual(kindsLeadingTo(3))
  })
})

describe('A module', () => {
  it.each([
    [today - 1, ['REVIEW_PASSED']],
    [today, ['REVIEW_PASSED']],
    [today + 1, []],
    [null, []],
  ])('whose review is due on %s has %j amiss', (reviewBy, faults) => {
    expect(faultsOf([lifts('A', 0, 1)], { A: { reviewBy } })).toEqual(faults)
  })

  it('that cites what no longer stands says so, and everything else that is amiss', () => {
    const modules = [lifts('A', 0, 1, { isRetired: true })]
    expect(faultsOf(modules, { A: { superseded: ['G'], reviewBy: today } })).toEqual([
      'REVIEW_PASSED',
      'GUIDELINE_SUPERSEDED',
      'RETIRED',
    ])
  })

  it('nobody can come to covers nothing', () => {
    const modules = [lifts('A', 3, 4)]
    expect(faultsOf(modules)).toEqual(['UNREACHABLE'])
    expect(states(modules)).toBe('NONE NONE NONE STALE')
    expect(states([...modules, lifts('B', 2, 3)])).toBe('NONE NONE COVERED COVERED')
  })

  it('is not reached by one that is retired, unless all it leads to comes another way', () => {
    const requires = { ratings: [], modules: [['B']] }
    const high = lifts('A', 0, 1, { requires })
    expect(faultsOf([high, lifts('B', 2, 3, { isRetired: true })])).toEqual(['UNREACHABLE', 'RETIRED'])
    expect(faultsOf([high, lifts('B', 1, 2, { isRetired: true })])).toEqual(['RETIRED'])
  })
})

describe('What is published', () => {
  const rows = coverageOf(published, new Map(), today)

  it('leads nowhere in breast and paediatrics, and is reached everywhere else', () => {
    const empty = rows.filter(({ steps }) => steps.every(({ state }) => state === 'NONE'))
    const areas = new Set(empty.flatMap(({ capability }) => capability.area ?? []))
    expect([...areas]).toEqual(expect.arrayContaining(['BRS', 'PAE']))
    const purposely = rows.filter(({ capability: { area } }) => area === 'BRS' || area === 'PAE')
    expect(new Set(purposely.flatMap(({ steps }) => steps.map(({ state }) => state)))).toEqual(new Set(['NONE']))
    expect(rows.flatMap(({ steps }) => steps).filter(({ state }) => state === 'STALE')).toEqual([])
  })
})
