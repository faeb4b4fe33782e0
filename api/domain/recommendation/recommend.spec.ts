import { describe, expect, it } from 'vitest'
import {
  buildCapability,
  buildCatalogue,
  buildModule,
  buildPathway,
  buildRole,
} from '../../../tests/support/build/catalogue.ts'
import {
  buildGateFact,
  buildGoal,
  buildLearner,
  buildResponse,
  practiceAt,
  selfRatings,
  signOffs,
} from '../../../tests/support/build/learner.ts'
import type { GateCode, Rating } from '../capability/types.ts'
import type { Module } from '../planning/types.ts'
import { defaultParameters } from './parameters.ts'
import { recommend } from './recommend.ts'
import type { Advice, Learner, NextStep, ResponseKind } from './types.ts'

const NOW = 20_600
const develops = (capability: string, from: Rating, to: Rating): Module['develops'] => [{ capability, from, to }]
const after = (...codes: readonly string[]): Module['requires'] => ({ ratings: [], modules: codes.map(code => [code]) })
const whole = (gate: GateCode) => ({ gate, scope: 'WHOLE', part: null }) as const

const modules = [
  buildModule({ code: 'ENH-02', level: 'CF6', kind: 'WORKSHOP', minutes: 420, develops: develops('EDU-04', 1, 3) }),
  buildModule({
    code: 'ENH-03',
    level: 'CF6',
    kind: 'WORKSHOP',
    minutes: 180,
    develops: develops('EDU-05', 0, 2),
    requires: after('ENH-02'),
  }),
  buildModule({ code: 'ENH-04', level: 'CF6', kind: 'AUDIT', minutes: 900, develops: develops('RES-02', 2, 3) }),
  buildModule({
    code: 'ENH-09',
    level: 'CF6',
    area: 'GYN',
    kind: 'SUPERVISED_PRACTICE',
    minutes: 1500,
    develops: develops('GYN-04', 2, 3),
    gates: [whole('G5')],
  }),
  buildModule({
    code: 'ENH-14',
    level: 'CF6',
    area: 'GYN',
    kind: 'IMAGE_QUIZ',
    minutes: 75,
    develops: develops('GYN-05', 0, 2),
  }),
]
const items = [
  { capability: 'EDU-04', rating: 3 as Rating },
  { capability: 'EDU-05', rating: 2 as Rating },
  { capability: 'RES-02', rating: 3 as Rating },
  { capability: 'GYN-04', rating: 3 as Rating },
]
const catalogue = buildCatalogue({
  capabilities: ['EDU-04', 'EDU-05', 'RES-02', 'GYN-04', 'GYN-05', 'BRS-01'].map(code =>
    buildCapability({ code, expected: { P: 0, '5': 1, '6': 3, '7': 4, '8': 4 } }),
  ),
  modules,
  roles: [
    buildRole({
      code: 'ROLE-ENH',
      level: 'CF6',
      areas: ['GYN'],
      items,
      scopeLines: [{ code: 'teaching', title: 'Teaching', capabilities: ['EDU-04', 'EDU-05'] }],
    }),
    buildRole({ code: 'ROLE-BRS', level: 'CF6', areas: ['BRS'], items: [{ capability: 'BRS-01', rating: 3 }] }),
  ],
  pathways: [
    buildPathway({
      code: 'PW-ENH',
      endRole: 'ROLE-ENH',
      gates: ['G7'],
      stages: [
        { title: 'Teach', modules: ['ENH-02', 'ENH-03'], chooseAtLeast: null },
        { title: 'Audit', modules: ['ENH-04', 'ENH-09'], chooseAtLeast: null },
      ],
    }),
  ],
})

/** At level 5 and rated at what the modules build on, aiming for the enhanced role. */
const growing = buildLearner({
  practice: practiceAt('CF5', 'GYN'),
  ratings: selfRatings({ 'EDU-04': 1, 'EDU-05': 0, 'RES-02': 2, 'GYN-04': 2 }, NOW - 100),
  goal: buildGoal({ roleProfileCode: 'ROLE-ENH' }),
})
const adviceFor = (learner: Learner): Advice => recommend(learner, catalogue, defaultParameters, NOW)
const ids = (steps: readonly NextStep[]): readonly string[] => steps.map(({ id }) => id)
const answered = (stepId: string, response: ResponseKind, on = NOW): Learner => {
  return { ...growing, responses: [buildResponse({ stepId, response, on })] }
}
const stepOf = ({ items: open, blocked }: Advice, id: string): NextStep | undefined =>
  [...open, ...blocked].find(step => step.id === id)
