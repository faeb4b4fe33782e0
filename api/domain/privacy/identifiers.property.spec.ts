import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPatientIdentifiers } from './identifiers.ts'
import { hasValidCheckDigit } from './nhs-number.ts'

const DIGITS = '0123456789'.split('')

/** Nine digits and the tenth that fits them; those for which none fits are never issued. */
const validNumber = fc
  .array(fc.constantFrom(...DIGITS), { minLength: 9, maxLength: 9 })
  .map(nine => DIGITS.map(last => [...nine, last].join('')).find(hasValidCheckDigit))
  .filter(number => number !== undefined)

const separator = fc.constantFrom(' ', '-', '\u00a0', '\u2011', ' - ', '\u200b')
const words = fc.constantFrom('', 'Seen: ', 'Discussed (', 'case ')

describe('any number with a valid check digit', () => {
  it('is found in one piece and as 3-3-4, with any separator', () => {
    fc.assert(
      fc.property(validNumber, separator, words, (number, between, before) => {
        const spaced = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(between)
        for (const written of [number, spaced]) {
          const [finding] = findPatientIdentifiers(`${before}${written}) today`)
          expect(finding?.text).toBe(written)
        }
      }),
    )
  })

  it('is no longer found once any one digit is changed', () => {
    fc.assert(
      fc.property(validNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digits = number.split('')
        digits[place] = String((Number(digits[place]) + by) % 10)
        expect(findPatientIdentifiers(`Seen ${digits.join('')} today`)).toEqual([])
      }),
    )
  })
})

describe('any text', () => {
  it('is read the same way twice; findings lie inside it, in order and apart', () => {
    const piece = fc.oneof(
      validNumber,
      fc.constantFrom('DOB 12/03/1984', 'MRN RK123456', '07700 900123', ' ', ', ', '2026-03-12'),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('')
        const findings = findPatientIdentifiers(text)
        expect(findPatientIdentifiers(text)).toEqual(findings)
        let reached = 0
        for (const { start, end, text: passage } of findings) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(text.slice(start, end)).toBe(passage)
          expect(passage.length).toBeGreaterThan(0)
          reached = end
        }
      }),
    )
  })
})
