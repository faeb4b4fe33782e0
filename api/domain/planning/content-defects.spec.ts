import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue as published } from '../../../tests/golden/named-people.ts'
import { anyProblem } from '../../../tests/support/build/any-problem.ts'
import { buildCapability, buildCatalogue, buildModule, buildRole } from '../../../tests/support/build/catalogue.ts'
import { buildProblem, buildTarget, catalogueOf } from '../../../tests/support/build/plan-problem.ts'
import { contentDefects, type ContentDefect } from './content-defects.ts'
import { plan } from './plan.ts'
import type { Catalogue, Module, ModuleEffect } from './types.ts'

const lifts = (code: string, develops: readonly ModuleEffect[], needs: readonly (readonly string[])[] = []): Module =>
  buildModule({ code, develops, requires: { ratings: [], modules: needs } })
const effect = (capability: string, from: number, to: number): ModuleEffect =>
  ({ capability, from, to }) as ModuleEffect
const defectsOf = (...modules: Module[]): readonly ContentDefect[] => contentDefects(catalogueOf(modules))
const brief = (defects: readonly ContentDefect[]): string[] =>
  defects.map(({ code, severity, modules, capabilities, role }) =>
    [code, severity, ...modules, ...capabilities.map(each => each.capability), ...(role === null ? [] : [role])].join(
      ' ',
    ),
  )

describe('A circle', () => {
  const there = lifts('A', [effect('CLN-01', 2, 3), effect('CLN-02', 3, 4)])
  const back = lifts('B', [effect('CLN-02', 2, 3), effect('CLN-01', 3, 4)])

  it('stops everybody where each module asks for what only the other gives', () => {
    const defects = defectsOf(there, back)
    expect(brief(defects)).toEqual(['CIRCLE STOPS A B CLN-01 CLN-02'])
    expect(defects[0]?.text).toBe(
      '“Module A” (A) and “Module B” (B) need one another, through CLN-01 and CLN-02. Whoever brings no preparation from elsewhere can begin none of them.',
    )
    expect(defects[0]?.waysOn).toContain('Add a module that leads to CLN-01 and CLN-02 without any of these.')
  })

  it('is a note where another module leads into it', () => {
    expect(brief(defectsOf(there, back, lifts('C', [effect('CLN-02', 2, 3)])))).toEqual([
      'CIRCLE NOTE A B CLN-01 CLN-02',
    ])
  })

  it('is a note where a confirmation at work leads into it', () => {
    const low = [lifts('A', [effect('CLN-01', 1, 2), effect('CLN-02', 2, 3)])]
    expect(brief(defectsOf(...low, lifts('B', [effect('CLN-02', 1, 2), effect('CLN-01', 2, 3)])))).toEqual([
      'CIRCLE NOTE A B CLN-01 CLN-02',
    ])
  })

  it('goes through modules named, through capabilities, or both', () => {
    const named = lifts('A', [effect('CLN-01', 0, 3)], [['B']])
    expect(brief(defectsOf(named, lifts('B', [effect('CLN-02', 0, 3)], [['A']])))).toEqual(['CIRCLE STOPS A B'])
    expect(brief(defectsOf(named, lifts('B', [effect('CLN-02', 2, 4), effect('CLN-01', 3, 4)])))).toEqual([
      'CIRCLE STOPS A B CLN-01',
    ])
  })

  it('is no stop where what a module needed first leads to can be confirmed', () => {
    const named = lifts('A', [effect('CLN-01', 0, 3)], [['B']])
    expect(brief(defectsOf(named, lifts('B', [effect('CLN-02', 0, 2)], [['A']])))).toEqual(['CIRCLE NOTE A B'])
  })

  it('can be a single module', () => {
    const alone = buildModule({
      code: 'A',
      develops: [effect('CLN-01', 2, 3)],
      requires: { ratings: [{ capability: 'CLN-01', atLeast: 3 }], modules: [] },
    })
    const defects = defectsOf(alone)
    expect(brief(defects)).toEqual(['CIRCLE STOPS A CLN-01'])
    expect(defects[0]?.text).toContain('needs what it gives itself')
  })

  it('is named for itself, and what only waits for it is not', () => {
    const waits = lifts('C', [effect('CLN-03', 2, 3), effect('CLN-01', 3, 4)])
    const further = [
      lifts('D', [effect('CLN-04', 2, 3)], [['E'], ['C']]),
      lifts('E', [effect('CLN-05', 2, 3)], [['D']]),
    ]
    expect(brief(defectsOf(there, back, waits, ...further))).toEqual([
      'CIRCLE STOPS A B CLN-01 CLN-02',
      'CIRCLE STOPS D E',
    ])
  })

  it('is a note where what leads into it waits for another circle', () => {
    const waits = lifts('C', [effect('CLN-03', 2, 3), effect('CLN-01', 3, 4)])
    const x = lifts('X', [effect('CLN-03', 3, 4), effect('CLN-05', 2, 3)])
    const y = lifts('Y', [effect('CLN-03', 2, 3), effect('CLN-05', 3, 4)])
    expect(brief(defectsOf(there, back, waits, x, y))).toEqual([
      'CIRCLE STOPS A B CLN-01 CLN-02',
      'CIRCLE NOTE X Y CLN-03 CLN-05',
    ])
  })
})