const codes = (step: NextStep | undefined): readonly string[] => step?.blockedBy.map(({ code }) => code) ?? []

describe('Advice on the way to a goal', () => {
  it('offers what can start now, and names what waits and for what', () => {
    const advice = adviceFor(growing)
    expect(ids(advice.items)).toEqual(expect.arrayContaining(['MODULE:ENH-02', 'MODULE:ENH-04']))
    expect(stepOf(advice, 'MODULE:ENH-02')?.unlocks).toEqual(['ENH-03'])
    expect(codes(stepOf(advice, 'MODULE:ENH-03'))).toEqual(['PREREQUISITE'])
    expect(advice).toMatchObject({ held: 0, toConfirm: 0, toLearn: 4, minutesToGoal: 3000, lowerBoundMinutes: 3000 })
    expect(advice).toMatchObject({ studyMinutesToGoal: 1500, supervisedHalfDaysToGoal: 7 })
  })

  it('keeps a step whose precondition is not recorded in the plan, and asks', () => {
    const step = stepOf(adviceFor(growing), 'MODULE:ENH-09')
    expect(step?.state).toBe('BLOCKED')
    expect(step?.blockedBy[0]).toMatchObject({ code: 'GATE_NOT_RECORDED', gate: 'G5' })
    const met = adviceFor({ ...growing, gateFacts: [buildGateFact('G5')] })
    expect(ids(met.items)).toContain('MODULE:ENH-09')
    expect(met.minutesToGoal).toBe(3000)
  })

  it('takes a step whose precondition is not met out of the plan, and says so', () => {
    const advice = adviceFor({ ...growing, gateFacts: [buildGateFact('G5', { isMet: false })] })
    expect(advice.minutesToGoal).toBe(1500)
    expect(codes(stepOf(advice, 'MODULE:ENH-09'))).toEqual(['GATE_NOT_MET'])
  })

  it('puts what is under way first', () => {
    const advice = adviceFor({ ...growing, started: [{ module: 'ENH-04', on: NOW - 10, areas: [] }] })
    expect(advice.items[0]?.id).toBe('MODULE:ENH-04')
    expect(advice.items[0]?.reasons[0]?.code).toBe('STARTED')
  })

  it('keeps a module in sight that was begun and that the goal does not need', () => {
    const advice = adviceFor({ ...growing, started: [{ module: 'ENH-14', on: NOW - 10, areas: [] }] })
    expect(advice.items[0]?.id).toBe('MODULE:ENH-14')
  })

  it('turns to confirmation once a module is finished', () => {
    const advice = adviceFor({ ...growing, completions: [{ module: 'ENH-04', on: NOW, areas: [] }] })
    expect(stepOf(advice, 'MODULE:ENH-04')).toBeUndefined()
    expect(advice).toMatchObject({ toConfirm: 1, toLearn: 3 })
    expect(stepOf(advice, 'OBSERVATION:RES')?.capabilities).toEqual(['RES-02'])
  })

  it('ends with nothing left to do', () => {
    const there = { ...growing, ratings: signOffs({ 'EDU-04': 3, 'EDU-05': 2, 'RES-02': 3, 'GYN-04': 3 }, NOW) }
    expect(adviceFor(there)).toMatchObject({ items: [], blocked: [], held: 4, minutesToGoal: 0, lowerBoundMinutes: 0 })
  })

  it('names what no module leads to', () => {
    const advice = adviceFor({ ...growing, goal: buildGoal({ roleProfileCode: 'ROLE-BRS' }) })
    expect(codes(stepOf(advice, 'EVIDENCE:BRS-GAP'))).toEqual(['CONTENT_GAP'])
    expect(ids(advice.items)).toContain('OBSERVATION:BRS')
  })

  it('asks on a pathway first what the pathway asks, and holds later stages back', () => {
    const onPathway = { ...growing, goal: buildGoal({ pathwayCode: 'PW-ENH' }) }
    const advice = adviceFor(onPathway)
    expect(stepOf(advice, 'MODULE:ENH-02')?.blockedBy[0]).toMatchObject({ code: 'GATE_NOT_RECORDED', gate: 'G7' })
    const sponsored = adviceFor({ ...onPathway, gateFacts: [buildGateFact('G7')] })
    expect(ids(sponsored.items)).toContain('MODULE:ENH-02')
    expect(codes(stepOf(sponsored, 'MODULE:ENH-04'))).toEqual(['EARLIER_STAGE'])
  })
})

