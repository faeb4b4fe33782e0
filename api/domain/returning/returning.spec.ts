import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CapabilityState, Leave, ReviewState } from '../capability/types.ts'
import { longLeaveBehind } from './long-leave.ts'
import { proposeReturn } from './return-plan.ts'
import { reviewLines } from './review-lines.ts'

const NOW = 20_600
const state = (capability: string, review: ReviewState | null, dueOn = NOW): [string, CapabilityState] => [
  capability,
  {
    capability,
    self: null,
    held: null,
    assumed: null,
    prepared: { value: 0, basis: 'SELF' },
    review: review === null ? null : { state: review, on: dueOn - 365, dueOn },
  },
]
const line = (title: string, ...capabilities: string[]) => ({ code: title, title, capabilities })

describe('Leave to come back from', () => {
  it.each<[string, Leave[], boolean]>([
    ['three months that ended yesterday', [{ from: NOW - 90, to: NOW - 1 }], true],
    ['a day less', [{ from: NOW - 89, to: NOW - 1 }], false],
    ['leave that ends today', [{ from: NOW - 120, to: NOW }], false],
    ['leave without an end', [{ from: NOW - 120, to: null }], false],
    ['leave that ended half a year ago', [{ from: NOW - 400, to: NOW - 180 }], true],
    ['leave that ended longer ago', [{ from: NOW - 400, to: NOW - 181 }], false],
  ])('%s', (_what, leave, isBehind) => {
    expect(longLeaveBehind(leave, NOW) !== null).toBe(isBehind)
  })
})

describe('Reviews by line', () => {
  it('say of each line what asks most, with the items in it, and put that first', () => {
    const states = new Map([
      state('OBS-04', 'REVIEWED', NOW + 90),
      state('OBS-05', 'REVIEW_DUE', NOW - 20),
      state('GYN-01', 'REVIEWED', NOW + 30),
      state('INT-04', 'LAPSED', NOW - 3),
      state('CLN-01', 'NO_RECENT_RECORD', NOW - 500),
      state('GMU-01', null),
    ])
    const lines = [line('Growth', 'OBS-04', 'OBS-05'), line('Gynae', 'GYN-01'), line('General', 'GMU-01')]
    expect(reviewLines(states, [...lines, line('Drains', 'INT-04')]).map(each => [each.line, each.state])).toEqual([
      ['Drains', 'LAPSED'],
      [null, 'NO_RECENT_RECORD'],
      ['Growth', 'REVIEW_DUE'],
      ['Gynae', 'REVIEWED'],
    ])
    expect(reviewLines(states, lines).find(each => each.line === 'Growth')?.capabilities).toEqual(['OBS-05'])
  })
})

describe('A return as we would propose it', () => {
  const lines = [
    { line: 'Drains', state: 'LAPSED', on: null, dueOn: NOW - 3, capabilities: ['INT-04'] },
    { line: 'Growth', state: 'REVIEW_DUE', on: null, dueOn: NOW - 20, capabilities: ['OBS-05'] },
    { line: 'Gynae', state: 'REVIEWED', on: null, dueOn: NOW + 20, capabilities: ['GYN-01'] },
  ] as const

  it('begins with the lead, then lists, then what lapsed and what is due; what is reviewed is left alone', () => {
    const steps = proposeReturn({ from: NOW - 121, to: NOW - 1 }, lines, NOW)
    expect(steps.map(({ kind, line: of, lists, dueOn }) => [kind, of, lists, dueOn - NOW])).toEqual([
      ['MEETING', null, null, 14],
      ['LISTS', null, 2, 42],
      ['SEEN_AGAIN', 'Drains', null, 56],
      ['REVIEW', 'Growth', null, 84],
    ])
  })

  it.each([
    [120, 2, false],
    [365, 6, false],
    [729, 6, false],
    [730, 10, true],
  ])('after %i days away proposes %i lists, and the register from two years on', (days, count, asksRegister) => {
    const steps = proposeReturn({ from: NOW - days, to: NOW - 1 }, [], NOW)
    expect(steps.find(({ kind }) => kind === 'LISTS')?.lists).toBe(count)
    expect(steps.some(({ kind }) => kind === 'REGISTER')).toBe(asksRegister)
  })

  it('names each step once, never before the return or today, and no more lines than a person can keep in mind', () => {
    const anyLines = fc.array(fc.constantFrom(...lines), { maxLength: 30 })
    fc.assert(
      fc.property(
        anyLines,
        fc.integer({ min: 90, max: 2000 }),
        fc.integer({ min: 0, max: 180 }),
        (given, days, ago) => {
          const away = { from: NOW - ago - days, to: NOW - ago - 1 }
          const steps = proposeReturn(away, given, NOW)
          expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
          expect(steps.every(({ dueOn }) => dueOn > NOW)).toBe(true)
          expect(steps.length).toBeLessThanOrEqual(11)
        },
      ),
    )
  })
})
