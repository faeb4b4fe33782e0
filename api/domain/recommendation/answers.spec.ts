import { describe, expect, it } from 'vitest'
import { buildResponse } from '../../../tests/support/build/learner.ts'
import { answersOf, isHidden, moduleStepId } from './answers.ts'

const step = moduleStepId('PRE-02')

describe('Answers to steps', () => {
  it('count by their latest, and not before they were given', () => {
    const responses = [
      buildResponse({ stepId: step, response: 'NOT_FOR_ME', on: 100 }),
      buildResponse({ stepId: step, response: 'DONE_ELSEWHERE', on: 110 }),
    ]
    expect([...answersOf(responses, 99).refusedModules]).toEqual([])
    expect([...answersOf(responses, 100).refusedModules]).toEqual(['PRE-02'])
    expect([...answersOf(responses, 110).refusedModules]).toEqual([])
    expect([...answersOf(responses, 110).doneElsewhere]).toEqual(['PRE-02'])
  })

  it('of one day count by their weight, whatever order they come in', () => {
    const responses = [
      buildResponse({ stepId: step, response: 'NOT_FOR_ME', on: 100 }),
      buildResponse({ stepId: step, response: 'NOT_NOW', on: 100 }),
    ]
    for (const order of [responses, responses.toReversed()]) {
      expect(answersOf(order, 100).byStep.get(step)?.response).toBe('NOT_FOR_ME')
    }
  })

  it('say "not now" up to and including the last day', () => {
    const given = answersOf([buildResponse({ stepId: step, response: 'NOT_NOW', on: 100, until: 105 })], 105)
    expect(isHidden(given, step, 105, 14)).toBe(true)
    expect(isHidden(given, step, 106, 14)).toBe(false)
  })

  it('say "not now" for the default number of days where no date was given', () => {
    const given = answersOf([buildResponse({ stepId: step, response: 'NOT_NOW', on: 100 })], 100)
    expect(isHidden(given, step, 114, 14)).toBe(true)
    expect(isHidden(given, step, 115, 14)).toBe(false)
    expect(isHidden(given, 'MODULE:OTHER', 101, 14)).toBe(false)
  })

  it('keep the day on which something was called too easy', () => {
    const given = answersOf([buildResponse({ stepId: step, response: 'TOO_EASY', on: 100 })], 120)
    expect([...given.tooEasy]).toEqual([['PRE-02', 100]])
  })
})
