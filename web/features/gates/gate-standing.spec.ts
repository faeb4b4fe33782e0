import { describe, expect, it } from 'vitest'
import { gateStanding, type MyGate } from './gate-standing.ts'

function stated(code: string, areaCode: string | null, statedBy: string, partial: Partial<MyGate> = {}): MyGate {
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
      isPerArea: true,
      isPerMedicine: false,
    },
    area: areaCode === null ? null : { __typename: 'Area', code: areaCode, name: areaCode },
    state: 'MET',
    until: null,
    statedBy,
    recordedOn: '2026-03-12',
    medicine: null,
    basis: null,
    reminders: [],
    remindersSent: [],
    history: [],
    ...partial,
  }
}

describe('what is recorded of a condition', () => {
  const gates = [stated('G5', null, 'in general'), stated('G5', 'OBS', 'for obstetrics'), stated('G7', null, 'other')]

  it('is what was stated for the area', () => {
    expect(gateStanding(gates, 'G5', 'OBS')?.statedBy).toBe('for obstetrics')
  })

  it('is what was stated for every area where nothing was said of this one', () => {
    expect(gateStanding(gates, 'G5', 'MSK')?.statedBy).toBe('in general')
    expect(gateStanding(gates, 'G5', null)?.statedBy).toBe('in general')
  })

  it('is what stands worst of the medicines that are named', () => {
    const route = (medicine: string | null, state: MyGate['state']) =>
      stated('G2', 'MSK', medicine ?? 'no name', { medicine, state })
    const of = (...routes: MyGate[]) => gateStanding(routes, 'G2', 'MSK')?.statedBy
    expect(of(route('lidocaine', 'MET'), route('steroid', 'NOT_MET'))).toBe('steroid')
    expect(of(route('lidocaine', 'NOT_RECORDED'), route('steroid', 'MET'))).toBe('lidocaine')
    expect(of(route(null, 'NOT_RECORDED'), route('steroid', 'MET'))).toBe('steroid')
    expect(of(route(null, 'MET'))).toBe('no name')
  })

  it('is nothing where only another area was stated', () => {
    expect(gateStanding([stated('G5', 'OBS', 'for obstetrics')], 'G5', 'MSK')).toBeNull()
  })
})