describe('Answers to a step', () => {
  it('"not now" hides it, and says nothing about it', () => {
    const hidden = adviceFor(answered('MODULE:ENH-02', 'NOT_NOW'))
    expect(stepOf(hidden, 'MODULE:ENH-02')).toBeUndefined()
    const later = adviceFor(answered('MODULE:ENH-02', 'NOT_NOW', NOW - defaultParameters.notNowDays - 1))
    expect(stepOf(later, 'MODULE:ENH-02')?.state).toBe('DO_NOW')
  })

  it('"not for me" takes it out of the plan, and shows the way back where that leaves a gap', () => {
    const advice = adviceFor(answered('MODULE:ENH-02', 'NOT_FOR_ME'))
    const step = stepOf(advice, 'MODULE:ENH-02')
    expect(codes(step)).toEqual(['YOUR_RESPONSE'])
    expect(step?.unlocks).toEqual(['ENH-03'])
    expect(advice.minutesToGoal).toBe(2400)
  })

  it('"done elsewhere" meets prerequisites and asks for the evidence', () => {
    const advice = adviceFor(answered('MODULE:ENH-02', 'DONE_ELSEWHERE'))
    expect(stepOf(advice, 'EVIDENCE:ENH-02')).toMatchObject({ state: 'DO_NOW', minutes: 0, module: 'ENH-02' })
    expect(stepOf(advice, 'MODULE:ENH-03')?.state).toBe('DO_NOW')
    expect(advice.minutesToGoal).toBe(2580)
  })

  it('"too easy" asks for a rating, and lets it speak from then on', () => {
    const easy = answered('MODULE:ENH-04', 'TOO_EASY', NOW - 5)
    expect(stepOf(adviceFor(easy), 'SELF_RATING:ENH-04')?.state).toBe('DO_NOW')
    expect(stepOf(adviceFor(easy), 'MODULE:ENH-04')).toBeUndefined()
    const able = adviceFor({ ...easy, ratings: [...easy.ratings, ...selfRatings({ 'RES-02': 3 }, NOW - 4)] })
    expect(ids(able.items)).toContain('OBSERVATION:RES')
    const unable = adviceFor({ ...easy, ratings: [...easy.ratings, ...selfRatings({ 'RES-02': 2 }, NOW - 4)] })
    expect(ids(unable.items)).toContain('MODULE:ENH-04')
  })

  it('to a request refuse it with a way back, turn it into evidence, or ask for a rating first', () => {
    const ratings = [...growing.ratings, ...selfRatings({ 'RES-02': 3 }, NOW - 50)]
    const asked = (response: ResponseKind): Advice => adviceFor({ ...answered('OBSERVATION:RES', response), ratings })
    expect(codes(stepOf(asked('NOT_FOR_ME'), 'OBSERVATION:RES'))).toEqual(['YOUR_RESPONSE'])
    expect(ids(asked('DONE_ELSEWHERE').items)).toContain('EVIDENCE:RES')
    expect(ids(asked('TOO_EASY').items)).toContain('SELF_RATING:RES')
  })
})

describe('Advice for people at other places', () => {
  it('has ratings to begin with for someone who said nothing', () => {
    const advice = adviceFor(buildLearner())
    expect(new Set(advice.items.map(({ kind }) => kind))).toEqual(new Set(['SELF_RATING']))
    expect(advice).toMatchObject({ blocked: [], held: 0, toConfirm: 0, toLearn: 0, minutesToGoal: 0 })
  })

  it('has no module for someone before the award', () => {
    const learner = {
      ...growing,
      practice: { level: null, areas: [] },
      gateFacts: [buildGateFact('G1', { isMet: false })],
    }
    const advice = adviceFor(learner)
    expect([...advice.items, ...advice.blocked].filter(({ kind }) => kind === 'MODULE')).toEqual([])
    expect(ids(advice.items)).toEqual(expect.arrayContaining(['EVIDENCE:LOG', 'EVIDENCE:MEETING']))
    expect(advice.minutesToGoal).toBe(0)
  })

  it('has a colleague’s eye, not a beginner’s module, for someone in post who rates themselves low', () => {
    const learner = {
      ...growing,
      practice: practiceAt('CF7', 'GYN@CF6'),
      goal: buildGoal({ roleProfileCode: 'ROLE-ENH' }),
    }
    const advice = adviceFor(learner)
    expect(ids(advice.items).filter(id => id.startsWith('MODULE:ENH-0') && id !== 'MODULE:ENH-09')).toEqual([])
    expect(stepOf(advice, 'OBSERVATION:EDU')?.alternatives).toContain('ENH-02')
  })
})
