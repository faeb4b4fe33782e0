/** How hard a text is to read. */
export interface ReadingAge {
  readonly words: number
  readonly sentences: number
  /** Age in years, whole; null = fewer than 50 words, which say nothing. */
  readonly age: number | null
  /** The same with words of four syllables and more counted as two: whoever reads this knows the terms of the field. */
  readonly ageWithoutTerms: number | null
  readonly caution: string
}

const FEWEST_WORDS = 50
/** School years in the formula begin at five. */
const AGE_AT_GRADE_0 = 5
const YOUNGEST = 5
const OLDEST = 22
/** From so many syllables on a word is taken for a term of the field. */
const TERM_FROM = 4
const TERM_AS = 2

/** Above this the text is hard for somebody who reads it between two patients. */
const HARD = 18

/**
 * The age at which a text can be read, by the Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59,
 * with five years added. Syllables are counted by groups of vowels, as is usual; it is a guide and no measure, the less so in
 * a field whose terms are long: both figures are given.
 *
 * @example readingAge('The cat sat. '.repeat(20)).age // 5
 */
export function readingAge(text: string): ReadingAge {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const sentences = text.split(/[.!?…]+(?=\s|$)|\n+/).filter(each => /\p{L}/u.test(each)).length
  const syllables = words.map(syllablesOf)
  const age = ageOf(syllables, sentences)
  const ageWithoutTerms = ageOf(
    syllables.map(count => (count >= TERM_FROM ? TERM_AS : count)),
    sentences,
  )
  return { words: words.length, sentences, age, ageWithoutTerms, caution: cautionOf(age, ageWithoutTerms) }
}

function ageOf(syllables: readonly number[], sentences: number): number | null {
  if (syllables.length < FEWEST_WORDS || sentences === 0) return null
  const total = syllables.reduce((sum, count) => sum + count, 0)
  const grade = 0.39 * (syllables.length / sentences) + 11.8 * (total / syllables.length) - 15.59
  return Math.min(Math.max(Math.round(grade + AGE_AT_GRADE_0), YOUNGEST), OLDEST)
}

function cautionOf(age: number | null, ageWithoutTerms: number | null): string {
  if (age === null || ageWithoutTerms === null) return 'There is too little text to say how hard it is to read.'
  const terms = 'Long terms of the field make any text look harder than it is to those who know them.'
  if (ageWithoutTerms > HARD) return `Even without the terms this is hard to read: shorten sentences. ${terms}`
  return age > HARD ? `It is the terms, not the sentences, that make this look hard. ${terms}` : terms
}

/** Syllables of a word by groups of vowels; a silent e at the end counts for none. @example syllablesOf('ultrasound') // 3 */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-zà-ÿ]/g, '')
  const groups = letters.replace(/(?<=[^aeiouyl])e(s|d)?$/, '$1').match(/[aeiouyà-ÿ]+/g) ?? []
  return Math.max(groups.length, 1)
}
