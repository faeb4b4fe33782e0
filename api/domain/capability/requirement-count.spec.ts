import { array, assert, constantFrom, integer, option, property, record, uuid } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountedRecord } from './counted-record.ts'
import type { EvidenceFact, LoggedCount } from './evidence.ts'
import { countRequirement } from './requirement-count.ts'
import type { CapabilityState, EvidenceRequirement, RatingEvent } from './types.ts'

const TODAY = 1000

const state: CapabilityState = {
  capability: 'OBS-04',
  self: null,
  held: null,
  assumed: null,
  prepared: { value: 3, basis: 'SELF' },
  review: null,
}

function piece(partial: Partial<EvidenceFact>): EvidenceFact {
  return {
    id: 'p1',
    kind: 'AUDIT',
    capabilities: ['OBS-04'],
    on: 900,
    until: null,
    confirmedBy: 'asha',
    cases: 20,
    acceptablePercent: 90,
    ...partial,
  }
}

function scans(partial: Partial<LoggedCount>): LoggedCount {
  return {
    examination: 'OB-GROWTH',
    capabilities: ['OBS-04'],
    on: 900,
    role: 'PERFORMED',
    count: 10,
    abnormal: null,
    ...partial,
  }
}

function seen(sequence: string, assessorId: string, on = 900): RatingEvent {
  return { sequence, capability: 'OBS-04', on, kind: 'OBSERVED', value: 2, assessorId }
}

function count(requirement: Partial<EvidenceRequirement>, partial: Partial<CountedRecord> = {}) {
  return countRequirement({ kind: 'AUDIT', count: 1, text: 'asked', ...requirement }, 3, {
    state,
    capability: { code: 'OBS-04', area: 'OBS', evidenceClass: 'E1' },
    events: [],
    evidence: [],
    log: [],
    asOf: TODAY,
    areaOf: code => code.split('-')[0] ?? null,
    ...partial,
  })
}

const audit = { kind: 'AUDIT', count: 1, cases: 20, acceptable: 90 }

