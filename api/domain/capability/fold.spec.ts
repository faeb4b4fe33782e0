import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildModule, buildRole } from '../../../tests/support/build/catalogue.ts'
import { dayFromDate } from './calendar.ts'
import { foldCapabilities, type CapabilityRecord } from './fold.ts'
import type { CapabilityState, RatingEvent } from './types.ts'

const catalogue = buildCatalogue({
  capabilities: [
    buildCapability({ code: 'CLN-01', expected: { P: 2, '5': 3, '6': 3, '7': 4, '8': 4 } }),
    buildCapability({ code: 'LDM-06', expected: { P: 0, '5': 0, '6': 1, '7': 3, '8': 4 }, evidenceClass: 'E5' }),
    buildCapability({ code: 'VAS-01' }),
    buildCapability({ code: 'OBS-08', expected: { P: 0, '5': 1, '6': 2, '7': 3, '8': 4 }, evidenceClass: 'E2' }),
    buildCapability({ code: 'GYN-05', expected: { P: 0, '5': 1, '6': 2, '7': 3, '8': 4 }, evidenceClass: 'E2' }),
    buildCapability({ code: 'INT-02', expected: { P: 0, '5': 0, '6': 2, '7': 4, '8': 4 }, evidenceClass: 'E3' }),
  ],
  roles: [
    buildRole({
      code: 'ROLE-AST',
      level: 'CF4',
      areas: ['VAS'],
      items: [
        { capability: 'CLN-01', rating: 1 },
        { capability: 'VAS-01', rating: 3 },
      ],
    }),
    buildRole({ code: 'ROLE-SON', level: 'CF5', items: [{ capability: 'LDM-06', rating: 4 }] }),
  ],
  modules: [
    buildModule({ code: 'ENH-01', develops: [{ capability: 'CLN-01', from: 2, to: 3 }] }),
    buildModule({ code: 'ENH-16', area: 'OBS', develops: [{ capability: 'OBS-08', from: 1, to: 2 }] }),
    buildModule({ code: 'INT-M', area: 'INT', develops: [{ capability: 'INT-02', from: 0, to: 2 }] }),
    buildModule({
      code: 'CON-07',
      area: 'any',
      develops: [
        { capability: 'OBS-08', from: 3, to: 4 },
        { capability: 'GYN-05', from: 3, to: 4 },
      ],
    }),
  ],
})

const NOBODY: CapabilityRecord = { practice: { level: null, areas: [] }, ratings: [], completions: [], leave: [] }
const EVERY_AREA = new Set(['OBS', 'GYN', 'VAS', 'INT'])
const SIGNED_ON = dayFromDate({ y: 2025, m: 3, d: 12 })

let counter = 0
/** One entry of the history; sequences follow the order in which entries are written here. */
function entry(kind: RatingEvent['kind'], on: number, value: number, capability = 'CLN-01'): RatingEvent {
  counter += 1
  const common = { sequence: String(counter).padStart(6, '0'), capability, on, value }
  const people = { assessorId: 'asha', signerIds: ['asha', 'ben'] }
  return { ...common, ...people, kind } as unknown as RatingEvent
}

function stateOf(
  record: Partial<CapabilityRecord>,
  asOf: number,
  code = 'CLN-01',
  scope = EVERY_AREA,
): CapabilityState {
  const state = foldCapabilities({ ...NOBODY, ...record }, catalogue, asOf, scope).get(code)
  if (state === undefined) throw new Error(`${code} is missing`)
  return state
}

function heldAfter(...ratings: readonly RatingEvent[]): number | null {
  return stateOf({ ratings }, SIGNED_ON + 10).held?.value ?? null
}

function finished(module: string, on: number, areas: readonly string[] = []): Partial<CapabilityRecord> {
  return { completions: [{ module, on, areas }] }
}

describe('somebody with nothing on record', () => {
  it('has an entry for every capability, not assessed, which is not a rating of 0', () => {
    const states = foldCapabilities(NOBODY, catalogue, SIGNED_ON, EVERY_AREA)
    expect([...states.keys()]).toEqual([...catalogue.capabilities.keys()])
    expect(states.get('CLN-01')).toEqual({
      capability: 'CLN-01',
      self: null,
      held: null,
      assumed: null,
      prepared: { value: 0, basis: 'ASSUMED' },
      review: null,
    })
  })
})

