import { describe, expect, it } from 'vitest'
import {
  buildCapability,
  buildCatalogue,
  buildEvidenceClass,
  buildModule,
  buildPathway,
  buildRole,
} from '../../../tests/support/build/catalogue.ts'
import { buildGoal, buildLearner, practiceAt } from '../../../tests/support/build/learner.ts'
import type { Module } from '../planning/types.ts'
import { defaultParameters } from '../recommendation/parameters.ts'
import { situationOf } from '../recommendation/situation.ts'
import { nothingAdopted } from './plan-change.ts'
import { developmentPlan, type DevelopmentPlan } from './development-plan.ts'

const TODAY = 20_787
/** Nothing is expected at the level, so that everything is to learn. */
const expected = { P: 0, '5': 0, '6': 0, '7': 0, '8': 0 } as const
const logs = (count: number) => [{ kind: 'LOG', count, text: `${count} of this type` }]

const capabilities = [
  buildCapability({ code: 'OBS-01', expected }),
  buildCapability({ code: 'OBS-02', expected }),
  buildCapability({ code: 'OBS-03', expected, evidenceClass: 'E3' }),
  buildCapability({ code: 'OBS-04', expected, evidenceClass: 'E2' }),
  buildCapability({ code: 'OBS-05', expected, evidenceClass: 'E7' }),
]
const evidenceClasses = (['E1', 'E2', 'E3', 'E7'] as const).map(code =>
  buildEvidenceClass({ code, to3: code === 'E2' ? logs(50) : code === 'E7' ? logs(20) : [], to4: [] }),
)
const moduleFor = (code: string, capability: string, partial: Partial<Module> = {}): Module =>
  buildModule({ code, level: 'CF6', area: 'OBS', develops: [{ capability, from: 0, to: 4 }], ...partial })

interface Given {
  readonly asked: Readonly<Record<string, 1 | 2 | 3 | 4>>
  readonly modules: readonly Module[]
  readonly stages?: readonly (readonly string[])[]
  readonly notBefore?: readonly { readonly module: string; readonly on: number }[]
  readonly minutesPerWeek?: number | null
}

const planOf = ({ asked, modules, stages, notBefore = [], minutesPerWeek = 60 }: Given): DevelopmentPlan => {
  const items = Object.entries(asked).map(([capability, rating]) => ({ capability, rating }))
  const role = buildRole({ code: 'ROLE-ENH', areas: ['OBS'], items })
  const pathway = buildPathway({
    code: 'PATH',
    endRole: 'ROLE-ENH',
    stages: (stages ?? []).map(codes => ({ title: 'A stage', modules: codes, chooseAtLeast: null })),
  })
  const catalogue = buildCatalogue({ capabilities, evidenceClasses, modules, roles: [role], pathways: [pathway] })
  const learner = buildLearner({
    practice: practiceAt('CF5', 'OBS'),
    goal: buildGoal(stages === undefined ? { roleProfileCode: 'ROLE-ENH' } : { pathwayCode: 'PATH' }),
    adopted: { ...nothingAdopted, on: TODAY, notBefore },
  })
  const situation = situationOf(learner, { catalogue, parameters: defaultParameters, now: TODAY })
  const calendar = { start: TODAY, casesPerMonth: 10, leave: [] }
  return developmentPlan(situation, minutesPerWeek === null ? null : { ...calendar, minutesPerWeek })
}
const whyOf = (plan: DevelopmentPlan) => Object.fromEntries(plan.steps.map(({ id, whyBefore }) => [id, whyBefore]))

