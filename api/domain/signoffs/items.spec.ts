import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating } from '../capability/types.ts'
import { routeOf, type Capabilities } from './items.ts'
import { reversalState } from './reversal.ts'
import { startingItems } from './starting-items.ts'

const capabilities: Capabilities = new Map([
  ['VAS-01', { code: 'VAS-01', area: 'VAS', evidenceClass: 'E1' }],
  ['VAS-02', { code: 'VAS-02', area: 'VAS', evidenceClass: 'E1' }],
  ['INT-01', { code: 'INT-01', area: 'INT', evidenceClass: 'E3' }],
])

describe('Who decides a line', () => {
  it.each([
    [[['VAS-01', 2]], 'SUPERVISOR'],
    [
      [
        ['VAS-01', 2],
        ['VAS-02', 3],
      ],
      'TWO_PEOPLE',
    ],
    [[['VAS-01', 4]], 'PANEL'],
    [[['INT-01', 3]], 'PANEL'],
    [[['INT-01', 2]], 'SUPERVISOR'],
  ] as const)('of %o: %s', (items, route) => {
    expect(
      routeOf(
        items.map(([capability, rating]) => ({ capability, rating })),
        capabilities,
      ),
    ).toBe(route)
  })
})

describe('A starting position', () => {
  const rating = fc.integer({ min: 0, max: 4 }).map(value => value as Rating)
  const ratings = fc
    .dictionary(fc.constantFrom('VAS-01', 'VAS-02', 'INT-01'), rating)
    .map(each => new Map(Object.entries(each)))

  it('gives 3 at most, never a procedure, only what the lines name, and more than is held', () => {
    fc.assert(
      fc.property(ratings, ratings, fc.subarray(['VAS-01', 'VAS-02', 'INT-01']), rating, (asked, held, line, upTo) => {
        for (const item of startingItems({ lines: [line, line], asked, held, upTo, capabilities })) {
          expect(line).toContain(item.capability)
          expect(capabilities.get(item.capability)?.evidenceClass).not.toBe('E3')
          expect(item.rating).toBeLessThanOrEqual(Math.min(3, upTo, asked.get(item.capability) ?? 0))
          expect(item.rating).toBeGreaterThan(held.get(item.capability) ?? 0)
        }
      }),
    )
  })
})

describe('A proposal to lower what was signed', () => {
  it.each([
    [{ proposedOn: 100, isHeard: false, isConfirmed: false }, 106, 'PROPOSED'],
    [{ proposedOn: 100, isHeard: false, isConfirmed: false }, 107, 'HEARD'],
    [{ proposedOn: 100, isHeard: true, isConfirmed: false }, 100, 'HEARD'],
    [{ proposedOn: 100, isHeard: true, isConfirmed: true }, 100, 'CONFIRMED'],
  ] as const)('%o on day %i is %s', (facts, today, state) => {
    expect(reversalState(facts, today)).toBe(state)
  })
})
