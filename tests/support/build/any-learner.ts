import * as fc from 'fast-check'
import type { GateFact, Rating, RatingEvent } from '../../../api/domain/capability/types.ts'
import type { AdoptedPlan } from '../../../api/domain/planning/adopted-plan.ts'
import type { Catalogue, Module } from '../../../api/domain/planning/types.ts'
import type { Goal, Learner, ResponseKind } from '../../../api/domain/recommendation/types.ts'
import { anyAsked, anyEvidence, anyLogged, anySession } from './any-record-parts.ts'
import { buildCapability, buildCatalogue, buildModule, buildPathway, buildRole } from './catalogue.ts'

/** The day every invented person is advised on; histories lie in the year before it. */
export const TODAY = 20_600

const core = ['CLN-01', 'CLN-02', 'CLN-03', 'LDM-01', 'EDU-01', 'RES-01']
const areas = ['GYN-01', 'GYN-02', 'OBS-01', 'OBS-02', 'INT-01', 'MSK-01', 'MSK-02', 'MSK-03']
const capabilities = [...core, ...areas].map(code =>
  buildCapability({
    code,
    statement: `Carries out ${code}: as the statement says`,
    evidenceClass: code === 'INT-01' ? 'E3' : code.endsWith('2') ? 'E2' : 'E1',
    expected: code.endsWith('1') ? { P: 2, '5': 3, '6': 3, '7': 4, '8': 4 } : { P: 0, '5': 1, '6': 2, '7': 3, '8': 4 },
  }),
)

const effect = (capability: string, from: Rating, to: Rating): Module['develops'][number] => ({ capability, from, to })
const after = (...groups: readonly (readonly string[])[]): Module['requires'] => ({ ratings: [], modules: groups })
const gate = (code: GateFact['gate'], part: string | null = null): Module['gates'][number] => {
  return { gate: code, scope: part === null ? 'WHOLE' : 'PART', part }
}

/** A small library with every kind of thing in it: a chain, a bundle, an alternative, gates, an area-free module and holes. */
const modules: readonly Module[] = [
  buildModule({ code: 'PRE-01', minutes: 60, kind: 'REFLECTIVE', develops: [effect('EDU-01', 2, 3)] }),
  buildModule({
    code: 'PRE-02',
    minutes: 180,
    kind: 'AUDIT',
    develops: [effect('CLN-01', 2, 3), effect('CLN-02', 0, 1)],
    requires: after(['PRE-01']),
  }),
  buildModule({
    code: 'PRE-07',
    minutes: 2400,
    area: 'OBS',
    kind: 'SUPERVISED_PRACTICE',
    develops: [effect('OBS-01', 2, 3), effect('GYN-01', 2, 3), effect('OBS-02', 0, 1), effect('CLN-03', 0, 1)],
    requires: after(['PRE-02']),
    gates: [gate('G5'), gate('G4', 'screening scans')],
  }),
  buildModule({
    code: 'ENH-01',
    level: 'CF6',
    minutes: 240,
    kind: 'SUPERVISED_PRACTICE',
    develops: [effect('CLN-02', 1, 2)],
    gates: [gate('G5')],
  }),
  buildModule({
    code: 'ENH-02',
    level: 'CF6',
    minutes: 420,
    kind: 'WORKSHOP',
    develops: [effect('CLN-02', 1, 2), effect('LDM-01', 3, 4)],
  }),
  buildModule({
    code: 'ENH-14',
    level: 'CF6',
    area: 'GYN',
    minutes: 75,
    kind: 'IMAGE_QUIZ',
    develops: [effect('GYN-02', 1, 2)],
  }),
  buildModule({
    code: 'ENH-15',
    level: 'CF6',
    area: 'INT',
    minutes: 420,
    kind: 'WORKSHOP',
    develops: [effect('INT-01', 0, 2)],
  }),
  buildModule({
    code: 'ADV-16',
    level: 'CF7',
    area: 'MSK',
    minutes: 1500,
    kind: 'SUPERVISED_PRACTICE',
    develops: [effect('MSK-02', 1, 3), effect('INT-01', 2, 3)],
    requires: after(['ENH-15', 'ENH-02']),
    gates: [gate('G2'), gate('G5')],
  }),
  buildModule({
    code: 'ADV-17',
    level: 'CF7',
    minutes: 900,
    kind: 'AUDIT',
    develops: [effect('CLN-01', 3, 4), effect('CLN-02', 2, 3), effect('RES-01', 3, 4)],
    requires: after(['ENH-01']),
  }),
  buildModule({
    code: 'CON-07',
    level: 'CF8',
    area: 'any',
    minutes: 3600,
    kind: 'SUPERVISED_PRACTICE',
    develops: [effect('GYN-02', 2, 4), effect('OBS-02', 1, 4)],
    gates: [gate('G5')],
  }),
]

