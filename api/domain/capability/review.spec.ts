import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildModule } from '../../../tests/support/build/catalogue.ts'
import { addMonths, dayFromDate, formatDay } from './calendar.ts'
import { foldCapabilities } from './fold.ts'
import { endOfWindow } from './review.ts'
import type { CapabilityState, Completion, Leave, RatingEvent } from './types.ts'

const catalogue = buildCatalogue({
  capabilities: [
    buildCapability({ code: 'OBS-04' }),
    buildCapability({ code: 'INT-02', evidenceClass: 'E3' }),
    buildCapability({ code: 'OBS-02', evidenceClass: 'E4a' }),
  ],
  modules: [
    buildModule({ code: 'M-OBS', area: 'OBS', develops: [{ capability: 'OBS-04', from: 2, to: 3 }] }),
    buildModule({ code: 'M-INT', area: 'INT', develops: [{ capability: 'INT-02', from: 0, to: 2 }] }),
  ],
})

const START = dayFromDate({ y: 2025, m: 3, d: 12 })
const YEAR_END = dayFromDate({ y: 2026, m: 3, d: 12 })
const signers = { signerIds: ['asha', 'ben'] }

function signedOff(capability: string, on: number, value: 3 | 4 = 3): RatingEvent {
  return { sequence: `s${on}`, capability, on, kind: 'SIGN_OFF', value, ...signers }
}

function confirmed(capability: string, on: number): RatingEvent {
  return { sequence: `c${on}`, capability, on, kind: 'SCOPE_CONFIRMATION' }
}

function observed(capability: string, on: number): RatingEvent {
  return { sequence: `o${on}`, capability, on, kind: 'OBSERVED', value: 2, assessorId: 'asha' }
}

interface Story {
  readonly ratings: readonly RatingEvent[]
  readonly completions?: readonly Completion[]
  readonly leave?: readonly Leave[]
}

function stateOn(asOf: number, story: Story, code = 'OBS-04'): CapabilityState {
  const record = { practice: { level: null, areas: [] }, completions: [], leave: [], ...story }
  const state = foldCapabilities(record, catalogue, asOf, new Set(['OBS', 'INT'])).get(code)
  if (state === undefined) throw new Error(`${code} is missing`)
  return state
}

describe('a review of a routine examination', () => {
  const ratings = [signedOff('OBS-04', START)]

  it('is done up to the end of the last day of the window, then due, and no rating changes', () => {
    expect(stateOn(YEAR_END, { ratings }).review).toEqual({ state: 'REVIEWED', on: START, dueOn: YEAR_END })
    const due = stateOn(YEAR_END + 1, { ratings })
    expect(due.review).toEqual({ state: 'REVIEW_DUE', on: START, dueOn: YEAR_END })
    expect(due.held?.value).toBe(3)
  })

  it('becomes "no recent record here" after a whole further window without so much as an observation', () => {
    const secondEnd = addMonths(YEAR_END, 12)
    expect(stateOn(secondEnd, { ratings }).review?.state).toBe('REVIEW_DUE')
    expect(stateOn(secondEnd + 1, { ratings }).review?.state).toBe('NO_RECENT_RECORD')
    expect(stateOn(secondEnd + 1, { ratings }).held?.value).toBe(3)
    const seen = [...ratings, observed('OBS-04', YEAR_END + 100)]
    expect(stateOn(secondEnd + 1, { ratings: seen }).review?.state).toBe('REVIEW_DUE')
  })

  it('starts anew with a scope confirmation, also after it fell due', () => {
    const on = YEAR_END + 40
    const { review } = stateOn(on, { ratings: [...ratings, confirmed('OBS-04', on)] })
    expect(review).toEqual({ state: 'REVIEWED', on, dueOn: addMonths(on, 12) })
  })

  it('starts anew with a finished module that develops it', () => {
    const completions = [{ module: 'M-OBS', on: YEAR_END + 5, areas: [] }]
    expect(stateOn(YEAR_END + 5, { ratings, completions }).review).toMatchObject({
      state: 'REVIEWED',
      on: YEAR_END + 5,
    })
  })

  it('has no date before somebody has decided anything', () => {
    expect(stateOn(START, { ratings: [observed('OBS-04', START)] }).review).toBeNull()
    expect(stateOn(START, { ratings: [confirmed('OBS-04', START)] }).review).toBeNull()
    expect(stateOn(START, { ratings: [], completions: [{ module: 'M-OBS', on: START, areas: [] }] }).review).toBeNull()
  })
})

