import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CODES,
  LAPSING,
  LAST_DAY,
  catalogue,
  SCOPE,
  day,
  anySelf,
  anyLowering,
  anyStart,
  anyGrant,
  anyEvent,
  anyCompletion,
  anyRecord,
} from '../../../tests/support/build/any-record.ts'
import { foldCapabilities, type CapabilityRecord } from './fold.ts'
import type { CapabilityState, RatingEvent } from './types.ts'

type States = ReadonlyMap<string, CapabilityState>

function fold(record: CapabilityRecord, asOf: number): States {
  return foldCapabilities(record, catalogue, asOf, SCOPE)
}

function of(states: States, code: string): CapabilityState {
  const state = states.get(code)
  if (state === undefined) throw new Error(`${code} is missing`)
  return state
}

/** The rating held as a number that grows; nothing held is below 0. */
function heldValue(states: States, code: string): number {
  return of(states, code).held?.value ?? -1
}

function withRating(record: CapabilityRecord, event: RatingEvent): CapabilityRecord {
  return { ...record, ratings: [...record.ratings, event] }
}

/** Whether one entry of the record says exactly this. */
function isFounded(record: CapabilityRecord, capability: string, held: NonNullable<CapabilityState['held']>): boolean {
  return record.ratings.some(
    one =>
      one.capability === capability &&
      one.kind === held.basis &&
      one.value === held.value &&
      one.on === held.on &&
      peopleOf(one).join() === held.assessorIds.join(),
  )
}

function peopleOf(event: RatingEvent): readonly string[] {
  if ('signerIds' in event) return event.signerIds
  return 'assessorId' in event ? [event.assessorId] : []
}

const RUNS = { numRuns: 500 }

