import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ModuleKind } from '../api/domain/planning/types.ts'
import { loadReference, toCatalogue, type ReferenceData } from './reference.ts'
import { askedCodes, sizeOf } from './reference.roles.ts'

const directory = join(import.meta.dirname, 'reference')
const reference = loadReference(directory)
/** Modules of the pathways, without the other ways to them. */
const own = reference.modules.filter(({ alternativeTo }) => alternativeTo.length === 0)

describe('The reference data is complete', () => {
  it('holds everything that is published', () => {
    const sizes = Object.fromEntries(
      Object.entries(reference).flatMap(([name, list]) => (Array.isArray(list) ? [[name, list.length]] : [])),
    )
    expect(sizes).toEqual({
      ratingScale: 5,
      levels: 7,
      pillars: 4,
      areas: 10,
      supportedRequirements: 2,
      evidenceClasses: 9,
      capabilities: 100,
      roles: 23,
      overlays: 4,
      gates: 10,
      modules: 109,
      lessons: 12,
      guidelines: 23,
      pathways: 19,
      searchWords: 55,
      observationForms: 5,
      examinations: 45,
    })
  })

  it('counts capabilities of the shared core and of each area', () => {
    expect(Object.fromEntries(countBy(reference.capabilities, ({ pillar, area }) => area ?? pillar))).toEqual({
      CLN: 17,
      LDM: 12,
      EDU: 9,
      RES: 8,
      OBS: 9,
      GYN: 6,
      GMU: 7,
      URO: 2,
      VAS: 8,
      MSK: 7,
      HNK: 4,
      BRS: 2,
      PAE: 4,
      INT: 5,
    })
  })

  it('counts modules of each level and kind', () => {
    expect(Object.fromEntries(countBy(own, module => module.level))).toEqual({ CF5: 10, CF6: 20, CF7: 20, CF8: 7 })
    expect(Object.fromEntries(countBy(own, module => module.kind))).toMatchObject({ E_LEARNING: 1, IMAGE_QUIZ: 2 })
  })

  it('leaves breast and paediatric practice without a module, as a gap that shows', () => {
    const areas = new Set(
      reference.modules.flatMap(module => module.develops.map(({ capability }) => capability.slice(0, 3))),
    )
    expect(reference.areas.map(({ code }) => code).filter(code => !areas.has(code))).toEqual(['BRS', 'PAE'])
  })

  it('names every source in SOURCES.md', () => {
    const page = readFileSync(join(directory, 'SOURCES.md'), 'utf8')
    const named = new Set(reference.modules.flatMap(module => module.sources))
    expect([...named].filter(source => !page.includes(source))).toEqual([])
  })
})

