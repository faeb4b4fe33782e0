import { describe, expect, it } from 'vitest'
import { shortName } from './short-name.ts'

describe('the short name of a capability', () => {
  it.each([
    ['Growth scan: biometry, EFW, liquor', 'Growth scan'],
    ['Bowel: appendix, complications', 'Bowel'],
    ['Thyroid nodules (graded) with clear advice', 'Thyroid nodules'],
    ['Core biopsy in the neck', 'Core biopsy in the neck'],
    ['CRL: measured to standard', 'CRL: measured to standard'],
  ])('of “%s” is “%s”', (statement, name) => {
    expect(shortName(statement)).toBe(name)
  })
})