describe('how far a record goes towards a requirement', () => {
  it('counts a piece for what it is claimed for, once a colleague confirmed it', () => {
    expect(count(audit, { evidence: [piece({})] })).toMatchObject({
      isMet: true,
      missing: null,
      sources: [{ kind: 'EVIDENCE', id: 'p1', on: 900, by: 'asha' }],
    })
    expect(count(audit, { evidence: [piece({ capabilities: ['OBS-01'] })] }).isMet).toBe(false)
    expect(count(audit, { evidence: [piece({ confirmedBy: null })] })).toMatchObject({
      isMet: false,
      unconfirmed: 1,
      missing: '1 audit (1 waiting for a colleague to confirm)',
    })
  })

  it('asks an audit to be large and good enough, and a certificate to be in date', () => {
    expect(count(audit, { evidence: [piece({ cases: 19 })] }).isMet).toBe(false)
    expect(count(audit, { evidence: [piece({ acceptablePercent: 89 })] }).isMet).toBe(false)
    const certificate = piece({ kind: 'CERTIFICATE', until: TODAY })
    expect(count({ kind: 'CERTIFICATE' }, { evidence: [certificate] }).isMet).toBe(true)
    expect(count({ kind: 'CERTIFICATE' }, { evidence: [certificate], asOf: TODAY + 1 }).isMet).toBe(false)
  })

  it('says how many observers are lacking once there are observations enough', () => {
    const asked = { kind: 'OBSERVATION', count: 2, observers: 2 }
    expect(count(asked, { events: [seen('1', 'asha'), seen('2', 'asha')] }).missing).toBe('1 more observer')
    expect(count(asked, { events: [seen('1', 'asha')] }).missing).toBe('1 more observation, by somebody else')
    expect(count(asked, { events: [seen('1', 'asha'), seen('2', 'ben')] })).toMatchObject({ isMet: true, observers: 2 })
  })

  it('adds up the second opinions of a piece, and the examinations of a log', () => {
    const opinions = [
      piece({ kind: 'SECOND_OPINION', cases: 6 }),
      piece({ id: 'p2', kind: 'SECOND_OPINION', cases: 4 }),
    ]
    expect(count({ kind: 'SECOND_OPINION', count: 10 }, { evidence: opinions })).toMatchObject({
      recorded: 10,
      isMet: true,
    })
    const log = [scans({ count: 50, abnormal: 12 }), scans({ count: 9, role: 'OBSERVED' })]
    expect(count({ kind: 'LOG', count: 50, abnormal: 15 }, { log })).toMatchObject({
      recorded: 50,
      isMet: false,
      missing: '3 more of them abnormal',
    })
  })

  it('takes 300 in the area with 25 of this type in place of an award', () => {
    const asked = { kind: 'AWARD', count: 1, instead: { kind: 'LOG', count: 25, inArea: 300, text: 'asked' } }
    const others = scans({ examination: 'OB-EARLY', capabilities: ['OBS-01'], count: 275 })
    expect(count(asked, { log: [scans({ count: 25 }), others] }).isMet).toBe(true)
    expect(count(asked, { log: [scans({ count: 24 }), others] })).toMatchObject({
      isMet: false,
      missing: '1 award',
    })
    expect(count(asked, { log: [scans({ count: 25 }), { ...others, capabilities: ['GYN-01'] }] }).isMet).toBe(false)
  })

  it('lets one of two items rest on its owner’s word where one is to be confirmed, and never counts a reflection', () => {
    const asked = { kind: 'ITEM', count: 2, confirmed: 1 }
    const own = piece({ id: 'own', kind: 'OUTPUT', confirmedBy: null })
    expect(count(asked, { evidence: [piece({}), own] }).isMet).toBe(true)
    const alone = [own, piece({ id: 'other', kind: 'TEACHING', confirmedBy: null })]
    expect(count(asked, { evidence: alone })).toMatchObject({ isMet: false, unconfirmed: 2 })
    expect(count(asked, { evidence: [piece({}), piece({ id: 'r', kind: 'REFLECTION' })] }).isMet).toBe(false)
  })

  it('begins anew after a lowering, but for what was given once', () => {
    const lowering: RatingEvent = {
      sequence: 'z',
      capability: 'OBS-04',
      on: 950,
      kind: 'LOWERING',
      value: 2,
      signerIds: [],
    }
    expect(count(audit, { evidence: [piece({})], events: [lowering] }).isMet).toBe(false)
    expect(count({ kind: 'AWARD' }, { evidence: [piece({ kind: 'AWARD' })], events: [lowering] }).isMet).toBe(true)
  })
})

describe('whatever is on record', () => {
  const fact = record({
    id: uuid(),
    kind: constantFrom('AUDIT' as const, 'SECOND_OPINION' as const, 'STATEMENT' as const, 'REFLECTION' as const),
    capabilities: constantFrom(['OBS-04'], ['OBS-01'], ['OBS-01', 'OBS-04']),
    on: integer({ min: 900, max: 1100 }),
    until: option(integer({ min: 900, max: 1100 })),
    confirmedBy: option(constantFrom('asha', 'ben')),
    cases: option(integer({ min: 1, max: 30 })),
    acceptablePercent: option(integer({ min: 0, max: 100 })),
  })
  const asked = record({
    kind: constantFrom('AUDIT', 'SECOND_OPINION', 'STATEMENT', 'ITEM', 'REFLECTION'),
    count: integer({ min: 1, max: 4 }),
    observers: constantFrom(1, 2),
  })

  it('one more piece never takes a tick away, the order never matters, and what is missing is said exactly where it is not met', () => {
    assert(
      property(array(fact, { maxLength: 8 }), fact, asked, (evidence, more, requirement) => {
        const before = count(requirement, { evidence })
        expect(count(requirement, { evidence: evidence.toReversed() }).isMet).toBe(before.isMet)
        const isMetWithMore = count(requirement, { evidence: [...evidence, more] }).isMet
        expect(before.isMet && !isMetWithMore).toBe(false)
        expect(before.missing === null).toBe(before.isMet)
        expect(before.missing?.length ?? 1).toBeGreaterThan(0)
      }),
    )
  })
})
