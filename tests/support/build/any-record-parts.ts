import * as fc from 'fast-check'
import type { EvidenceFact, EvidenceKind, LoggedCount, LogRole } from '../../../api/domain/capability/evidence.ts'
import type { Day, Rating } from '../../../api/domain/capability/types.ts'
import type { ModuleSession } from '../../../api/domain/planning/sessions.ts'
import type { AskedSignOff } from '../../../api/domain/signoffs/asked-sign-off.ts'

const kinds: readonly EvidenceKind[] = [
  'AWARD',
  'AUDIT',
  'CASE_DISCUSSION',
  'SECOND_OPINION',
  'CERTIFICATE',
  'STATEMENT',
  'TEACHING',
  'OUTPUT',
]

/** Any piece of evidence for some of these capabilities, confirmed or not, in the year before `today`. */
export const anyEvidence = (codes: readonly string[], today: Day): fc.Arbitrary<EvidenceFact> =>
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...kinds),
    capabilities: fc.subarray([...codes], { minLength: 1, maxLength: 4 }),
    on: fc.integer({ min: today - 365, max: today + 5 }),
    until: fc.option(fc.integer({ min: today - 100, max: today + 400 })),
    confirmedBy: fc.option(fc.uuid()),
    cases: fc.option(fc.integer({ min: 1, max: 60 })),
    acceptablePercent: fc.option(fc.integer({ min: 60, max: 100 })),
  })

/** Any line of a log for some of these capabilities. */
export const anyLogged = (codes: readonly string[], today: Day): fc.Arbitrary<LoggedCount> =>
  fc
    .record({
      examination: fc.constantFrom('GYN-TV', 'MSK-SHOULDER', 'OBS-GROWTH'),
      capabilities: fc.subarray([...codes], { minLength: 1, maxLength: 2 }),
      on: fc.integer({ min: today - 365, max: today + 5 }),
      role: fc.constantFrom<LogRole>('OBSERVED', 'ASSISTED', 'PERFORMED'),
      count: fc.integer({ min: 1, max: 40 }),
      abnormal: fc.option(fc.nat(40)),
    })
    .map(line => ({ ...line, abnormal: line.abnormal === null ? null : Math.min(line.abnormal, line.count) }))

/** Any sign-off that was asked for and is not decided. */
export const anyAsked = (codes: readonly string[], today: Day): fc.Arbitrary<AskedSignOff> =>
  fc
    .record({
      line: fc.constantFrom('early', 'reports', 'joints'),
      capabilities: fc.subarray([...codes], { minLength: 1, maxLength: 4 }),
      rating: fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Rating>,
      on: fc.integer({ min: today - 60, max: today }),
      isPanel: fc.boolean(),
      of: fc.subarray(['Asha', 'Ben', 'Cleo', ''], { minLength: 1 }),
    })
    .map(({ capabilities, rating, ...rest }) => ({
      ...rest,
      title: `Line ${rest.line}`,
      items: capabilities.map(capability => ({ capability, rating })),
    }))

/** Any session of one of these modules, around `today`. */
export const anySession = (modules: readonly string[], today: Day): fc.Arbitrary<ModuleSession> =>
  fc.record({
    id: fc.uuid(),
    module: fc.constantFrom(...modules),
    on: fc.integer({ min: today - 30, max: today + 300 }),
    placesLeft: fc.option(fc.nat(4)),
    applyBy: fc.option(fc.integer({ min: today - 30, max: today + 300 })),
  })
