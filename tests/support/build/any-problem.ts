import * as fc from 'fast-check'
import type { AreaCode, CapabilityCode, Rating } from '../../../api/domain/capability/types.ts'
import type { Module, PlanProblem } from '../../../api/domain/planning/types.ts'
import { buildModule, buildPathway } from './catalogue.ts'
import { buildProblem, buildTarget, catalogueOf } from './plan-problem.ts'

const CODES: readonly CapabilityCode[] = ['CLN-01', 'CLN-02', 'GYN-01', 'GYN-02', 'LDM-01', 'OBS-01']
const AREAS: readonly AreaCode[] = ['GYN', 'OBS']
const anyRating = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Rating>

const moduleCode = (position: number): string => `M${String(position).padStart(2, '0')}`

const anyEffect = fc
  .record({
    capability: fc.constantFrom(...CODES),
    from: fc.integer({ min: 0, max: 3 }),
    rise: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ capability, from, rise }) => {
    return { capability, from: from as Rating, to: Math.min(4, from + rise) as Rating }
  })

/** Any module of a catalogue of `count`; prerequisites may point anywhere, in circles too. */
function anyModule(position: number, count: number): fc.Arbitrary<Module> {
  const anyOther = fc.integer({ min: 0, max: Math.max(0, count - 1) }).map(moduleCode)
  return fc
    .record({
      area: fc.constantFrom('core', 'core', 'core', 'GYN', 'any'),
      minutes: fc.constantFrom(0, 10, 30, 45, 60, 60, 90, 180),
      develops: fc.uniqueArray(anyEffect, { minLength: 1, maxLength: 3, selector: effect => effect.capability }),
      ratings: fc.array(
        fc.record({
          capability: fc.constantFrom(...CODES),
          atLeast: fc.integer({ min: 1, max: 3 }) as fc.Arbitrary<Rating>,
        }),
        { maxLength: 1 },
      ),
      groups: fc.array(fc.uniqueArray(anyOther, { minLength: 1, maxLength: 2 }), { maxLength: 1 }),
    })
    .map(({ area, minutes, develops, ratings, groups }) => {
      const modules = groups.filter(group => !group.includes(moduleCode(position)))
      return buildModule({ code: moduleCode(position), area, minutes, develops, requires: { ratings, modules } })
    })
}

const anyModules = (most: number): fc.Arbitrary<readonly Module[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain(count => fc.tuple(...Array.from({ length: count }, (_, position) => anyModule(position, count))))

/** Any small planning problem: modules in circles, areas in and out of scope, answers, bars and a pathway now and then. */
export function anyProblem(mostModules = 7): fc.Arbitrary<PlanProblem> {
  return fc
    .record({
      modules: anyModules(mostModules),
      prepared: fc.dictionary(fc.constantFrom(...CODES), anyRating, { maxKeys: CODES.length }),
      items: fc.dictionary(fc.constantFrom(...CODES), fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Rating>, {
        maxKeys: 4,
      }),
      scope: fc.subarray([...AREAS]),
      chosenAreas: fc.subarray([...AREAS]),
      leftOut: fc.subarray(['GYN-02'], { minLength: 0 }),
      confirmable: fc.dictionary(fc.constantFrom(...CODES), anyRating, { maxKeys: 2 }),
      roles: fc.array(
        fc.constantFrom(
          'open',
          'open',
          'open',
          'open',
          'completed',
          'elsewhere',
          'easy',
          'banned',
          'withheld',
          'started',
        ),
        {
          minLength: mostModules,
          maxLength: mostModules,
        },
      ),
      isPathway: fc.boolean(),
      previous: fc.subarray(Array.from({ length: mostModules }, (_, position) => moduleCode(position))),
    })
    .map(({ modules, roles, ...given }) => {
      const having = (role: string): ReadonlySet<string> =>
        new Set(modules.filter((_, position) => roles[position] === role).map(({ code }) => code))
      const half = Math.ceil(modules.length / 2)
      const stages = [modules.slice(half), modules.slice(0, half)].map(stage => {
        return { title: 'A stage', modules: stage.map(({ code }) => code), chooseAtLeast: null }
      })
      const target = buildTarget(given.items, {
        scope: new Set(given.scope),
        chosenAreas: given.chosenAreas,
        leftOut: new Set(given.leftOut.filter(code => given.items[code] === undefined)),
        pathway: given.isPathway ? buildPathway({ code: 'PW', stages }) : null,
      })
      return buildProblem({
        catalogue: catalogueOf(modules, { codes: CODES }),
        target,
        prepared: given.prepared,
        completed: having('completed'),
        doneElsewhere: having('elsewhere'),
        tooEasy: having('easy'),
        banned: new Set([...having('banned'), ...having('withheld')]),
        withheld: having('withheld'),
        confirmable: new Map(Object.entries(given.confirmable)),
        started: new Map([...having('started')].map(code => [code, []])),
        previous: given.previous,
      })
    })
}