describe('A role', () => {
  it.each([
    ['ROLE-AST', 10, 22],
    ['ROLE-PRE-GEN', 31, 62],
    ['ROLE-PRE-W', 35, 65],
    ['ROLE-PRE-VAS', 29, 56],
    ['ROLE-SON-GEN', 43, 98],
    ['ROLE-SON-W', 47, 105],
    ['ROLE-SON-VAS', 41, 90],
    ['ROLE-ENH-OBS', 53, 127],
    ['ROLE-ENH-GYN', 50, 119],
    ['ROLE-ENH-GMU', 53, 125],
    ['ROLE-ENH-VAS', 52, 124],
    ['ROLE-ENH-MSK', 49, 115],
    ['ROLE-ENH-HNK', 47, 111],
    ['ROLE-ADV-OBS', 55, 182],
    ['ROLE-ADV-GYN', 52, 171],
    ['ROLE-ADV-GMU', 60, 191],
    ['ROLE-ADV-VAS', 54, 181],
    ['ROLE-ADV-MSK', 56, 186],
    ['ROLE-ADV-HNK', 55, 182],
    ['ROLE-CON-W', 61, 226],
    ['ROLE-CON-GEN', 60, 216],
    ['ROLE-CON-VAS', 54, 204],
    ['ROLE-CON-MSK', 56, 211],
  ])('%s asks for %i ratings that add up to %i', (code, n, sum) => {
    expect(sizeOf(roleOf(code))).toEqual({ n, sum })
  })

  it('in musculoskeletal practice asks for any two of four joint regions', () => {
    const { choices, items, areas } = roleOf('ROLE-ENH-MSK')
    expect(choices).toEqual([
      {
        code: 'joint-regions',
        atLeast: 2,
        capabilities: ['MSK-01', 'MSK-02', 'MSK-03', 'MSK-04'].map(capability => ({ capability, rating: 3 })),
      },
    ])
    expect(items.filter(item => item.capability.startsWith('MSK'))).toEqual([
      { capability: 'MSK-05', rating: 1 },
      { capability: 'MSK-06', rating: 3 },
      { capability: 'MSK-07', rating: 1 },
    ])
    expect(areas).toEqual(['MSK'])
  })

  it('in general practice takes two vascular scans and not the rest of the area', () => {
    const { items, areas } = roleOf('ROLE-SON-GEN')
    expect(items.filter(item => item.capability.startsWith('VAS')).map(item => item.capability)).toEqual([
      'VAS-01',
      'VAS-02',
    ])
    expect(areas).toEqual(['GMU', 'URO', 'VAS'])
  })

  it('has 6 to 10 scope lines that together cover all it asks for', () => {
    const uncovered = reference.roles.flatMap(role => {
      const covered = new Set(role.scopeLines.flatMap(line => line.capabilities))
      return askedCodes(role).filter(code => !covered.has(code))
    })
    expect(uncovered).toEqual([])
    const numbers = reference.roles.map(role => role.scopeLines.length)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(6)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(10)
  })

  it('becomes established with at most 8 decisions', () => {
    const early = reference.roles.filter(({ code }) => /-(PRE|SON)-/.test(code))
    expect(early.filter(role => role.scopeLines.length > 8).map(({ code }) => code)).toEqual([])
  })
})

describe('A module', () => {
  it('is worked through in 3 to 6 parts that add up to its minutes', () => {
    const uneven = reference.modules.filter(({ minutes, parts }) => {
      const sum = parts.reduce((total, part) => total + part.minutes, 0)
      return sum !== minutes || parts.length < 3 || parts.length > 6
    })
    expect(uneven.map(({ code }) => code)).toEqual([])
  })

  it('says before one starts whether finishing opens a claim or is supporting evidence', () => {
    const claiming = reference.modules.filter(({ outcome }) => outcome.includes('opens a claim'))
    const supporting = reference.modules.filter(({ outcome }) => outcome.includes('supporting evidence'))
    const ofKinds = (...kinds: readonly ModuleKind[]) => reference.modules.filter(({ kind }) => kinds.includes(kind))
    expect(claiming).toEqual(ofKinds('SUPERVISED_PRACTICE', 'AUDIT'))
    expect(supporting).toEqual(ofKinds('REFLECTIVE', 'WORKSHOP', 'E_LEARNING', 'IMAGE_QUIZ'))
  })

  it('of the preceptorship year is open to supervised learning before the award is ratified', () => {
    const gates = reference.modules.filter(({ level }) => level === 'CF5').flatMap(module => module.gates)
    expect(gates.filter(({ gate }) => gate === 'G1').map(({ scope }) => scope)).not.toContain('WHOLE')
  })

  it.each([
    ['G2', ['ADV-13', 'ADV-16', 'ADV-17', 'ADV-18 in part', 'ADV-19', 'ADV-20']],
    ['G3', ['ADV-13', 'ADV-16', 'ADV-17', 'ADV-18', 'ADV-19', 'ADV-20']],
    ['G4', ['PRE-07 in part', 'ADV-09 in part', 'ADV-10']],
    ['G6', ['ADV-08']],
    ['G6D', ['CON-05']],
  ])('waits for %s where it has to', (code, expected) => {
    const waiting = own.flatMap(module =>
      module.gates
        .filter(({ gate }) => gate === code)
        .map(({ scope }) => (scope === 'PART' ? `${module.code} in part` : module.code)),
    )
    expect(waiting).toEqual(expected)
  })

  it('on interventional practice may follow any one of three', () => {
    expect(reference.modules.find(({ code }) => code === 'ADV-18')?.requires.modules).toEqual([
      ['ENH-15'],
      ['ADV-13', 'ADV-16', 'ADV-17'],
    ])
  })
})