describe('Somebody shut out', () => {
  it('stops at what no module gives and no confirmation reaches', () => {
    const defects = defectsOf(lifts('A', [effect('CLN-01', 3, 4), effect('CLN-02', 2, 3)]))
    expect(brief(defects)).toEqual(['SHUT_OUT STOPS A CLN-01'])
    expect(defects[0]?.capabilities).toEqual([{ capability: 'CLN-01', rating: 3 }])
    expect(defects[0]?.text).toContain('asks first for 3 in CLN-01, to which no module leads')
  })

  it('is nobody where the start of preceptorship expects it of everybody', () => {
    const expected = { P: 3, '5': 3, '6': 3, '7': 4, '8': 4 } as const
    const capabilities = [buildCapability({ code: 'CLN-01', expected })]
    const modules = [lifts('A', [effect('CLN-01', 3, 4)])]
    expect(contentDefects(buildCatalogue({ capabilities, modules }))).toEqual([])
  })

  it('is noted where effects of one module start far apart', () => {
    const defects = defectsOf(lifts('A', [effect('CLN-01', 2, 3), effect('CLN-02', 0, 1)]))
    expect(brief(defects)).toEqual(['SHUT_OUT NOTE A CLN-01'])
    expect(defects[0]?.text).toContain('would help in CLN-02 much earlier')
    expect(brief(defectsOf(lifts('A', [effect('CLN-01', 2, 3), effect('CLN-02', 1, 2)])))).toEqual([])
  })
})

describe('A role not reached', () => {
  const modules = [lifts('A', [effect('CLN-01', 2, 3)])]
  const codes = ['CLN-01', 'CLN-02', 'CLN-03']
  const item = (capability: string, rating: 2 | 3 | 4) => ({ capability, rating })

  it('asks for what no module leads to', () => {
    const roles = [buildRole({ code: 'R', items: [item('CLN-01', 3), item('CLN-02', 3), item('CLN-03', 2)] })]
    const defects = contentDefects(catalogueOf(modules, { codes, roles }))
    expect(brief(defects)).toEqual(['NOT_REACHED STOPS CLN-02 R'])
    expect(defects[0]?.text).toContain('asks for one capability')
  })

  it('has a choice only where too little of it is left', () => {
    const choice = (atLeast: number) => ({ code: 'X', atLeast, capabilities: [item('CLN-01', 3), item('CLN-02', 3)] })
    const withChoice = (atLeast: number) =>
      contentDefects(catalogueOf(modules, { codes, overlays: [buildRole({ code: 'R', choices: [choice(atLeast)] })] }))
    expect(brief(withChoice(1))).toEqual([])
    expect(brief(withChoice(2))).toEqual(['NOT_REACHED STOPS CLN-02 R'])
  })
})

