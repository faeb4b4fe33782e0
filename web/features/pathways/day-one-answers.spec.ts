import { describe, expect, it } from 'vitest'
import { dayOneAnswersOf, dayOneInput, type DayOne } from './day-one-answers.ts'

const dayOne: DayOne = {
  __typename: 'DayOne',
  answered: 1,
  answers: [
    { __typename: 'DayOneAnswer', question: 'FUNDED_ROLE', answer: 'NO', note: 'Said Amal', answeredOn: '2026-03-12' },
    { __typename: 'DayOneAnswer', question: 'COURSE_PLACE', answer: null, note: null, answeredOn: null },
  ],
}

describe('answers about day one', () => {
  it('fill the form from what is saved', () => {
    expect(dayOneAnswersOf(dayOne)).toEqual({
      FUNDED_ROLE: { answer: 'NO', note: 'Said Amal' },
      COURSE_PLACE: { answer: '', note: '' },
    })
  })

  it('are sent only where a question has one, without empty notes', () => {
    const typed = dayOneAnswersOf(dayOne)
    expect(dayOneInput(typed)).toEqual([{ question: 'FUNDED_ROLE', answer: 'NO', note: 'Said Amal' }])
    typed.COURSE_PLACE = { answer: 'ASKED', note: '  ' }
    expect(dayOneInput(typed)[1]).toEqual({ question: 'COURSE_PLACE', answer: 'ASKED', note: null })
  })
})
