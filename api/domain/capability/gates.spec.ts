import { describe, expect, it } from 'vitest'
import { gateState } from './gates.ts'
import type { GateFact } from './types.ts'

function fact(partial: Partial<GateFact>): GateFact {
  return { sequence: 'a', gate: 'G3', area: null, isMet: true, on: 100, until: null, statedBy: 'lead', ...partial }
}

describe('a lawful route for medicines', () => {
  const route = (medicine: string, partial: Partial<GateFact> = {}): GateFact =>
    fact({ gate: 'G2', sequence: medicine, medicine, ...partial })
  const stateOf = (facts: readonly GateFact[], asOf = 200) => gateState(facts, 'G2', 'MSK', asOf).state

  it('is there once every medicine that was named has one', () => {
    expect(stateOf([route('lidocaine'), route('steroid')])).toBe('MET')
    expect(stateOf([route('lidocaine'), route('steroid', { isMet: false })])).toBe('NOT_MET')
    expect(stateOf([route('lidocaine'), route('steroid', { until: 199 })])).toBe('NOT_RECORDED')
  })

  it('is decided for each medicine by what was last said of it, whatever was said of another', () => {
    const facts = [route('steroid', { isMet: false, on: 100 }), route('lidocaine', { on: 150 })]
    expect(stateOf(facts)).toBe('NOT_MET')
    expect(stateOf([...facts, route('steroid', { sequence: 'later', on: 160 })])).toBe('MET')
  })

  it('keeps to its area', () => {
    expect(stateOf([route('contrast', { area: 'GMU', isMet: false }), route('lidocaine')])).toBe('MET')
    expect(stateOf([route('steroid', { area: null }), route('steroid', { area: 'MSK', isMet: false })])).toBe('NOT_MET')
  })

  it('was once stated without a name, which stands until a name is given, or says no after it', () => {
    const general = fact({ gate: 'G2', sequence: 'general', on: 150 })
    expect(stateOf([general])).toBe('MET')
    expect(stateOf([general, route('steroid', { isMet: false })])).toBe('NOT_MET')
    expect(stateOf([{ ...general, isMet: false }, route('steroid', { on: 100 })])).toBe('NOT_MET')
    expect(stateOf([{ ...general, isMet: false }, route('steroid', { on: 160 })])).toBe('MET')
  })
})

describe('a lawful or safety precondition', () => {
  it('is not recorded, and so asked for, where nobody spoke of it', () => {
    expect(gateState([], 'G3', null, 100)).toEqual({ state: 'NOT_RECORDED', fact: null })
    expect(gateState([fact({ gate: 'G4' })], 'G3', null, 100).state).toBe('NOT_RECORDED')
  })

  it('is met or not met as stated, from the day it was stated', () => {
    const stated = [fact({})]
    expect(gateState(stated, 'G3', null, 99).state).toBe('NOT_RECORDED')
    expect(gateState(stated, 'G3', null, 100)).toEqual({ state: 'MET', fact: stated[0] })
    expect(gateState([fact({ isMet: false })], 'G3', null, 100).state).toBe('NOT_MET')
  })

  it('holds up to and including its last day, then is asked again with what ran out', () => {
    const stated = [fact({ until: 465 })]
    expect(gateState(stated, 'G3', null, 465).state).toBe('MET')
    expect(gateState(stated, 'G3', null, 466)).toEqual({ state: 'NOT_RECORDED', fact: stated[0] })
    expect(gateState([fact({ isMet: false, until: 465 })], 'G3', null, 466).state).toBe('NOT_RECORDED')
  })

  it('follows the latest statement by day, then by sequence, whatever the order of the list', () => {
    const facts = [
      fact({ sequence: 'b', on: 120, isMet: false }),
      fact({ sequence: 'c', on: 120, isMet: true }),
      fact({ sequence: 'd', on: 110, isMet: false }),
    ]
    expect(gateState(facts, 'G3', null, 130).fact?.sequence).toBe('c')
    expect(gateState(facts.toReversed(), 'G3', null, 130).fact?.sequence).toBe('c')
  })

  it('in an area goes by what was said of that area, even where that has run out', () => {
    const general = fact({ sequence: 'z', on: 200 })
    const ofObstetrics = fact({ area: 'OBS', isMet: false })
    expect(gateState([general, ofObstetrics], 'G3', 'OBS', 300).state).toBe('NOT_MET')
    expect(gateState([general, { ...ofObstetrics, until: 250 }], 'G3', 'OBS', 300).state).toBe('NOT_RECORDED')
    expect(gateState([general, ofObstetrics], 'G3', 'GYN', 300).state).toBe('MET')
    expect(gateState([general, ofObstetrics], 'G3', null, 300).state).toBe('MET')
  })
})
