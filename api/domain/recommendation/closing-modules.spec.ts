import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildModule, buildRole } from '../../../tests/support/build/catalogue.ts'
import {
  buildGateFact,
  buildGoal,
  buildLearner,
  buildResponse,
  practiceAt,
  selfRatings,
  signOffs,
} from '../../../tests/support/build/learner.ts'
import { closingModules } from './closing-modules.ts'
import type { Learner } from './types.ts'

const catalogue = buildCatalogue({
  capabilities: ['CLN-08', 'LDM-04', 'OBS-04', 'VAS-02'].map(code => buildCapability({ code })),
  modules: [
    buildModule({ code: 'PRE-02', level: 'CF5', develops: [{ capability: 'CLN-08', from: 2, to: 3 }] }),
    buildModule({ code: 'ADV-06', level: 'CF7', develops: [{ capability: 'LDM-04', from: 1, to: 3 }] }),
    buildModule({ code: 'ENH-08', level: 'CF6', area: 'OBS', develops: [{ capability: 'OBS-04', from: 1, to: 2 }] }),
    buildModule({ code: 'PRE-10', level: 'CF5', area: 'VAS', develops: [{ capability: 'VAS-02', from: 1, to: 3 }] }),
  ],
  roles: [
    buildRole({
      code: 'ROLE-OBS',
      areas: ['OBS'],
      items: [
        { capability: 'CLN-08', rating: 3 },
        { capability: 'LDM-04', rating: 3 },
        { capability: 'OBS-04', rating: 3 },
      ],
    }),
  ],
})

const goal = buildGoal({ roleProfileCode: 'ROLE-OBS' })
const closing = (partial: Partial<Learner>): readonly string[] => [
  ...closingModules(buildLearner({ goal, ...partial }), catalogue, 20),
]

describe('What closes something of mine', () => {
  it('is every module that leads further in what my goal still asks me to learn', () => {
    expect(closing({})).toEqual(['PRE-02', 'ADV-06', 'ENH-08'])
  })

  it('is nothing outside the goal', () => {
    expect(closing({})).not.toContain('PRE-10')
  })

  it('is no module for what is held, or waits only to be confirmed', () => {
    expect(closing({ ratings: signOffs({ 'LDM-04': 3 }, 10) })).not.toContain('ADV-06')
    expect(closing({ ratings: selfRatings({ 'LDM-04': 3 }, 10) })).not.toContain('ADV-06')
  })

  it('is no module that ends where I am, though the goal asks for more', () => {
    expect(closing({ ratings: selfRatings({ 'OBS-04': 2 }, 10) })).not.toContain('ENH-08')
    expect(closing({ ratings: selfRatings({ 'OBS-04': 1 }, 10) })).toContain('ENH-08')
  })

  it('is nothing that lies behind someone in post', () => {
    const ratings = selfRatings({ 'CLN-08': 2 }, 10)
    expect(closing({ practice: practiceAt('CF6', 'OBS'), ratings })).not.toContain('PRE-02')
    expect(closing({ practice: practiceAt('CF5-P', 'OBS'), ratings })).toContain('PRE-02')
  })

  it('is nothing finished, done elsewhere or refused; “not now” takes nothing away', () => {
    const answer = (response: 'NOT_FOR_ME' | 'DONE_ELSEWHERE' | 'NOT_NOW') => ({
      responses: [buildResponse({ stepId: 'MODULE:ADV-06', response, on: 15 })],
    })
    expect(closing(answer('NOT_FOR_ME'))).not.toContain('ADV-06')
    expect(closing(answer('DONE_ELSEWHERE'))).not.toContain('ADV-06')
    expect(closing(answer('NOT_NOW'))).toContain('ADV-06')
    expect(closing({ completions: [{ module: 'ENH-08', on: 15, areas: [] }] })).not.toContain('ENH-08')
  })

  it('is nothing before the award, and nothing where nothing was said', () => {
    expect(closing({ gateFacts: [buildGateFact('G1', { isMet: false })] })).toEqual([])
    expect(closing({ goal: null })).toEqual([])
  })

  it('rests on the own post where no goal is set', () => {
    const ratings = selfRatings({ 'VAS-02': 1 }, 10)
    expect(closing({ goal: null, practice: practiceAt('CF5-P', 'VAS'), ratings })).toContain('PRE-10')
  })
})
