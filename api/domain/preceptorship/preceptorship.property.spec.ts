import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreedHours, plannedMeetings } from './meetings.ts'
import { isInForce, preceptorshipState } from './standing.ts'
import type { Agreement } from './types.ts'

const START = 20_500
const anyAgreement: fc.Arbitrary<Agreement> = fc.record({
  startsOn: fc.integer({ min: START - 400, max: START + 400 }),
  months: fc.integer({ min: 3, max: 24 }),
  wholeTimePercent: fc.integer({ min: 10, max: 100 }),
  hoursPerMonth: fc.integer({ min: 0, max: 80 }).map(halves => halves / 2),
})
const anyLeave = fc.array(
  fc
    .tuple(fc.integer({ min: START - 600, max: START + 900 }), fc.option(fc.integer({ min: -5, max: 300 })))
    .map(([from, length]) => ({ from, to: length === null ? null : from + length })),
  { maxLength: 5 },
)
const anyDay = fc.integer({ min: START - 600, max: START + 1200 })

describe('Meetings, whatever was agreed and whoever is away', () => {
  it('are never earlier for leave, for more leave, or for working less', () => {
    fc.assert(
      fc.property(anyAgreement, anyLeave, anyLeave, anyDay, (agreement, leave, more, asOf) => {
        const plain = plannedMeetings({ ...agreement, wholeTimePercent: 100 }, [], asOf)
        const shorter = plannedMeetings(agreement, [], asOf)
        const away = plannedMeetings(agreement, leave, asOf)
        const longer = plannedMeetings(agreement, [...leave, ...more], asOf)
        for (const [place, { dueOn }] of plain.entries()) {
          expect(shorter[place]?.dueOn).toBeGreaterThanOrEqual(dueOn)
          expect(away[place]?.dueOn).toBeGreaterThanOrEqual(shorter[place]?.dueOn ?? Infinity)
          expect(longer[place]?.dueOn).toBeGreaterThanOrEqual(away[place]?.dueOn ?? Infinity)
        }
      }),
    )
  })

  it('keep their order, each kind once, the first after the start and the last one last', () => {
    fc.assert(
      fc.property(anyAgreement, anyLeave, anyDay, (agreement, leave, asOf) => {
        const meetings = plannedMeetings(agreement, leave, asOf)
        expect(new Set(meetings.map(({ kind }) => kind)).size).toBe(meetings.length)
        expect(meetings.at(-1)?.kind).toBe('LAST')
        const dues = meetings.map(({ dueOn }) => dueOn)
        expect(dues).toEqual(dues.toSorted((a, b) => a - b))
        expect(dues[0]).toBeGreaterThan(agreement.startsOn)
      }),
    )
  })

  it('have protected time that never shrinks as days pass, and none before the start', () => {
    fc.assert(
      fc.property(anyAgreement, anyLeave, anyDay, fc.nat(60), (agreement, leave, asOf, later) => {
        const ended = leave.map(({ from, to }) => ({ from, to: to ?? from + 30 }))
        const now = agreedHours(agreement, ended, asOf)
        expect(agreedHours(agreement, ended, asOf + later)).toBeGreaterThanOrEqual(now)
        if (asOf <= agreement.startsOn) expect(now).toBe(0)
      }),
    )
  })
})

const anyTerm = fc.record({
  isAcceptedByPreceptee: fc.boolean(),
  isAcceptedByPreceptor: fc.boolean(),
  isEnded: fc.boolean(),
})
const anyClosing = fc.record({
  isCompletedByPreceptee: fc.boolean(),
  isCompletedByPreceptor: fc.boolean(),
  isEndedEarly: fc.boolean(),
})

describe('A preceptorship', () => {
  it('is completed by both and by nothing else, and runs only where both said yes', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 4 }), anyClosing, (terms, closing) => {
        const state = preceptorshipState(terms, closing)
        const byBoth = closing.isCompletedByPreceptee && closing.isCompletedByPreceptor
        expect(state === 'COMPLETED').toBe(byBoth && !closing.isEndedEarly)
        if (terms.some(isInForce) && state === 'NAMED') throw new Error('Somebody is in force and it has not begun')
        if (state === 'RUNNING') expect(terms.some(t => t.isAcceptedByPreceptee && t.isAcceptedByPreceptor)).toBe(true)
      }),
    )
  })
})
