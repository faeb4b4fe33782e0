import { describe, expect, it } from 'vitest'
import type { Lesson } from './composables/useLesson.ts'
import { givenAnswers, refusalOf, withEntry, type WaitingAnswer } from './lesson-answers.ts'

const ticked = (...items: string[]) => ({ answer: 'TICKED' as const, items })
const kept = {
  answers: [{ __typename: 'MyBlockAnswer', blockId: 'list', answer: ticked('a'), confidence: null }],
} as unknown as Lesson

describe('answers as they stand', () => {
  it('are those on their way over those that are kept', () => {
    const waiting: WaitingAnswer[] = [{ blockId: 'list', version: 1, answer: ticked('a', 'b'), confidence: null }]
    expect(givenAnswers(kept, []).get('list')?.answer).toEqual(ticked('a'))
    expect(givenAnswers(kept, waiting).get('list')?.answer).toEqual(ticked('a', 'b'))
    expect(givenAnswers(null, []).size).toBe(0)
  })

  it('change one at a time, and leave what was there before as it was', () => {
    const before = new Map([['a', 1]])
    expect([...withEntry(before, 'b', 2)]).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect([...withEntry(before, 'a', null)]).toEqual([])
    expect([...before]).toEqual([['a', 1]])
  })
})

describe('what became of an answer', () => {
  it('is nothing to speak of, a refusal in words, or a version that is no longer one’s own', () => {
    const answer = { __typename: 'MyBlockAnswer' as const, blockId: 'list' }
    expect(refusalOf({ __typename: 'AnswerBlockSuccess', answer })).toBeNull()
    const fields = [
      { __typename: 'InputProblem' as const, path: 'answer', code: 'PATIENT', message: 'That is a number' },
    ]
    expect(refusalOf({ __typename: 'InvalidInput', fields })).toEqual({
      kind: 'REFUSED',
      message: 'That is a number',
    })
    expect(refusalOf({ __typename: 'Conflict', message: 'Elsewhere' })?.kind).toBe('MOVED_ON')
  })
})