describe('Why a step comes before the next', () => {
  it('is that the next one needs it', () => {
    const second = moduleFor('M2', 'OBS-02', { requires: { ratings: [], modules: [['M1']] } })
    const why = whyOf(planOf({ asked: { 'OBS-01': 3, 'OBS-02': 3 }, modules: [moduleFor('M1', 'OBS-01'), second] }))
    expect(why).toEqual({ M1: 'Before “Module M2”: it needs this first.', M2: null })
  })

  it('is the stage of the pathway', () => {
    const modules = [moduleFor('M1', 'OBS-01'), moduleFor('M2', 'OBS-02')]
    const why = whyOf(planOf({ asked: { 'OBS-01': 3, 'OBS-02': 3 }, modules, stages: [['M2'], ['M1']] }))
    expect(why).toEqual({ M2: 'Before “Module M1”: this belongs to an earlier stage of your pathway.', M1: null })
  })

  it('is the day before which the next may not start', () => {
    const modules = [moduleFor('M1', 'OBS-01', { minutes: 600 }), moduleFor('M2', 'OBS-02')]
    const notBefore = [{ module: 'M1', on: TODAY + 28 }]
    const why = whyOf(planOf({ asked: { 'OBS-01': 3, 'OBS-02': 3 }, modules, notBefore }))
    expect(why['M2']).toMatch(/^Before “Module M1”: that may not start before \d+ \w+ 20\d\d\.$/)
    expect(why['M1']).toBeNull()
  })

  it('is the examinations that wait, before the learning that does', () => {
    const modules = [moduleFor('M4', 'OBS-04'), moduleFor('M5', 'OBS-05', { minutes: 600 })]
    const why = whyOf(planOf({ asked: { 'OBS-04': 3, 'OBS-05': 3 }, modules }))
    expect(why).toEqual({ M4: 'Before “Module M5”: 50 examinations wait for this, and 20 for that.', M5: null })
  })

  it('is the learning that waits', () => {
    const modules = [moduleFor('M1', 'OBS-01'), moduleFor('M2', 'OBS-02', { minutes: 600 })]
    const why = whyOf(planOf({ asked: { 'OBS-01': 3, 'OBS-02': 3 }, modules, minutesPerWeek: null }))
    const text = 'Before “Module M1”: 10 hours of learning in a row from here, and 60 minutes from there.'
    expect(why).toEqual({ M2: text, M1: null })
  })

  it('is nothing where nothing sets them apart, and it says so', () => {
    const modules = [moduleFor('M1', 'OBS-01'), moduleFor('M2', 'OBS-02')]
    const why = whyOf(planOf({ asked: { 'OBS-01': 3, 'OBS-02': 3 }, modules }))
    expect(why['M1']).toBe('Before “Module M2”: nothing sets them apart, so either could come first.')
  })
})

describe('Who can sign what a step leads to', () => {
  it.each([
    ['a supervisor to 1', 'OBS-01', 1, 'SUPERVISOR'],
    ['a supervisor to 2', 'OBS-01', 2, 'SUPERVISOR'],
    ['two people to 3', 'OBS-01', 3, 'TWO_PEOPLE'],
    ['a panel to 4', 'OBS-01', 4, 'PANEL'],
    ['a supervisor to 2 in a procedure', 'OBS-03', 2, 'SUPERVISOR'],
    ['a panel to 3 in a procedure', 'OBS-03', 3, 'PANEL'],
  ] as const)('is %s', (_who, code, asked, by) => {
    const { steps } = planOf({ asked: { [code]: asked }, modules: [moduleFor('M1', code)] })
    const signers = steps.find(({ raises }) => raises.some(({ to }) => to >= asked))?.signers
    expect(signers).toMatchObject([{ by, capabilities: [code] }])
    expect(signers?.[0]?.text).toMatch(/^(A named supervisor|Two people, one of whom did not train you|A panel)\b.*\.$/)
  })

  it('is each kind once, with what they would sign, and nobody where the goal asks for more', () => {
    const both = moduleFor('M1', 'OBS-01', {
      develops: [
        { capability: 'OBS-01', from: 0, to: 3 },
        { capability: 'OBS-02', from: 0, to: 3 },
        { capability: 'OBS-03', from: 0, to: 3 },
        { capability: 'OBS-04', from: 0, to: 2 },
      ],
    })
    const rest = moduleFor('M2', 'OBS-04', { develops: [{ capability: 'OBS-04', from: 2, to: 3 }] })
    const asked = { 'OBS-01': 3, 'OBS-02': 3, 'OBS-03': 3, 'OBS-04': 3 } as const
    expect(planOf({ asked, modules: [both, rest] }).steps[0]?.signers).toMatchObject([
      { by: 'TWO_PEOPLE', capabilities: ['OBS-01', 'OBS-02'] },
      { by: 'PANEL', capabilities: ['OBS-03'] },
    ])
  })
})

describe('A sitting longer than the hours of a week', () => {
  it.each([
    ['a list of four hours at three a week', 'SUPERVISED_PRACTICE', 180, true],
    ['a list of four hours at four a week', 'SUPERVISED_PRACTICE', 240, false],
    ['a workshop of three and a half at three', 'WORKSHOP', 180, true],
    ['what splits into short pieces', 'E_LEARNING', 30, false],
    ['no time at all, so none to borrow from', 'WORKSHOP', 0, false],
    ['hours that are not known', 'SUPERVISED_PRACTICE', null, false],
  ] as const)('borrows from the weeks beside it: %s', (_what, kind, minutesPerWeek, borrows) => {
    const module = moduleFor('M1', 'OBS-01', { kind, minutes: 600 })
    const { steps } = planOf({ asked: { 'OBS-01': 3 }, modules: [module], minutesPerWeek })
    expect(steps.map(step => step.borrows)).toEqual([borrows])
  })
})
