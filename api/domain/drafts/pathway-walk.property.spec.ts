import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating } from '../capability/types.ts'
import type { Catalogue, Module, RoleProfile } from '../planning/types.ts'
import { walkPathway, type Walk } from './pathway-walk.ts'

const capabilities = ['CLN-01', 'CLN-02', 'CLN-03'] as const
const codes = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'] as const

const rating = (most: number): fc.Arbitrary<Rating> => fc.integer({ min: 1, max: most }).map(each => each as Rating)

const moduleOf = (code: string): fc.Arbitrary<Module> =>
  fc
    .record({
      develops: fc.uniqueArray(
        fc.record({
          capability: fc.constantFrom(...capabilities),
          from: fc.integer({ min: 0, max: 2 }),
          up: rating(2),
        }),
        { maxLength: 2, selector: ({ capability }) => capability },
      ),
      ratings: fc.array(fc.record({ capability: fc.constantFrom(...capabilities), atLeast: rating(2) }), {
        maxLength: 1,
      }),
      modules: fc.array(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 2 }), { maxLength: 1 }),
    })
    .map(({ develops, ratings, modules }) => ({
      code,
      title: code,
      area: 'core',
      level: 'CF6',
      kind: 'WORKSHOP',
      minutes: 60,
      develops: develops.map(({ capability, from, up }) => ({
        capability,
        from: from as Rating,
        to: Math.min(4, from + up) as Rating,
      })),
      requires: { ratings, modules },
      gates: [],
    }))

const roleOf = (code: string, choices: RoleProfile['choices']): fc.Arbitrary<RoleProfile> =>
  fc
    .uniqueArray(fc.record({ capability: fc.constantFrom('CLN-01', 'CLN-02'), rating: rating(3) }), {
      selector: ({ capability }) => capability,
    })
    .map(items => ({ code, title: code, level: 'CF6', areas: [], items, choices, scopeLines: [] }))

const oneOf: RoleProfile['choices'] = [
  {
    code: 'either',
    atLeast: 1,
    capabilities: [
      { capability: 'CLN-02', rating: 1 },
      { capability: 'CLN-03', rating: 2 },
    ],
  },
]

interface World {
  readonly walk: Walk
  readonly modules: readonly Module[]
}

/** The modules cut into stages, each with some that everybody takes and perhaps a choice. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    modules: fc.tuple(...codes.map(moduleOf)),
    order: fc.shuffledSubarray([...codes], { minLength: 3 }),
    cuts: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 2 })),
    startRole: fc.oneof(roleOf('START', []), roleOf('START', oneOf)),
    endRole: fc.oneof(roleOf('END', []), roleOf('END', oneOf)),
  })
  .map(({ modules, order, cuts: [first, fixed, asked], startRole, endRole }) => {
    const rest = order.slice(first)
    const offered = rest.slice(fixed)
    const isChoice = offered.length > asked
    const stages = [
      { title: 'First', modules: order.slice(0, first), choices: [] },
      {
        title: 'Second',
        modules: isChoice ? rest.slice(0, fixed) : rest,
        choices: isChoice ? [{ chooseAtLeast: asked, modules: offered }] : [],
      },
    ]
    return { modules, walk: { startRole, endRole, stages, startAreas: [], chosenAreas: [] } }
  })

const catalogueOf = (modules: readonly Module[]): Catalogue => ({
  hash: '',
  frameworkCode: 'F',
  capabilities: new Map(),
  evidenceClasses: new Map() as Catalogue['evidenceClasses'],
  levelColumns: new Map(),
  roles: new Map(),
  overlays: new Map(),
  modules: new Map(modules.map(module => [module.code, module])),
  pathways: new Map(),
})

/** Every list of yes and no of a length, by counting: the plainest way to go through all that one may choose. */
const everyPick = <T>(items: readonly T[], atLeast: number): T[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_each, index) => (bits >> index) % 2 === 1),
  ).filter(picked => picked.length >= atLeast)

/** Whether everybody, whatever they choose, and however much more than asked for, can start all and ends with all. */
function holdsForEverybody({ walk, modules }: World): boolean {
  const byCode = new Map(modules.map(module => [module.code, module]))
  const choosable = new Set<string>(
    [...walk.startRole.choices, ...walk.endRole.choices].flatMap(choice =>
      choice.capabilities.map(({ capability }) => capability),
    ),
  )
  const starts = walk.startRole.choices.length === 0 ? [[]] : everyPick(oneOf[0]?.capabilities ?? [], 1)
  const goOn = (at: number, has: Map<string, number>, done: Set<string>): boolean => {
    const level = (capability: string): number => has.get(capability) ?? 0
    const stage = walk.stages[at]
    if (stage === undefined) {
      const isItem = walk.endRole.items.every(item => level(item.capability) >= item.rating)
      return (
        isItem &&
        walk.endRole.choices.every(
          ({ atLeast, capabilities: some }) =>
            some.filter(item => level(item.capability) >= item.rating).length >= atLeast,
        )
      )
    }
    const isDone = (code: string): boolean => {
      const develops = byCode.get(code)?.develops ?? []
      return done.has(code) || (develops.length > 0 && develops.every(each => level(each.capability) >= each.to))
    }
    const named = [...stage.modules, ...stage.choices.flatMap(choice => choice.modules)]
    for (const code of named) {
      const { requires, develops } = byCode.get(code) as Module
      if (requires.ratings.some(each => level(each.capability) < each.atLeast)) return false
      if (requires.modules.some(group => !group.some(isDone))) return false
      if (develops.some(each => !choosable.has(each.capability) && level(each.capability) < each.from)) return false
    }
    const picks =
      stage.choices.length === 0
        ? [[]]
        : everyPick(stage.choices[0]?.modules ?? [], stage.choices[0]?.chooseAtLeast ?? 0)
    return picks.every(picked => {
      const taken = [...stage.modules, ...picked]
      const after = new Map(has)
      for (const code of taken)
        for (const { capability, from, to } of byCode.get(code)?.develops ?? [])
          if (level(capability) >= from) after.set(capability, Math.max(after.get(capability) ?? 0, to))
      return goOn(at + 1, after, new Set([...done, ...taken]))
    })
  }
  return starts.every(start => {
    const has = new Map<string, number>()
    for (const { capability, rating: value } of [...walk.startRole.items, ...start])
      has.set(capability, Math.max(has.get(capability) ?? 0, value))
    return goOn(0, has, new Set())
  })
}

describe('walkPathway', () => {
  it('finds nothing in the way exactly where everybody reaches the end, whatever they choose', () => {
    let held = 0
    fc.assert(
      fc.property(worlds, world => {
        const holds = holdsForEverybody(world)
        if (holds) held += 1
        expect(walkPathway(world.walk, catalogueOf(world.modules))?.length === 0).toBe(holds)
      }),
      { numRuns: 3000 },
    )
    expect(held).toBeGreaterThan(20)
  })
})