const line = (code: string, ...codes: readonly string[]) => ({ code, title: `Line ${code}`, capabilities: codes })
const item = (capability: string, rating: Rating) => ({ capability, rating })
const roles = [
  buildRole({
    code: 'ROLE-SON',
    areas: ['OBS', 'GYN'],
    items: [
      item('CLN-01', 3),
      item('CLN-02', 1),
      item('EDU-01', 3),
      item('OBS-01', 3),
      item('GYN-01', 3),
      item('OBS-02', 1),
    ],
    scopeLines: [line('early', 'OBS-01', 'GYN-01'), line('reports', 'CLN-01', 'CLN-02')],
  }),
  buildRole({
    code: 'ROLE-MSK',
    level: 'CF6',
    areas: ['MSK', 'INT'],
    items: [item('CLN-02', 2), item('LDM-01', 4), item('INT-01', 3)],
    choices: [{ code: 'REGIONS', atLeast: 1, capabilities: [item('MSK-01', 3), item('MSK-02', 3), item('MSK-03', 3)] }],
    scopeLines: [line('joints', 'MSK-01', 'MSK-02', 'MSK-03')],
  }),
  buildRole({
    code: 'ROLE-CON',
    level: 'CF8',
    areas: ['OBS', 'GYN'],
    items: [item('CLN-01', 4), item('CLN-02', 3), item('GYN-02', 4), item('OBS-02', 4), item('RES-01', 4)],
  }),
]
const stage = (title: string, ...codes: readonly string[]) => ({ title, modules: codes, chooseAtLeast: null })
const pathways = [
  buildPathway({
    code: 'PW-CON',
    endRole: 'ROLE-CON',
    chosenAreas: ['GYN'],
    gates: ['G7'],
    stages: [stage('Begin', 'ENH-01', 'ENH-14'), stage('Go on', 'ADV-17'), stage('End', 'CON-07')],
  }),
  buildPathway({
    code: 'PW-PRE',
    endRole: 'ROLE-SON',
    stages: [stage('Agree', 'PRE-01'), stage('Show', 'PRE-02', 'PRE-07')],
  }),
]
const overlays = [buildRole({ code: 'OVL', items: [item('EDU-01', 4)] })]

/** The library that invented people are advised from. */
export const smallCatalogue: Catalogue = buildCatalogue({
  capabilities,
  modules,
  roles,
  pathways,
  overlays,
  hash: 'small',
})

const codes = [...smallCatalogue.capabilities.keys()]
const levels = ['CF4', 'CF5-P', 'CF5', 'CF6', 'CF7', 'CF8', 'CF9']
const anyDay = fc.integer({ min: TODAY - 900, max: TODAY })
const anyValue = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Rating>

const anyEvent: fc.Arbitrary<RatingEvent> = fc
  .record({
    kind: fc.constantFrom(
      'SELF',
      'SELF',
      'OBSERVED',
      'SIGN_OFF',
      'STARTING_POSITION',
      'LOWERING',
      'SCOPE_CONFIRMATION',
    ),
    capability: fc.constantFrom(...codes),
    on: anyDay,
    value: anyValue,
    sequence: fc.uuid(),
  })
  .map(({ kind, value, ...entry }): RatingEvent => {
    if (kind === 'OBSERVED') return { ...entry, kind, value: Math.min(value, 2) as 0 | 1 | 2, assessorId: 'colleague' }
    if (kind === 'STARTING_POSITION')
      return { ...entry, kind, value: Math.max(1, Math.min(value, 3)) as 1 | 2 | 3, assessorId: 'lead' }
    if (kind === 'SIGN_OFF' || kind === 'LOWERING') return { ...entry, kind, value, signerIds: ['lead', 'second'] }
    if (kind === 'SCOPE_CONFIRMATION') return { ...entry, kind }
    return { ...entry, kind: 'SELF', value }
  })