describe('the rating held', () => {
  const D = SIGNED_ON

  it('is the last sign-off, with its signers and its day', () => {
    const { held } = stateOf({ ratings: [entry('SIGN_OFF', D, 3)] }, D)
    expect(held).toEqual({ value: 3, on: D, assessorIds: ['asha', 'ben'], basis: 'SIGN_OFF' })
  })

  it('is not moved by a self-rating', () => {
    expect(heldAfter(entry('SELF', D, 4))).toBeNull()
    expect(heldAfter(entry('SIGN_OFF', D, 2), entry('SELF', D, 4))).toBe(2)
  })

  it('counts an observation up to 2 and never moves a 3 or 4 by one', () => {
    expect(heldAfter(entry('OBSERVED', D, 1), entry('OBSERVED', D, 2), entry('OBSERVED', D + 1, 0))).toBe(2)
    expect(heldAfter(entry('SIGN_OFF', D, 3), entry('OBSERVED', D + 1, 1))).toBe(3)
    expect(heldAfter(entry('SIGN_OFF', D, 1), entry('OBSERVED', D + 1, 2))).toBe(2)
  })

  it('falls by a lowering and by nothing else, and rises again from there', () => {
    expect(heldAfter(entry('SIGN_OFF', D, 3), entry('SIGN_OFF', D + 1, 2))).toBe(3)
    expect(heldAfter(entry('SIGN_OFF', D, 3), entry('LOWERING', D + 1, 1))).toBe(1)
    expect(heldAfter(entry('SIGN_OFF', D, 3), entry('LOWERING', D + 1, 1), entry('OBSERVED', D + 2, 2))).toBe(2)
    expect(heldAfter(entry('SIGN_OFF', D, 4), entry('LOWERING', D + 1, 1), entry('SIGN_OFF', D + 2, 3))).toBe(3)
  })

  it('is decided within one day by the order in which things were recorded', () => {
    const [lowered, signed, loweredAgain] = [entry('LOWERING', D, 1), entry('SIGN_OFF', D, 3), entry('LOWERING', D, 2)]
    expect(heldAfter(signed, lowered)).toBe(3)
    expect(heldAfter(loweredAgain, signed)).toBe(2)
    const [first, second] = [entry('SELF', D, 1), entry('SELF', D, 4)]
    expect(stateOf({ ratings: [second, first] }, D).self?.value).toBe(4)
  })

  it('names a lowering that confirmed the same value, and it counts as a review', () => {
    const state = stateOf({ ratings: [entry('SIGN_OFF', D, 2), entry('LOWERING', D + 9, 2)] }, D + 9)
    expect(state.held).toMatchObject({ value: 2, on: D + 9, basis: 'LOWERING' })
    expect(state.review).toMatchObject({ state: 'REVIEWED', on: D + 9 })
  })

  it('names the two people who lowered it', () => {
    const lowered = stateOf({ ratings: [entry('SIGN_OFF', D, 3), entry('LOWERING', D + 1, 1)] }, D + 5).held
    expect(lowered).toEqual({ value: 1, on: D + 1, assessorIds: ['asha', 'ben'], basis: 'LOWERING' })
  })

  it('is never raised or made by a lowering', () => {
    expect(heldAfter(entry('SIGN_OFF', D, 1), entry('LOWERING', D + 1, 3))).toBe(1)
    expect(heldAfter(entry('SIGN_OFF', D, 3), entry('LOWERING', D + 1, 1), entry('LOWERING', D + 2, 2))).toBe(1)
    expect(heldAfter(entry('LOWERING', D + 1, 3))).toBeNull()
  })

  it('is confirmed in post by a starting position, and a sign-off at the same rating is named before it', () => {
    expect(stateOf({ ratings: [entry('STARTING_POSITION', D, 3)] }, D).held?.basis).toBe('STARTING_POSITION')
    const both = [entry('SIGN_OFF', D, 3), entry('STARTING_POSITION', D + 1, 3)]
    expect(stateOf({ ratings: both }, D + 1).held?.basis).toBe('SIGN_OFF')
  })

  it('is not given by a starting position for procedures and medicines', () => {
    const state = stateOf({ ratings: [entry('STARTING_POSITION', D, 3, 'INT-02')] }, D, 'INT-02')
    expect(state.held).toBeNull()
    expect(state.prepared.value).toBe(0)
    expect(state.review).toBeNull()
  })

  it('can be shown as it stood on any day', () => {
    const ratings = [entry('OBSERVED', D, 2), entry('SIGN_OFF', D + 30, 3), entry('SELF', D + 40, 4)]
    expect(stateOf({ ratings }, D - 1).held).toBeNull()
    expect(stateOf({ ratings }, D + 29).held?.value).toBe(2)
    expect(stateOf({ ratings }, D + 30).held?.value).toBe(3)
    expect(stateOf({ ratings }, D + 39).self).toBeNull()
  })
})