describe('Any catalogue', () => {
  /** Modules nobody can begin who is to learn everything and brings nothing. */
  const notPossible = (catalogue: Catalogue): readonly string[] => {
    const areas = new Set([...catalogue.capabilities.values()].flatMap(({ area }) => (area === null ? [] : [area])))
    const target = buildTarget({}, { scope: areas, chosenAreas: [...areas] })
    const confirmable = new Map([...catalogue.capabilities.values()].map(({ code, expected }) => [code, expected.P]))
    return plan(buildProblem({ catalogue, target, confirmable, required: new Set(catalogue.modules.keys()) })).plan
      .notPossible
  }
  const stopsOf = (catalogue: Catalogue): readonly ContentDefect[] =>
    contentDefects(catalogue).filter(({ severity }) => severity === 'STOPS')

  it('has a defect that stops exactly where the planner is stopped, and every module it names is one of those', () => {
    fc.assert(
      fc.property(anyProblem(9), ({ catalogue }) => {
        const stuck = notPossible(catalogue)
        const named = stopsOf(catalogue).flatMap(({ modules }) => modules)
        expect(named.filter(code => !stuck.includes(code))).toEqual([])
        expect(named.length > 0).toBe(stuck.length > 0)
      }),
      { numRuns: 500 },
    )
  })

  it('lets everybody through once somebody leads into its circles and to what is missing', () => {
    fc.assert(
      fc.property(anyProblem(9), ({ catalogue }) => {
        const named = new Set(stopsOf(catalogue).flatMap(({ modules }) => modules))
        const modules = [...catalogue.modules.values()].map(module =>
          named.has(module.code)
            ? {
                ...module,
                develops: module.develops.map(each => ({ ...each, from: 0 as const })),
                requires: { ratings: [], modules: [] },
              }
            : module,
        )
        expect(notPossible({ ...catalogue, modules: new Map(modules.map(module => [module.code, module])) })).toEqual(
          [],
        )
      }),
      { numRuns: 300 },
    )
  })

  it('has the same defects in the same order however it was loaded', () => {
    fc.assert(
      fc.property(anyProblem(9), ({ catalogue }) => {
        const turned = {
          ...catalogue,
          capabilities: new Map([...catalogue.capabilities].toReversed()),
          modules: new Map([...catalogue.modules].toReversed()),
        }
        expect(contentDefects(turned)).toEqual(contentDefects(catalogue))
      }),
      { numRuns: 200 },
    )
  })

  it('is soon read through, a chain of thousands and a circle of thousands alike', () => {
    const chain = (isClosed: boolean) =>
      catalogueOf(
        Array.from({ length: 3000 }, (_, at) =>
          lifts(`M${at}`, [effect(`CLN-${at}`, 2, 3)], at === 0 && !isClosed ? [] : [[`M${(at + 2999) % 3000}`]]),
        ),
      )
    expect(contentDefects(chain(false))).toEqual([])
    expect(contentDefects(chain(true))[0]?.modules).toHaveLength(3000)
  })
})

describe('The published content', () => {
  it('stops nobody', () => {
    expect(brief(contentDefects(published)).filter(line => line.includes('STOPS'))).toEqual([])
  })

  it('has two circles that others lead into: modules and the ways that stand in for them', () => {
    expect(brief(contentDefects(published)).filter(line => line.startsWith('CIRCLE'))).toEqual([
      'CIRCLE NOTE ADV-05 WAY-21 WAY-38 LDM-02 LDM-06 LDM-10',
      'CIRCLE NOTE ADV-15 WAY-32 WAY-33 WAY-48 MSK-02 MSK-04 MSK-05',
    ])
  })

  it('has modules that bundle what one learns early and late: those of whole areas, and the ways that stand in for them', () => {
    const bundles = contentDefects(published).filter(({ code }) => code === 'SHUT_OUT')
    const kinds = bundles.map(({ modules }) => modules[0]?.slice(0, 3))
    const counts = ['PRE', 'ENH', 'ADV', 'CON', 'WAY'].map(kind => kinds.filter(each => each === kind).length)
    expect(counts).toEqual([5, 8, 8, 2, 22])
  })
})
