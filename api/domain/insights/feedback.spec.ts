import { describe, expect, it } from 'vitest'
import { bandOf } from './band.ts'
import { feedbackOf } from './feedback.ts'

const texts = (count: number): string[] => Array.from({ length: count }, (_, index) => `Text ${index}`)
const nothing = { people: 0, answers: [], words: [] }

describe('What learners said', () => {
  it('is told answer by answer, in bands, with those nobody gave', () => {
    const answers = [
      { question: 'usefulness', answer: 'USEFUL', people: 12 },
      { question: 'usefulness', answer: 'NOT_USEFUL', people: 3 },
      { question: 'time', answer: 'MORE', people: 7 },
    ] as const
    const { people, usefulness, difficulty, time } = feedbackOf({ ...nothing, people: 16, answers })
    expect(people).toEqual(bandOf(16))
    expect(usefulness).toEqual([
      { answer: 'NOT_USEFUL', people: bandOf(3) },
      { answer: 'A_LITTLE', people: bandOf(0) },
      { answer: 'USEFUL', people: bandOf(12) },
      { answer: 'VERY_USEFUL', people: bandOf(0) },
    ])
    expect(difficulty.map(each => each.people.atLeast)).toEqual([0, 0, 0])
    expect(time.at(-1)).toEqual({ answer: 'MORE', people: bandOf(7) })
  })

  it.each([
    [5, 0],
    [6, 6],
    [10, 6],
    [11, 11],
    [15, 11],
  ])('in words of %i people is told in %i of them', (written, told) => {
    expect(feedbackOf({ ...nothing, people: written, words: texts(written) }).words).toEqual(texts(told))
  })
})
