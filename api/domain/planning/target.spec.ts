import { describe, expect, it } from 'vitest'
import {
  buildCapability,
  buildCatalogue,
  buildModule,
  buildPathway,
  buildRole,
} from '../../../tests/support/build/catalogue.ts'
import { practiceAt } from '../../../tests/support/build/learner.ts'
import type { CapabilityCode, CapabilityState, Rating } from '../capability/types.ts'
import { openTarget, resolveTarget, type Aim, type ChoiceGrounds } from './target.ts'

const expected = (value: Rating, highest: Rating) =>
  ({ P: 1, '5': value, '6': value, '7': value, '8': highest }) as const
const capabilities = [
  buildCapability({ code: 'CLN-01' }),
  buildCapability({ code: 'EDU-04' }),
  buildCapability({ code: 'GYN-01', expected: expected(2, 4) }),
  buildCapability({ code: 'GYN-06', expected: { P: 0, '5': 0, '6': 1, '7': 1, '8': 1 } }),
  ...['MSK-01', 'MSK-02', 'MSK-03', 'MSK-04', 'MSK-05'].map(code => buildCapability({ code })),
  buildCapability({ code: 'OBS-01' }),
]
const obstetrics = buildRole({
  code: 'ROLE-OBS',
  areas: ['OBS'],
  items: [
    { capability: 'OBS-01', rating: 3 },
    { capability: 'EDU-04', rating: 2 },
  ],
})
const regions = ['MSK-01', 'MSK-02', 'MSK-03', 'MSK-04'].map(capability => ({ capability, rating: 3 as Rating }))
const joints = buildRole({
  code: 'ROLE-MSK',
  areas: ['MSK'],
  items: [{ capability: 'MSK-05', rating: 2 }],
  choices: [{ code: 'REGIONS', atLeast: 2, capabilities: regions }],
})
const educator = buildRole({ code: 'OVL-PE', items: [{ capability: 'EDU-04', rating: 4 }] })
const region = (code: string, capability: string) =>
  buildModule({ code, area: 'MSK', develops: [{ capability, from: 1, to: 3 }] })
const catalogue = buildCatalogue({
  capabilities,
  roles: [obstetrics, joints],
  overlays: [educator],
  modules: [region('ENH-17', 'MSK-01'), region('ENH-18', 'MSK-02'), region('ENH-19', 'MSK-03')],
  pathways: [
    buildPathway({ code: 'PW-OBS', endRole: 'ROLE-OBS' }),
    buildPathway({ code: 'PW-CHOSEN', endRole: 'ROLE-MSK', chosenAreas: ['MSK', 'INT'] }),
  ],
})

const aim = (partial: Partial<Aim>): Aim => {
  return { roleProfileCode: null, pathwayCode: null, overlayCodes: [], areas: [], ...partial }
}
const open = (partial: Partial<Aim>, ...areas: readonly string[]) =>
  openTarget(catalogue, aim(partial), practiceAt('CF5', ...areas))

const state = (capability: CapabilityCode, prepared: Rating, held: Rating | null = null): [string, CapabilityState] => [
  capability,
  {
    capability,
    self: null,
    held: held === null ? null : { value: held, on: 1, assessorIds: ['a'], basis: 'SIGN_OFF' },
    assumed: null,
    prepared: { value: prepared, basis: 'SELF' },
    review: null,
  },
]
const grounds = (partial: Partial<ChoiceGrounds> = {}): ChoiceGrounds => {
  return { states: new Map(), started: new Set(), banned: new Set(), ...partial }
}

describe('A goal written out', () => {
  it('is the role, with the higher value where an overlay asks more', () => {
    const { items } = open({ roleProfileCode: 'ROLE-OBS', overlayCodes: ['OVL-PE'] })
    expect([...items]).toEqual([
      ['OBS-01', 3],
      ['EDU-04', 4],
    ])
  })

  it('is the end role of a pathway', () => {
    const target = open({ pathwayCode: 'PW-OBS' })
    expect(target.role?.code).toBe('ROLE-OBS')
    expect(target.pathway?.code).toBe('PW-OBS')
  })

  it('adds further areas at the column of the level they are worked at, zeros dropped', () => {
    const { items } = open({ roleProfileCode: 'ROLE-OBS', areas: [{ area: 'GYN', level: 'CF5' }] })
    expect(items.get('GYN-01')).toBe(2)
    expect(items.has('GYN-06')).toBe(false)
  })

  it('measures the most senior post by the consultant column', () => {
    expect(open({ areas: [{ area: 'GYN', level: 'CF9' }] }).items.get('GYN-01')).toBe(4)
  })

  it('counts the areas declared and those of the goal', () => {
    expect([...open({ roleProfileCode: 'ROLE-OBS' }, 'VAS', 'GYN').scope]).toEqual(['GYN', 'OBS', 'VAS'])
  })

  it('takes the areas to choose from a pathway to the same role, else from the goal', () => {
    expect(open({ roleProfileCode: 'ROLE-MSK' }).chosenAreas).toEqual(['MSK', 'INT'])
    expect(open({ roleProfileCode: 'ROLE-OBS' }).chosenAreas).toEqual(['OBS'])
  })
})

const chosenFor = (partial: Partial<ChoiceGrounds>): readonly string[] | undefined =>
  resolveTarget(catalogue, open({ roleProfileCode: 'ROLE-MSK' }), grounds(partial)).choices[0]?.chosen

describe('A choice among several', () => {
  it('takes what is nearest to its rating', () => {
    expect(chosenFor({ states: new Map([state('MSK-02', 1), state('MSK-03', 3), state('MSK-04', 2)]) })).toEqual([
      'MSK-03',
      'MSK-04',
    ])
  })

  it('takes what is held before what is only prepared', () => {
    const states = new Map([state('MSK-02', 3), state('MSK-03', 3, 3), state('MSK-04', 3, 3)])
    expect(chosenFor({ states })).toEqual(['MSK-03', 'MSK-04'])
  })

  it('takes what is under way before what is not, and else goes by code', () => {
    expect(chosenFor({})).toEqual(['MSK-01', 'MSK-02'])
    expect(chosenFor({ started: new Set(['ENH-19']) })).toEqual(['MSK-01', 'MSK-03'])
  })

  it('leaves what was refused for last', () => {
    expect(chosenFor({ banned: new Set(['ENH-17']) })).toEqual(['MSK-02', 'MSK-03'])
  })

  it('takes what is asked anyway', () => {
    const aimed = openTarget(catalogue, aim({ roleProfileCode: 'ROLE-MSK' }), practiceAt('CF6', 'MSK'))
    const items = new Map([...aimed.items, ['MSK-04', 3] as const])
    expect(resolveTarget(catalogue, { ...aimed, items }, grounds()).choices[0]?.chosen).toEqual(['MSK-01', 'MSK-04'])
  })

  it('asks for what was chosen and keeps the rest out', () => {
    const target = resolveTarget(catalogue, open({ roleProfileCode: 'ROLE-MSK' }), grounds())
    expect([...target.items]).toEqual([
      ['MSK-01', 3],
      ['MSK-02', 3],
      ['MSK-05', 2],
    ])
    expect([...target.leftOut]).toEqual(['MSK-03', 'MSK-04'])
  })
})