describe('A pathway', () => {
  it('to advanced practice asks for sponsorship and a university route before its first stage, the others do not', () => {
    const asking = reference.pathways.filter(({ gates }) => gates.join() === 'G7,G6')
    expect(asking).toEqual(reference.pathways.filter(({ code }) => code.startsWith('PW-ADV')))
    expect(reference.pathways.filter(({ gates }) => gates.length > 0)).toEqual(asking)
  })

  it('to consultant practice names the areas of its tertiary work', () => {
    expect(
      reference.pathways.filter(({ code }) => code.startsWith('PW-CON')).map(pathway => pathway.chosenAreas),
    ).toEqual([['OBS', 'GYN'], ['GMU'], ['VAS'], ['MSK', 'INT']])
  })

  it('leads through two joint regions or more in musculoskeletal practice', () => {
    const pathway = reference.pathways.find(({ code }) => code === 'PW-ENH-MSK')
    expect(pathway?.stages.map(({ chooseAtLeast }) => chooseAtLeast)).toEqual([null, null, 2, null, null])
  })
})

describe('The rules of review', () => {
  it('let only procedures and items with an outside date lapse', () => {
    const lapsing = reference.evidenceClasses.filter(({ review }) => review.lapses)
    expect(lapsing.map(({ code, review }) => [code, review.months])).toEqual([
      ['E3', 12],
      ['E4a', 6],
      ['E4b', 24],
      ['E4c', 12],
    ])
  })
})

describe('The catalogue', () => {
  it('gives the domain its own words and nothing of what is only shown', () => {
    const catalogue = toCatalogue(reference)
    expect(catalogue.frameworkCode).toBe('SND-1')
    expect(catalogue.levelColumns).toEqual(
      new Map([
        ['CF4', null],
        ['CF5-P', 'P'],
        ['CF5', '5'],
        ['CF6', '6'],
        ['CF7', '7'],
        ['CF8', '8'],
        ['CF9', '8'],
      ]),
    )
    expect(catalogue.modules.get('ENH-14')).toEqual({
      code: 'ENH-14',
      title: 'Adnexal masses by model: 40 validated cases',
      area: 'GYN',
      level: 'CF6',
      kind: 'IMAGE_QUIZ',
      minutes: 75,
      develops: [{ capability: 'GYN-04', from: 1, to: 2 }],
      requires: { ratings: [], modules: [] },
      gates: [],
    })
    expect(catalogue.roles.size).toBe(23)
    expect(catalogue.overlays.get('OVL-SSS')?.items).toEqual([
      { capability: 'OBS-02', rating: 4 },
      { capability: 'OBS-09', rating: 3 },
    ])
  })

  it('has the same hash for the same content, whatever the order of its fields', () => {
    const turned = structuredClone(reference)
    const [first, ...rest] = turned.modules
    const reversed = Object.fromEntries(Object.entries(first ?? {}).toReversed()) as ReferenceData['modules'][number]
    expect(toCatalogue(loadReference(directory)).hash).toBe(toCatalogue(reference).hash)
    expect(toCatalogue({ ...turned, modules: [reversed, ...rest] }).hash).toBe(toCatalogue(reference).hash)
  })

  it('has another hash as soon as a word changes', () => {
    const framework = { ...reference.framework, boundaryStatement: `${reference.framework.boundaryStatement} ` }
    expect(toCatalogue({ ...reference, framework }).hash).not.toBe(toCatalogue(reference).hash)
  })
})

function roleOf(code: string): ReferenceData['roles'][number] {
  const role = reference.roles.find(one => one.code === code)
  if (role === undefined) throw new Error(`There is no ${code}`)
  return role
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