describe('the state of every capability', () => {
  it('does not depend on the order in which the record is kept', () => {
    const shuffled = anyRecord.chain(record =>
      fc
        .tuple(
          fc.shuffledSubarray([...record.ratings], { minLength: record.ratings.length }),
          fc.shuffledSubarray([...record.completions], { minLength: record.completions.length }),
          fc.shuffledSubarray([...record.leave], { minLength: record.leave.length }),
        )
        .map(([ratings, completions, leave]) => [record, { ...record, ratings, completions, leave }] as const),
    )
    fc.assert(
      fc.property(shuffled, day, ([record, mixed], asOf) => {
        expect(fold(mixed, asOf)).toEqual(fold(record, asOf))
      }),
      RUNS,
    )
  })

  it('on any day is what was computed on that day, before anything later was recorded', () => {
    fc.assert(
      fc.property(anyRecord, day, (record, asOf) => {
        const then = {
          ...record,
          ratings: record.ratings.filter(event => event.on <= asOf),
          completions: record.completions.filter(completion => completion.on <= asOf),
          leave: record.leave.filter(leave => leave.from <= asOf),
        }
        expect(fold(record, asOf)).toEqual(fold(then, asOf))
      }),
      RUNS,
    )
  })

  it('is prepared at least at the rating held, and keeps every rating within 0 to 4', () => {
    fc.assert(
      fc.property(anyRecord, day, (record, asOf) => {
        for (const state of fold(record, asOf).values()) {
          expect(state.prepared.value).toBeGreaterThanOrEqual(state.held?.value ?? 0)
          expect([0, 1, 2, 3, 4]).toContain(state.prepared.value)
          expect(state.assumed === null || (state.held === null && state.self === null)).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

describe('the rating held', () => {
  it('is never moved by a self-rating, nor is the review', () => {
    fc.assert(
      fc.property(anyRecord, anySelf, day, (record, self, asOf) => {
        const [before, after] = [fold(record, asOf), fold(withRating(record, self), asOf)]
        for (const code of CODES) {
          expect(of(after, code).held).toEqual(of(before, code).held)
          expect(of(after, code).review).toEqual(of(before, code).review)
        }
      }),
      RUNS,
    )
  })

  it('never falls by anything recorded but a lowering, in classes that lapse too', () => {
    fc.assert(
      fc.property(anyRecord, fc.oneof(anyGrant, anySelf), day, (record, event, asOf) => {
        const [before, after] = [fold(record, asOf), fold(withRating(record, event), asOf)]
        for (const code of CODES) expect(heldValue(after, code)).toBeGreaterThanOrEqual(heldValue(before, code))
      }),
      RUNS,
    )
  })

  it('never rises by a lowering', () => {
    const unlapsing = CODES.filter(code => !LAPSING.has(code))
    fc.assert(
      fc.property(anyRecord, anyLowering, day, (record, lowering, asOf) => {
        const [before, after] = [fold(record, asOf), fold(withRating(record, lowering), asOf)]
        for (const code of unlapsing) expect(heldValue(after, code)).toBeLessThanOrEqual(heldValue(before, code))
      }),
      RUNS,
    )
  })

  it('is never given by a starting position for procedures and medicines, nor by modules or leave', () => {
    fc.assert(
      fc.property(anyRecord, anyStart, day, (record, start, asOf) => {
        const onProcedure = { ...start, capability: 'INT-02' }
        expect(of(fold(withRating(record, onProcedure), asOf), 'INT-02')).toEqual(of(fold(record, asOf), 'INT-02'))
        const unrated = { ...record, ratings: [] }
        for (const state of fold(unrated, asOf).values()) expect([state.held, state.review]).toEqual([null, null])
      }),
      RUNS,
    )
  })

  it('says who gave it and when, from the record', () => {
    fc.assert(
      fc.property(anyRecord, day, (record, asOf) => {
        const unfounded = [...fold(record, asOf).values()].filter(
          ({ capability, held }) => held !== null && (held.on > asOf || !isFounded(record, capability, held)),
        )
        expect(unfounded).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('what a person is prepared for', () => {
  it('never falls by a new record, save the three that say so: a lower self-rating, a lowering, a fact for an assumption', () => {
    fc.assert(
      fc.property(anyRecord, anyGrant, day, (record, event, asOf) => {
        const [before, after] = [fold(record, asOf), fold(withRating(record, event), asOf)]
        const fallen = CODES.filter(code => {
          const { value, basis } = of(before, code).prepared
          return basis !== 'ASSUMED' && of(after, code).prepared.value < value
        })
        expect(fallen).toEqual([])
      }),
      RUNS,
    )
  })

  it('never falls by a finished module', () => {
    fc.assert(
      fc.property(anyRecord, anyCompletion, day, (record, completion, asOf) => {
        const before = fold(record, asOf)
        const after = fold({ ...record, completions: [...record.completions, completion] }, asOf)
        for (const code of CODES) {
          expect(of(after, code).prepared.value).toBeGreaterThanOrEqual(of(before, code).prepared.value)
        }
      }),
      RUNS,
    )
  })
})

describe('two neighbouring days', () => {
  const quietDay = fc
    .tuple(anyRecord, fc.integer({ min: 1, max: LAST_DAY + 900 }))
    .filter(
      ([record, asOf]) =>
        ![...record.ratings, ...record.completions].some(entry => entry.on === asOf) &&
        !record.leave.some(leave => leave.from === asOf || (leave.to === null && leave.from <= asOf)),
    )

  it('with nothing recorded between them differ only by what fell due', () => {
    fc.assert(
      fc.property(quietDay, ([record, asOf]) => {
        const [before, after] = [fold(record, asOf - 1), fold(record, asOf)]
        expect(CODES.flatMap(code => unexplained(of(before, code), of(after, code), asOf))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('leave alone what nothing was recorded of', () => {
    fc.assert(
      fc.property(anyRecord, anyEvent, day, (record, event, asOf) => {
        const [before, after] = [fold(record, asOf), fold(withRating(record, event), asOf)]
        const others = CODES.filter(code => code !== event.capability)
        expect(others.map(code => of(after, code))).toEqual(others.map(code => of(before, code)))
      }),
      RUNS,
    )
  })
})

const MOVES_ON: ReadonlySet<string> = new Set([
  'REVIEWED > REVIEW_DUE',
  'REVIEWED > LAPSED',
  'REVIEW_DUE > NO_RECENT_RECORD',
])

/**
 * What changed from one day to the next although nothing fell due. Past its last day a review moves on; only where the
 * class lapses may the rating held fall away.
 */
function unexplained(before: CapabilityState, after: CapabilityState, asOf: number): readonly string[] {
  const { held: heldBefore, review: reviewBefore, ...restBefore } = before
  const { held: heldAfter, review: reviewAfter, ...restAfter } = after
  const faults: string[] = []
  if (!isSame(restBefore, restAfter)) faults.push('self, assumed or prepared')
  if (!isSame(reviewBefore, reviewBefore && { ...reviewAfter, state: reviewBefore.state })) faults.push('review dates')
  if (reviewBefore?.state !== reviewAfter?.state) {
    if (!MOVES_ON.has(`${reviewBefore?.state} > ${reviewAfter?.state}`)) faults.push('review state')
    if (reviewBefore?.state === 'REVIEWED' && reviewBefore.dueOn !== asOf - 1) faults.push('review before its last day')
  }
  const mayFall = LAPSING.has(after.capability) && (heldAfter?.value ?? -1) <= (heldBefore?.value ?? -1)
  if (!mayFall && !isSame(heldBefore, heldAfter)) faults.push('held')
  return faults.map(fault => `${after.capability}: ${fault}`)
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
