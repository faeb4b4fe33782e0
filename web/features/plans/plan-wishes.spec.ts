import { describe, expect, it } from 'vitest'
import {
  adoptionOf,
  changeOf,
  isSame,
  leaveOut,
  letIn,
  startFrom,
  want,
  wishesOf,
  type PlanWishes,
} from './plan-wishes.ts'

const nothing: PlanWishes = {
  leftOut: [],
  wanted: [],
  notBefore: {},
  hoursPerWeek: 3,
  dueOn: null,
  casesPerMonth: null,
}

describe('What is asked of a plan', () => {
  it('is one thing at a time for one module', () => {
    const later = startFrom(want(nothing, 'ENH-08'), 'ENH-08', '2027-03-01')
    expect(later).toMatchObject({ wanted: ['ENH-08'], notBefore: { 'ENH-08': '2027-03-01' } })
    const out = leaveOut(later, 'ENH-08')
    expect(out).toMatchObject({ leftOut: ['ENH-08'], wanted: [], notBefore: {} })
    expect(want(out, 'ENH-08')).toMatchObject({ leftOut: [], wanted: ['ENH-08'] })
    expect(isSame(letIn(out, 'ENH-08'), nothing)).toBe(true)
  })

  it('puts one module in place of another', () => {
    expect(want(nothing, 'WAY-02', 'ENH-08')).toMatchObject({ leftOut: ['ENH-08'], wanted: ['WAY-02'] })
  })

  it('forgets a first day that is taken back', () => {
    expect(isSame(startFrom(startFrom(nothing, 'ENH-08', '2027-03-01'), 'ENH-08', ''), nothing)).toBe(true)
  })

  it('begins with what was adopted, and goes to the API in its words', () => {
    const module = { __typename: 'Module' as const, code: 'ENH-08', title: 'Doppler', minutes: 60 }
    const wishes = wishesOf({
      hoursPerWeek: 3,
      dueOn: '2027-12-01',
      casesPerMonth: 12,
      adopted: {
        __typename: 'AdoptedPlan',
        version: 2,
        on: '2026-11-01',
        leftOut: [module],
        wanted: [],
        notBefore: [{ __typename: 'PlannedDay', module: { ...module, code: 'ENH-09' }, on: '2027-03-01' }],
        keptSteps: 0,
        goneSteps: 0,
        newSteps: 0,
      },
    })
    const days = [{ moduleCode: 'ENH-09', on: '2027-03-01' }]
    expect(adoptionOf(wishes, 2)).toEqual({
      leftOutModuleCodes: ['ENH-08'],
      wantedModuleCodes: [],
      notBefore: days,
      casesPerMonth: 12,
      expectedVersion: 2,
    })
    expect(changeOf(wishes)).toMatchObject({ hoursPerWeek: 3, dueOn: '2027-12-01', casesPerMonth: 12, notBefore: days })
    expect(changeOf(nothing)).not.toHaveProperty('dueOn')
  })
})
