import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromDate } from './calendar.ts'
import { decidedOutsideGoal, ratingWords, standingOf } from './standing.ts'
import type { AssessedBasis, CapabilityState, PreparedBasis, Rating } from './types.ts'

const ON = dayFromDate({ y: 2026, m: 3, d: 12 })

const NOTHING: CapabilityState = {
  capability: 'GYN-03',
  self: null,
  held: null,
  assumed: null,
  prepared: { value: 0, basis: 'ASSUMED' },
  review: null,
}

function holding(value: Rating, basis: AssessedBasis = 'SIGN_OFF'): Partial<CapabilityState> {
  return { held: { value, on: ON, assessorIds: ['asha'], basis }, prepared: { value, basis: 'HELD' } }
}

function decide(target: Rating, partial: Partial<CapabilityState>) {
  const { standing, gap, decidedBy } = standingOf({ ...NOTHING, ...partial }, target)
  return [standing, gap, decidedBy.rule, decidedBy.text] as const
}

describe('an item of a goal is held', () => {
  it.each([
    ['SIGN_OFF', 'SIGNED_OFF', 'Signed off at 3 (independent) on 12 March 2026; your goal asks for 3.'],
    [
      'STARTING_POSITION',
      'CONFIRMED_IN_POST',
      'Confirmed in post at 3 (independent) on 12 March 2026; your goal asks for 3.',
    ],
    [
      'LOWERING',
      'SET_BY_LOWERING',
      'Set by a decision of two people at 3 (independent) on 12 March 2026; your goal asks for 3.',
    ],
  ] as const)('by the rating held, and says on what it rests: %s', (basis, rule, text) => {
    expect(decide(3, holding(3, basis))).toEqual(['HELD', 0, rule, text])
  })

  it('by an observation where the goal asks for 2 at most', () => {
    expect(decide(2, holding(2, 'OBSERVED')).slice(0, 3)).toEqual(['HELD', 0, 'OBSERVED'])
  })

  it('where the goal asks nothing', () => {
    expect(decide(0, {}).slice(0, 2)).toEqual(['HELD', 0])
  })
})

describe('an item of a goal is to confirm', () => {
  it('where the person rated themselves at the target', () => {
    const partial = { ...holding(2), self: { value: 3, on: ON }, prepared: { value: 3, basis: 'SELF' } } as const
    expect(decide(3, partial)).toEqual([
      'TO_CONFIRM',
      1,
      'SELF_RATED',
      'You rated yourself 3 (independent) on 12 March 2026; your goal asks for 3. Nobody has confirmed it yet.',
    ])
  })

  it('where a finished module or the stated level reaches it', () => {
    expect(decide(3, { prepared: { value: 3, basis: 'MODULE' } }).slice(0, 3)).toEqual([
      'TO_CONFIRM',
      3,
      'MODULE_FINISHED',
    ])
    const assumed = decide(3, { assumed: 3, prepared: { value: 3, basis: 'ASSUMED' } })
    expect(assumed.slice(0, 3)).toEqual(['TO_CONFIRM', 3, 'ASSUMED_FROM_LEVEL'])
    expect(assumed[3]).toBe(
      'The level you said you work at suggests 3 (independent); your goal asks for 3. Nobody has confirmed it yet.',
    )
  })

  it('where what was held has lapsed', () => {
    const lapsed = {
      prepared: { value: 3, basis: 'HELD' },
      review: { state: 'LAPSED', on: ON - 365, dueOn: ON },
    } as const
    expect(decide(3, lapsed)).toEqual([
      'TO_CONFIRM',
      3,
      'LAPSED',
      'You held 3 (independent); it ran out on 12 March 2026, so it needs confirming again.',
    ])
  })
})

describe('an item of a goal is to learn', () => {
  it('where nothing is recorded, which is not a rating of 0', () => {
    expect(decide(3, {})).toEqual([
      'TO_LEARN',
      3,
      'NOTHING_RECORDED',
      'Nothing recorded yet; your goal asks for 3 (independent).',
    ])
  })

  it('where everything recorded is below the target', () => {
    expect(decide(4, holding(3))).toEqual([
      'TO_LEARN',
      1,
      'BELOW_TARGET',
      'You hold 3 (independent); your goal asks for 4 (expert).',
    ])
    const notStarted = { self: { value: 0, on: ON }, prepared: { value: 0, basis: 'SELF' } } as const
    expect(decide(2, notStarted)[3]).toBe('You rated yourself 0 (not started); your goal asks for 2 (supported).')
  })
})

describe('a standing', () => {
  const value = fc.constantFrom<Rating>(0, 1, 2, 3, 4)
  const anyState = fc
    .record({
      held: fc.option(value),
      over: value,
      basis: fc.constantFrom<PreparedBasis>('HELD', 'SELF', 'ASSUMED', 'MODULE'),
    })
    .map(({ held, over, basis }): CapabilityState => {
      const prepared = { value: Math.max(held ?? 0, over) as Rating, basis }
      return Object.assign({}, NOTHING, held === null ? {} : holding(held), { prepared })
    })

  it('is one of three by the rating held and what is prepared, and the gap is never negative', () => {
    fc.assert(
      fc.property(anyState, value, (state, target) => {
        const { standing, gap, decidedBy } = standingOf(state, target)
        const held = state.held?.value ?? 0
        expect(gap).toBe(Math.max(0, target - held))
        expect(standing === 'HELD').toBe(held >= target)
        expect(standing === 'TO_LEARN').toBe(state.prepared.value < target)
        expect(decidedBy.text).toMatch(/\.$/)
      }),
    )
  })

  it('has words also outside the goal', () => {
    expect(decidedOutsideGoal().rule).toBe('NOT_IN_GOAL')
    expect(ratingWords(0)).toBe('0 (not started)')
  })
})