describe('what the stated level suggests', () => {
  const practice = { level: 'CF6', areas: [{ area: 'OBS', level: 'CF5' }] }

  it('is the column of the level for the core and of each declared area for the area', () => {
    expect(stateOf({ practice }, 0).assumed).toBe(3)
    expect(stateOf({ practice }, 0, 'LDM-06').assumed).toBe(1)
    expect(stateOf({ practice }, 0, 'OBS-08').assumed).toBe(1)
    expect(stateOf({ practice }, 0, 'GYN-05').assumed).toBeNull()
    expect(stateOf({ practice }, 0).prepared).toEqual({ value: 3, basis: 'ASSUMED' })
  })

  it('is nothing before a level is stated', () => {
    const trainee = { level: null, areas: [{ area: 'OBS', level: 'CF5-P' }] }
    expect(stateOf({ practice: trainee }, 0).assumed).toBeNull()
    expect(stateOf({ practice: trainee }, 0, 'OBS-08').assumed).toBeNull()
  })

  it("is the assistant role's items at the assistant level, and the consultant column at the most senior", () => {
    const assistant = { level: 'CF4', areas: [{ area: 'VAS', level: 'CF4' }] }
    expect(stateOf({ practice: assistant }, 0).assumed).toBe(1)
    expect(stateOf({ practice: assistant }, 0, 'VAS-01').assumed).toBe(3)
    expect(stateOf({ practice: assistant }, 0, 'LDM-06').assumed).toBeNull()
    expect(stateOf({ practice: { level: 'CF9', areas: [] } }, 0).assumed).toBe(4)
  })

  it('gives way to any rating of that capability, even a lower one', () => {
    const rated = stateOf({ practice, ratings: [entry('SELF', 5, 2)] }, 5)
    expect([rated.assumed, rated.prepared]).toEqual([null, { value: 2, basis: 'SELF' }])
    const observed = stateOf({ practice, ratings: [entry('OBSERVED', 5, 1)] }, 5)
    expect([observed.assumed, observed.prepared]).toEqual([null, { value: 1, basis: 'HELD' }])
    expect(stateOf({ practice, ratings: [entry('SELF', 5, 2)] }, 5, 'LDM-06').assumed).toBe(1)
  })
})

describe('what a person is prepared for', () => {
  it('follows the latest self-rating, up and down', () => {
    const ratings = [entry('SELF', 10, 3), entry('SELF', 20, 2)]
    expect(stateOf({ ratings }, 19).prepared).toEqual({ value: 3, basis: 'SELF' })
    expect(stateOf({ ratings }, 20).prepared).toEqual({ value: 2, basis: 'SELF' })
    expect(stateOf({ ratings: ratings.toReversed() }, 20).self).toEqual({ value: 2, on: 20 })
  })

  it('rises with a finished module and leaves the rating held alone', () => {
    const state = stateOf(finished('ENH-01', 10), 10)
    expect([state.prepared, state.held]).toEqual([{ value: 3, basis: 'MODULE' }, null])
    expect(stateOf(finished('ENH-01', 10), 9).prepared.value).toBe(0)
  })

  it('counts an area only inside the scope', () => {
    expect(stateOf(finished('ENH-16', 10), 10, 'OBS-08').prepared.value).toBe(2)
    expect(stateOf(finished('ENH-16', 10), 10, 'OBS-08', new Set(['GYN'])).prepared.value).toBe(0)
  })

  it('counts only the areas chosen where a module lets one choose', () => {
    expect(stateOf(finished('CON-07', 10, ['OBS']), 10, 'OBS-08').prepared.value).toBe(4)
    expect(stateOf(finished('CON-07', 10, ['OBS']), 10, 'GYN-05').prepared.value).toBe(0)
    expect(stateOf(finished('CON-07', 10, ['OBS']), 10, 'OBS-08', new Set(['GYN'])).prepared.value).toBe(0)
  })

  it('passes over modules the catalogue does not know', () => {
    expect(stateOf(finished('GONE-01', 10), 10).prepared.value).toBe(0)
  })
})
