import * as fc from 'fast-check'
import type { CapabilityRecord } from '../../../api/domain/capability/fold.ts'
import type { Completion, Leave, Practice, Rating, RatingEvent } from '../../../api/domain/capability/types.ts'
import { buildCapability, buildCatalogue, buildModule, buildRole } from './catalogue.ts'

/** Five capabilities, of classes that differ in what lapses and when. */
export const CODES = ['CLN-01', 'EDU-05', 'OBS-04', 'OBS-02', 'INT-02'] as const
export const LAPSING: ReadonlySet<string> = new Set(['OBS-02', 'INT-02'])
export const LAST_DAY = 1600

export const catalogue = buildCatalogue({
  capabilities: [
    buildCapability({ code: 'CLN-01' }),
    buildCapability({ code: 'EDU-05', evidenceClass: 'E6' }),
    buildCapability({ code: 'OBS-04' }),
    buildCapability({ code: 'OBS-02', evidenceClass: 'E4a' }),
    buildCapability({ code: 'INT-02', evidenceClass: 'E3', expected: { P: 0, '5': 0, '6': 2, '7': 4, '8': 4 } }),
  ],
  roles: [buildRole({ code: 'ROLE-AST', level: 'CF4', items: [{ capability: 'CLN-01', rating: 2 }] })],
  modules: [
    buildModule({ code: 'CORE', develops: [{ capability: 'CLN-01', from: 2, to: 3 }] }),
    buildModule({ code: 'AREA', area: 'OBS', develops: CODES.map(capability => ({ capability, from: 0, to: 2 })) }),
    buildModule({ code: 'ANY', area: 'any', develops: CODES.map(capability => ({ capability, from: 3, to: 4 })) }),
  ],
})

export const SCOPE = new Set(['OBS'])

/** Any day, and often one of a few, so that several things happen on the same day. */
export const day = fc.oneof(fc.integer({ min: 0, max: LAST_DAY }), fc.constantFrom(100, 101, 465, 466))
const rating = fc.constantFrom<Rating>(0, 1, 2, 3, 4)
const person = fc.constantFrom('asha', 'ben', 'carys')
const sequence = fc.uuid({ version: 7 })
const place = { sequence, capability: fc.constantFrom(...CODES), on: day }
const signerIds = fc.tuple(person, person)

export const anySelf = fc.record({ ...place, kind: fc.constant('SELF' as const), value: rating })
export const anyLowering = fc.record({ ...place, kind: fc.constant('LOWERING' as const), value: rating, signerIds })
export const anyStart = fc.record({
  ...place,
  kind: fc.constant('STARTING_POSITION' as const),
  value: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
  assessorId: person,
})
export const anyGrant: fc.Arbitrary<RatingEvent> = fc.oneof(
  anyStart,
  fc.record({ ...place, kind: fc.constant('SIGN_OFF' as const), value: rating, signerIds }),
  fc.record({ ...place, kind: fc.constant('SCOPE_CONFIRMATION' as const) }),
  fc.record({
    ...place,
    kind: fc.constant('OBSERVED' as const),
    value: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    assessorId: person,
  }),
)
export const anyEvent: fc.Arbitrary<RatingEvent> = fc.oneof(
  { weight: 6, arbitrary: anyGrant },
  { weight: 2, arbitrary: anySelf },
  { weight: 1, arbitrary: anyLowering },
)
export const anyCompletion: fc.Arbitrary<Completion> = fc.record({
  module: fc.constantFrom('CORE', 'AREA', 'ANY', 'GONE'),
  on: day,
  areas: fc.subarray(['OBS', 'INT']),
})
const anyLeave: fc.Arbitrary<Leave> = fc
  .record({ from: day, length: fc.option(fc.integer({ min: 1, max: 200 })) })
  .map(({ from, length }) => ({ from, to: length === null ? null : from + length }))
const anyPractice: fc.Arbitrary<Practice> = fc.record({
  level: fc.constantFrom(null, 'CF4', 'CF5', 'CF7', 'CF9'),
  areas: fc.constantFrom([], [{ area: 'OBS', level: 'CF6' }]),
})
export const anyRecord: fc.Arbitrary<CapabilityRecord> = fc.record({
  practice: anyPractice,
  ratings: fc.uniqueArray(anyEvent, { selector: event => event.sequence, maxLength: 14 }),
  completions: fc.array(anyCompletion, { maxLength: 3 }),
  leave: fc.array(anyLeave, { maxLength: 3 }),
})
