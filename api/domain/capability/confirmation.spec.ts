import { describe, expect, it } from 'vitest'
import { buildCapability, buildEvidenceClass } from '../../../tests/support/build/catalogue.ts'
import { nextConfirmation, type ConfirmationInput } from './confirmation.ts'
import type { EvidenceFact } from './evidence.ts'
import type { AssessedBasis, CapabilityState, EvidenceClassCode, Rating, RatingEvent } from './types.ts'

const TODAY = 1000

function observed(on: number, assessorId: string, value: 0 | 1 | 2 = 2): RatingEvent {
  return { sequence: `o${on}${assessorId}`, capability: 'OBS-04', on, kind: 'OBSERVED', value, assessorId }
}

function state(prepared: Rating, held: Rating | null = null, basis: AssessedBasis = 'SIGN_OFF'): CapabilityState {
  return {
    capability: 'OBS-04',
    self: { value: prepared, on: 1 },
    held: held === null ? null : { value: held, on: 1, assessorIds: ['asha'], basis },
    assumed: null,
    prepared: { value: prepared, basis: 'SELF' },
    review: null,
  }
}

function piece(kind: EvidenceFact['kind']): EvidenceFact {
  return {
    id: kind,
    kind,
    capabilities: ['OBS-04'],
    on: 900,
    until: null,
    confirmedBy: 'asha',
    cases: null,
    acceptablePercent: null,
  }
}

function ask(partial: Partial<ConfirmationInput>, code: EvidenceClassCode = 'E1') {
  return nextConfirmation({
    state: state(3),
    target: 3,
    capability: buildCapability({ code: 'OBS-04' }),
    evidenceClass: buildEvidenceClass({ code }),
    events: [],
    evidence: [],
    log: [],
    asOf: TODAY,
    areaOf: () => null,
    ...partial,
  })
}

describe('the confirmation that is missing next', () => {
  it('is none where the target is held, or where the person is not prepared for it yet', () => {
    expect(ask({ state: state(3, 3) })).toBeNull()
    expect(ask({ state: state(2) })).toBeNull()
  })

  it('is an observation first, with what is still asked for', () => {
    expect(ask({})).toMatchObject({
      kind: 'OBSERVATION',
      to: 3,
      text: 'Still asked for: 3 observations by 2 different observers (none yet).',
    })
    expect(ask({ events: [observed(900, 'asha')] })?.text).toBe(
      'Still asked for: 2 more observations, 1 of them by somebody else.',
    )
  })

  it('counts observers, not only observations', () => {
    const oneObserver = [observed(900, 'asha'), observed(910, 'asha'), observed(920, 'asha')]
    expect(ask({ events: oneObserver })).toMatchObject({
      kind: 'OBSERVATION',
      text: 'Still asked for: 1 more observer.',
    })
    expect(ask({ events: [...oneObserver, observed(930, 'ben')] })?.kind).toBe('EVIDENCE')
  })

  it('counts only observations at 2, of this capability, up to the day', () => {
    const events = [
      observed(900, 'asha', 1),
      { ...observed(905, 'ben'), capability: 'OBS-01' },
      observed(TODAY + 1, 'carys'),
      observed(910, 'dev'),
    ]
    expect(ask({ events })?.asks.find(one => one.requirement.kind === 'OBSERVATION')).toMatchObject({
      recorded: 1,
      observers: 1,
      isMet: false,
    })
  })

  it('starts counting anew after a lowering and after a lapse', () => {
    const seen = [observed(900, 'asha'), observed(905, 'ben'), observed(910, 'asha')]
    const lowering: RatingEvent = {
      sequence: 'z',
      capability: 'OBS-04',
      on: 905,
      kind: 'LOWERING',
      value: 1,
      signerIds: ['asha', 'ben'],
    }
    expect(ask({ events: [...seen, lowering] })?.asks[1]?.recorded).toBe(1)
    const lapsed = { ...state(3), review: { state: 'LAPSED', on: 500, dueOn: 900 } } as const
    expect(ask({ events: seen, state: lapsed })?.asks[1]?.recorded).toBe(2)
  })

  const observedEnough = [observed(900, 'asha'), observed(905, 'ben'), observed(910, 'asha')]

  it('is other evidence once observed, all of it named in one go', () => {
    expect(ask({ events: observedEnough })).toMatchObject({
      kind: 'EVIDENCE',
      text: 'Still asked for: a ratified award in the area (none yet); an area audit of 20 cases (none yet).',
    })
  })

  it('is the sign-off once everything is on record', () => {
    const done = ask({ events: observedEnough, evidence: [piece('AWARD'), piece('AUDIT')] })
    expect(done).toMatchObject({ kind: 'SIGN_OFF', to: 3 })
    expect(done?.text).toContain('two signers, one of whom did not train you')
    expect(done?.asks.map(one => one.isMet)).toEqual([true, true, true])
  })

  it('is never more than one decision ahead: 3 before 4', () => {
    expect(ask({ state: state(4), target: 4 })?.to).toBe(3)
    expect(ask({ state: state(4, 3), target: 4 })).toMatchObject({ kind: 'EVIDENCE', to: 4 })
    expect(
      ask({ state: state(4, 3), target: 4, evidence: [{ ...piece('SECOND_OPINION'), cases: 10 }] })?.text,
    ).toContain('panel')
  })

  it("for 1 and 2 is a supervisor's statement and one observation, whatever the class", () => {
    const low = ask({ state: state(2), target: 2 }, 'E3')
    expect(low).toMatchObject({ kind: 'OBSERVATION', to: 2 })
    expect(low?.asks.map(one => one.requirement.kind)).toEqual(['OBSERVATION', 'STATEMENT'])
  })

  it('asks no log of the shared core', () => {
    const evidenceClass = buildEvidenceClass({ code: 'E2', to3: [{ kind: 'LOG', count: 50, text: '50 of this type' }] })
    expect(ask({ evidenceClass })?.kind).toBe('EVIDENCE')
    expect(ask({ evidenceClass, capability: buildCapability({ code: 'CLN-06' }) })?.kind).toBe('SIGN_OFF')
  })
})

describe('a capability that differs from its class', () => {
  const routine = buildEvidenceClass({
    code: 'E1',
    exceptions: [
      { capabilities: ['OBS-04'], to3: [{ kind: 'CERTIFICATE', count: 1, text: 'local training in date' }] },
    ],
  })

  it('is asked for what the exception says, and the others for what the class says', () => {
    expect(ask({ evidenceClass: routine })).toMatchObject({
      kind: 'EVIDENCE',
      asks: [{ requirement: { kind: 'CERTIFICATE' } }],
    })
    expect(ask({ evidenceClass: routine, capability: buildCapability({ code: 'OBS-05' }) })?.kind).toBe('OBSERVATION')
  })
})
