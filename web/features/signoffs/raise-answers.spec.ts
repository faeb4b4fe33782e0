import { describe, expect, it } from 'vitest'
import { emptyRaise, numbersToRaise, raiseInput, raiseProblems } from './raise-answers.ts'

const asked = (kind: string, count: number) => ({ __typename: 'EvidenceRequirement' as const, kind, count, text: kind })

describe('another number than the usual', () => {
  it('can be said of everything but of who signs', () => {
    const e2 = { __typename: 'EvidenceClass' as const, code: 'E2', name: 'Extended' }
    const numbers = numbersToRaise([
      { ...e2, to3: [asked('LOG', 50), asked('SIGN_OFF', 2)], to4: [asked('SECOND_OPINION', 10)] },
    ])
    expect(numbers.map(({ value }) => value)).toEqual(['E2 3 LOG', 'E2 4 SECOND_OPINION'])
  })

  it('names what is missing', () => {
    expect(raiseProblems(emptyRaise())).toEqual(['what', 'count', 'raiseReason'])
    expect(raiseProblems({ ...emptyRaise(), what: 'PANEL', count: '5', reason: 'New service' })).toEqual([])
  })

  it('is rare only where a log is counted, and of no class for a panel', () => {
    const rare = { ...emptyRaise(), isRare: true, count: '20', reason: 'Seldom seen', capabilityCode: 'OBS-06' }
    expect(raiseInput({ ...rare, what: 'E2 3 LOG' })).toMatchObject({ isRare: true, rating: 3, kind: 'LOG' })
    expect(raiseInput({ ...rare, what: 'E2 3 OBSERVATION' })).toMatchObject({ isRare: false, capabilityCode: 'OBS-06' })
    expect(raiseInput({ ...rare, what: 'PANEL' })).toMatchObject({
      evidenceClassCode: null,
      capabilityCode: null,
      rating: 4,
      kind: 'PANEL',
    })
  })
})
