import { describe, expect, it } from 'vitest'
import { certificateGroups, isInPlace, runningOut } from './certificate-groups.ts'
import { emptyGateFactAnswers, gateFactErrors, gateFactInput, gateFactProblems } from './gate-fact-answers.ts'
import type { MyGate } from './gate-standing.ts'

function stated(code: string, partial: Partial<MyGate> = {}): MyGate {
  return {
    __typename: 'MyGate',
    gate: {
      __typename: 'Gate',
      code,
      name: code,
      asks: '',
      askWhom: '',
      waysOn: [],
      requestDraft: '',
      isPerArea: code === 'G2',
      isPerMedicine: code === 'G2',
    },
    area: null,
    medicine: null,
    state: 'MET',
    until: null,
    statedBy: 'lead',
    recordedOn: '2026-03-12',
    basis: null,
    reminders: [],
    remindersSent: [],
    history: [],
    ...partial,
  }
}

describe('registration and certificates', () => {
  it('stand in groups, each thing once with all it was stated for', () => {
    const groups = certificateGroups([
      stated('REG'),
      stated('G2', { medicine: 'lidocaine' }),
      stated('G2', { medicine: 'steroid', state: 'NOT_MET' }),
      stated('G3'),
      stated('G99'),
    ])
    expect(groups.map(({ key, certificates }) => [key, certificates.map(({ gate }) => gate.code)])).toEqual([
      ['register', ['REG']],
      ['training', ['G3']],
      ['medicines', ['G2']],
      ['study', ['G99']],
    ])
    const [medicines] = groups.find(({ key }) => key === 'medicines')?.certificates ?? []
    expect(medicines?.places).toHaveLength(2)
    expect(medicines && isInPlace(medicines)).toBe(false)
  })

  it('are named where they run out within three months, the first to end first', () => {
    const gates = [
      stated('A', { until: '2027-02-26' }),
      stated('B', { until: '2026-12-01' }),
      stated('C', { until: '2027-02-27' }),
      stated('D', { until: '2026-11-01', state: 'NOT_RECORDED' }),
      stated('E'),
    ]
    expect(runningOut(gates, '2026-11-26').map(({ gate }) => gate.code)).toEqual(['B', 'A'])
  })
})

describe('recording a statement', () => {
  const training = { code: 'G3', isPerArea: false, isPerMedicine: false }
  const route = { code: 'G2', isPerArea: true, isPerMedicine: true }

  it('asks who said so, and a real date', () => {
    const typed = { ...emptyGateFactAnswers('', ''), until: 'invalid' }
    expect(gateFactProblems(typed, training).map(({ field }) => field)).toEqual(['statedBy', 'until'])
  })

  it('asks for a medicine’s name and route only where it is in place', () => {
    const typed = { ...emptyGateFactAnswers('', ''), statedBy: 'Pharmacy' }
    expect(gateFactProblems(typed, route).map(({ field }) => field)).toEqual(['medicine', 'basis'])
    expect(gateFactProblems({ ...typed, isMet: 'no' }, route)).toEqual([])
  })

  it('sends an area, a medicine and a route only where they are asked for', () => {
    const typed = { ...emptyGateFactAnswers('MSK', ' steroid '), statedBy: ' Pharmacy ', basis: 'PRESCRIBER' as const }
    expect(gateFactInput(typed, route)).toMatchObject({ areaCode: 'MSK', medicine: 'steroid', basis: 'PRESCRIBER' })
    expect(gateFactInput({ ...typed, isMet: 'no' }, route)).toMatchObject({ isMet: false, basis: null })
    expect(gateFactInput({ ...typed, basis: '' }, training)).toMatchObject({
      areaCode: null,
      medicine: null,
      statedBy: 'Pharmacy',
      until: null,
      note: null,
    })
  })

  it('shows every refusal at a field that is on screen', () => {
    const refused = [
      { path: 'until', message: 'Past' },
      { path: 'areaCode', message: 'Unknown' },
    ]
    expect(gateFactErrors(refused, 'fact')).toEqual([
      { fieldId: 'fact-until', message: 'Past' },
      { fieldId: 'fact-statedBy', message: 'Unknown' },
    ])
  })
})