const anyGateFact: fc.Arbitrary<GateFact> = fc.record({
  sequence: fc.uuid(),
  gate: fc.constantFrom('G1', 'G2', 'G4', 'G5', 'G5', 'G7'),
  area: fc.constantFrom(null, null, 'OBS', 'MSK'),
  isMet: fc.boolean(),
  on: anyDay,
  until: fc.option(fc.integer({ min: TODAY - 100, max: TODAY + 400 })),
  statedBy: fc.constant('service lead'),
})

const anyGoal: fc.Arbitrary<Goal> = fc
  .record({
    aim: fc.constantFrom('ROLE-SON', 'ROLE-MSK', 'ROLE-CON', 'PW-CON', 'PW-PRE'),
    overlayCodes: fc.subarray(['OVL']),
    areas: fc.subarray([
      { area: 'GYN', level: 'CF6' },
      { area: 'MSK', level: 'CF5' },
    ]),
    dueOn: fc.option(fc.integer({ min: TODAY - 10, max: TODAY + 900 })),
    hoursPerWeek: fc.option(fc.constantFrom(0, 0.5, 2)),
  })
  .map(({ aim, ...rest }) => {
    const isRole = aim.startsWith('ROLE')
    return { roleProfileCode: isRole ? aim : null, pathwayCode: isRole ? null : aim, ...rest }
  })

const steps = [
  ...modules.map(({ code }) => `MODULE:${code}`),
  'OBSERVATION:CLN',
  'SIGN_OFF:GYN',
  'EVIDENCE:OBS',
  'REFRESH:SCOPE',
  'SELF_RATING:early',
]
const anyResponse = fc.record({
  stepId: fc.constantFrom(...steps),
  response: fc.constantFrom<ResponseKind>('NOT_NOW', 'NOT_FOR_ME', 'DONE_ELSEWHERE', 'TOO_EASY'),
  on: anyDay,
  until: fc.option(fc.integer({ min: TODAY - 20, max: TODAY + 20 })),
})
const anyTaken = fc.record({
  module: fc.constantFrom(...modules.map(({ code }) => code)),
  on: anyDay,
  areas: fc.subarray(['GYN', 'OBS']),
})

const moduleCodes = modules.map(({ code }) => code)
const anyAdopted: fc.Arbitrary<AdoptedPlan> = fc.record({
  on: anyDay,
  steps: fc.subarray(moduleCodes),
  banned: fc.subarray(moduleCodes, { maxLength: 2 }),
  required: fc.subarray(moduleCodes, { maxLength: 2 }),
  notBefore: fc.array(fc.record({ module: fc.constantFrom(...moduleCodes), on: anyDay }), { maxLength: 2 }),
  casesPerMonth: fc.option(fc.integer({ min: 0, max: 60 })),
})

/** Anybody: with or without a post, a goal, a history, answers, leave. */
export const anyLearner: fc.Arbitrary<Learner> = fc.record({
  practice: fc.record({
    level: fc.option(fc.constantFrom(...levels)),
    areas: fc.uniqueArray(
      fc.record({ area: fc.constantFrom('GYN', 'OBS', 'MSK', 'INT'), level: fc.constantFrom(...levels) }),
      {
        maxLength: 3,
        selector: ({ area }) => area,
      },
    ),
  }),
  ratings: fc.array(anyEvent, { maxLength: 25 }),
  completions: fc.uniqueArray(anyTaken, { maxLength: 4, selector: ({ module }) => module }),
  started: fc.uniqueArray(anyTaken, { maxLength: 2, selector: ({ module }) => module }),
  gateFacts: fc.array(anyGateFact, { maxLength: 5 }),
  responses: fc.array(anyResponse, { maxLength: 4 }),
  leave: fc.array(fc.record({ from: anyDay, to: fc.option(anyDay) }), { maxLength: 1 }),
  goal: fc.option(anyGoal),
  adopted: fc.option(anyAdopted),
  evidence: fc.array(anyEvidence(codes, TODAY), { maxLength: 6 }),
  log: fc.array(anyLogged(areas, TODAY), { maxLength: 6 }),
  sessions: fc.array(anySession(moduleCodes, TODAY), { maxLength: 4 }),
  signOffsAsked: fc.array(anyAsked(codes, TODAY), { maxLength: 2 }),
})
