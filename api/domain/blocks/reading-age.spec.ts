import { describe, expect, it } from 'vitest'
import { readingAge, syllablesOf } from './reading-age.ts'

describe('Reading age', () => {
  it('is low for short words in short sentences, and says nothing of a few words', () => {
    expect(readingAge('The cat sat on the mat. '.repeat(12)).age).toBe(5)
    expect(readingAge('Too short.').age).toBeNull()
  })

  it('is given with the terms of the field and without them', () => {
    const sentence = 'We look at the echogenicity of the parenchyma in two planes. '
    const { age, ageWithoutTerms } = readingAge(sentence.repeat(8))
    expect(age ?? 0).toBeGreaterThan(ageWithoutTerms ?? 0)
  })

  it('counts syllables as they are heard', () => {
    expect(['probe', 'ultrasound', 'abdomen', 'scale', 'bone'].map(syllablesOf)).toEqual([1, 3, 3, 2, 1])
  })
})
