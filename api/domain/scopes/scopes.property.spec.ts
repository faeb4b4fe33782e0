import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODES, LAPSING, LAST_DAY, anyRecord, catalogue, day } from '../../../tests/support/build/any-record.ts'
import { buildRole } from '../../../tests/support/build/catalogue.ts'
import { foldCapabilities, type CapabilityRecord } from '../capability/fold.ts'
import type { Rating, RatingEvent } from '../capability/types.ts'
import { standingLines } from './line-standing.ts'
import { sinceSigned } from './since-signed.ts'
import { compareLines, composeLines } from './statement.ts'
import type { LineChoice } from './types.ts'
import { yearlyConfirmation } from './yearly.ts'

const RUNS = { numRuns: 500 }
const fold = (record: CapabilityRecord, asOf: number) => foldCapabilities(record, catalogue, asOf, new Set(['OBS']))

const anyRole = fc
  .record({
    asks: fc.tuple(...CODES.map(() => fc.constantFrom<Rating>(0, 1, 2, 3, 4))),
    lines: fc.array(fc.subarray([...CODES], { minLength: 1 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ asks, lines }) =>
    buildRole({
      code: 'ROLE',
      items: CODES.map((capability, place) => ({ capability, rating: asks[place] ?? 0 })),
      scopeLines: lines.map((capabilities, place) => ({ code: `line-${place}`, title: `Line ${place}`, capabilities })),
    }),
  )
const anyChoices: fc.Arbitrary<LineChoice[]> = fc.array(
  fc.record({
    code: fc.constantFrom('line-0', 'line-1', 'line-2', 'line-9'),
    isIn: fc.boolean(),
    limits: fc.constantFrom(null, 'not twins'),
    callOn: fc.constantFrom(null, 'Jo'),
  }),
)

describe('A statement made from any record', () => {
  it('holds no line that the fold does not support, whatever was chosen', () => {
    fc.assert(
      fc.property(anyRecord, anyRole, anyChoices, day, (record, role, choices, asOf) => {
        const states = fold(record, asOf)
        for (const { basis, items } of composeLines(standingLines(role, states), choices)) {
          expect(items.some(({ held }) => held >= 2)).toBe(true)
          for (const { capability, asks } of items) {
            const held = states.get(capability)?.held?.value ?? 0
            const least = basis === 'SUPPORTED' ? 2 : 3
            expect(held).toBeGreaterThanOrEqual(Math.min(asks, least))
            if (basis === 'SIGN_OFF' && held >= 3)
              expect(['SIGN_OFF', 'LOWERING']).toContain(states.get(capability)?.held?.basis)
          }
        }
      }),
      RUNS,
    )
  })

  it('has nothing to say since it was signed while nothing of it changed, and is no different from itself', () => {
    fc.assert(
      fc.property(anyRecord, anyRole, day, (record, role, asOf) => {
        const states = fold(record, asOf)
        const lines = composeLines(standingLines(role, states), [])
        expect(sinceSigned(lines, states, catalogue.capabilities)).toEqual([])
        expect(compareLines(lines, lines)).toEqual([])
      }),
      RUNS,
    )
  })

  it('says of every line that would stand as less on a later day that it does, and of no other', () => {
    fc.assert(
      fc.property(anyRecord, anyRole, day, day, (record, role, one, other) => {
        const [signed, read] = [Math.min(one, other), Math.max(one, other)]
        const lines = composeLines(standingLines(role, fold(record, signed)), [])
        const later = fold(record, read)
        const now = new Map(standingLines(role, later).map(line => [line.code, line.basis]))
        const firm = (basis: string | null | undefined) => (basis == null ? 0 : basis === 'SUPPORTED' ? 1 : 2)
        const expected = lines.filter(line => firm(now.get(line.code)) < firm(line.basis)).map(({ code }) => code)
        expect(sinceSigned(lines, later, catalogue.capabilities).map(({ code }) => code)).toEqual(expected)
      }),
      RUNS,
    )
  })

  it('clears by its yearly confirmation nothing that lapses, moves no rating, and leaves nothing it cleared due', () => {
    fc.assert(
      fc.property(anyRecord, anyRole, day, (record, role, asOf) => {
        const states = fold(record, asOf)
        const { clears } = yearlyConfirmation(composeLines(standingLines(role, states), []), states, catalogue)
        expect(clears.filter(code => LAPSING.has(code))).toEqual([])
        const given = clears.map((capability, place): RatingEvent => ({
          sequence: `zzz-${place}`,
          capability,
          on: asOf,
          kind: 'SCOPE_CONFIRMATION',
        }))
        const after = fold({ ...record, ratings: [...record.ratings, ...given] }, asOf)
        for (const code of CODES) expect(after.get(code)?.held).toEqual(states.get(code)?.held)
        for (const code of clears) expect(after.get(code)?.review).toMatchObject({ state: 'REVIEWED', on: asOf })
      }),
      RUNS,
    )
  })

  it('is the same on every day it is computed for', () => {
    const records = fc.sample(anyRecord, 5)
    const [role] = fc.sample(anyRole, 1)
    if (role === undefined) throw new Error('A role is made')
    for (const record of records) {
      const lines = () => composeLines(standingLines(role, fold(record, LAST_DAY)), [])
      expect(lines()).toEqual(lines())
    }
  })
})
