import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEvent, anyRecord, catalogue, CODES, LAST_DAY, SCOPE } from '../../../tests/support/build/any-record.ts'
import { foldCapabilities, type CapabilityRecord } from './fold.ts'
import { historyOf, type HistoryEntry } from './history.ts'

const history = (record: CapabilityRecord, capability: string, asOf: number): readonly HistoryEntry[] =>
  historyOf({ capability, record, takenBack: [], catalogue, scope: SCOPE }, asOf)

const anyCode = fc.constantFrom(...CODES)
const RUNS = { numRuns: 200 }

describe('The history of a capability', () => {
  it('is the same in whatever order the record is handed over', () => {
    fc.assert(
      fc.property(anyRecord, anyCode, (record, code) => {
        const turned = { ...record, ratings: record.ratings.toReversed() }
        expect(history(turned, code, LAST_DAY)).toEqual(history(record, code, LAST_DAY))
      }),
      RUNS,
    )
  })

  it('never changes up to a day by what is appended on later days', () => {
    fc.assert(
      fc.property(anyRecord, anyEvent, anyCode, (record, event, code) => {
        const asOf = event.on - 1
        const longer = { ...record, ratings: [...record.ratings, { ...event, capability: code }] }
        expect(history(longer, code, asOf)).toEqual(history(record, code, asOf))
      }),
      RUNS,
    )
  })

  it('ends a day with the rating held that every other screen shows for it', () => {
    fc.assert(
      fc.property(anyRecord, anyCode, (record, code) => {
        for (const { event } of history(record, code, LAST_DAY)) {
          const last = history(record, code, event.on).at(-1)
          const state = foldCapabilities(record, catalogue, event.on, SCOPE).get(code)
          expect([last?.heldAfter, last?.selfAfter]).toEqual([state?.held?.value ?? null, state?.self?.value ?? null])
        }
      }),
      RUNS,
    )
  })

  it('never has a self-rating, a scope confirmation outside classes that lapse, or anything but a lowering lower a rating', () => {
    fc.assert(
      fc.property(anyRecord, anyCode, (record, code) => {
        for (const { event, heldBefore, heldAfter } of history(record, code, LAST_DAY)) {
          if (event.kind === 'SELF') expect(heldAfter).toBe(heldBefore)
          if (event.kind !== 'LOWERING') expect(heldAfter ?? -1).toBeGreaterThanOrEqual(heldBefore ?? -1)
        }
      }),
      RUNS,
    )
  })
})