describe('a review clock during recorded leave', () => {
  const ratings = [signedOff('OBS-04', START)]
  const dueWith = (...leave: Leave[]) => stateOn(YEAR_END, { ratings, leave }).review?.dueOn

  it('stands still: each day away moves the end by one, overlapping leave counts once', () => {
    expect(dueWith({ from: START + 10, to: START + 19 })).toBe(YEAR_END + 10)
    expect(dueWith({ from: START + 10, to: START + 19 }, { from: START + 15, to: START + 24 })).toBe(YEAR_END + 15)
    expect(dueWith({ from: START - 10, to: START })).toBe(YEAR_END)
  })

  it('takes in leave that only the longer window reaches', () => {
    const absences = [
      { from: YEAR_END - 9, to: YEAR_END },
      { from: YEAR_END + 5, to: YEAR_END + 6 },
      { from: YEAR_END + 20, to: YEAR_END + 90 },
    ]
    expect(endOfWindow(START, 12, absences)).toBe(YEAR_END + 12)
  })

  it('keeps somebody still away as they left, however long it lasts', () => {
    const away = { ratings, leave: [{ from: YEAR_END - 30, to: null }] }
    expect(stateOn(YEAR_END + 400, away).review?.state).toBe('REVIEWED')
    const back = { ratings, leave: [{ from: YEAR_END - 30, to: YEAR_END + 400 }] }
    expect(stateOn(YEAR_END + 431, back).review?.state).toBe('REVIEWED')
    expect(stateOn(YEAR_END + 432, back).review?.state).toBe('REVIEW_DUE')
  })

  it('says the date in words', () => {
    expect(formatDay(dueWith() ?? 0)).toBe('12 March 2026')
  })
})

describe('a capability that lapses', () => {
  const ratings = [signedOff('INT-02', START)]
  const at = (asOf: number, more: readonly RatingEvent[] = []) =>
    stateOn(asOf, { ratings: [...ratings, ...more] }, 'INT-02')

  it('loses the rating held after its last day and keeps what the person was prepared for', () => {
    expect(at(YEAR_END)).toMatchObject({ held: { value: 3 }, review: { state: 'REVIEWED', dueOn: YEAR_END } })
    expect(at(YEAR_END + 1)).toMatchObject({
      held: null,
      prepared: { value: 3, basis: 'HELD' },
      review: { state: 'LAPSED', on: START, dueOn: YEAR_END },
    })
  })

  it('is kept by a confirmation in time and not brought back by one that came too late', () => {
    const inTime = at(YEAR_END + 200, [confirmed('INT-02', YEAR_END)])
    expect(inTime).toMatchObject({ held: { value: 3, on: START }, review: { state: 'REVIEWED', on: YEAR_END } })
    const yearAfter = addMonths(YEAR_END, 12)
    const twice = at(yearAfter + 200, [confirmed('INT-02', YEAR_END), confirmed('INT-02', yearAfter)])
    expect(twice).toMatchObject({ held: { value: 3, on: START }, review: { state: 'REVIEWED', on: yearAfter } })
    const tooLate = at(YEAR_END + 200, [confirmed('INT-02', YEAR_END + 1)])
    expect(tooLate).toMatchObject({ held: null, review: { state: 'LAPSED', dueOn: YEAR_END } })
  })

  it('comes back by a new decision, at what that decision says', () => {
    const expert = [signedOff('INT-02', START, 4), signedOff('INT-02', YEAR_END + 50, 3)]
    const state = stateOn(YEAR_END + 60, { ratings: expert }, 'INT-02')
    expect(state).toMatchObject({ held: { value: 3, on: YEAR_END + 50 }, review: { state: 'REVIEWED' } })
    expect(state.prepared).toEqual({ value: 4, basis: 'HELD' })
  })

  it('is not refreshed by a module', () => {
    const completions = [{ module: 'M-INT', on: YEAR_END - 5, areas: [] }]
    expect(stateOn(YEAR_END + 1, { ratings, completions }, 'INT-02').review?.state).toBe('LAPSED')
  })

  it('holds what was only observed for one window', () => {
    const seen = { ratings: [observed('INT-02', START)] }
    expect(stateOn(YEAR_END, seen, 'INT-02')).toMatchObject({ held: { value: 2 }, review: { dueOn: YEAR_END } })
    expect(stateOn(YEAR_END + 1, seen, 'INT-02')).toMatchObject({ held: null, review: { state: 'LAPSED' } })
  })

  it('waits for the person during leave', () => {
    const leave = [{ from: START + 100, to: START + 129 }]
    expect(stateOn(YEAR_END + 30, { ratings, leave }, 'INT-02').held?.value).toBe(3)
    expect(stateOn(YEAR_END + 31, { ratings, leave }, 'INT-02').held).toBeNull()
  })

  it('goes by the window of its own class', () => {
    const screening = { ratings: [signedOff('OBS-02', START)] }
    const sixMonths = dayFromDate({ y: 2025, m: 9, d: 12 })
    expect(stateOn(sixMonths, screening, 'OBS-02').held?.value).toBe(3)
    expect(stateOn(sixMonths + 1, screening, 'OBS-02').review?.state).toBe('LAPSED')
  })
})
