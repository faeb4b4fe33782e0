import { describe, expect, it } from 'vitest'
import {
  checkPractice,
  emptyPracticeAnswers,
  hoursOf,
  practiceAnswersOf,
  practiceFieldFor,
  practiceInputOf,
} from './practice-answers.ts'

const complete = {
  ...emptyPracticeAnswers(),
  areas: ['OBS', 'GYN'],
  areaLevels: { OBS: 'CF6', GYN: 'CF5', MSK: 'CF5' },
  level: 'CF6',
  hours: '1.5',
}

describe('what a person says of their practice', () => {
  it('names every question still open, in the order of the page', () => {
    const problems = checkPractice({ ...emptyPracticeAnswers(), areas: ['VAS'] })
    expect(problems.map(({ fieldId }) => fieldId)).toEqual(['area-level-VAS', 'level', 'hours'])
  })

  it('asks for nothing more than areas, level and hours', () => {
    expect(checkPractice(complete)).toEqual([])
  })

  it('lets someone who does not scan at the moment say so', () => {
    const answers = { ...complete, areas: ['none', 'OBS'] }
    expect(checkPractice(answers)).toEqual([])
    expect(practiceInputOf(answers, 0).areas).toEqual([])
  })

  it('sends the level of each ticked area, and forgets areas that were unticked again', () => {
    expect(practiceInputOf(complete, 3)).toMatchObject({
      areas: [
        { areaCode: 'OBS', levelCode: 'CF6' },
        { areaCode: 'GYN', levelCode: 'CF5' },
      ],
      expectedVersion: 3,
    })
  })

  it('sends "not sure" as no level at all', () => {
    expect(practiceInputOf({ ...complete, level: 'not-sure' }, 0).levelCode).toBeNull()
  })

  it.each([
    ['0', 0],
    [' 1,5 ', 1.5],
    ['', null],
    ['two', null],
    ['-1', null],
    ['40', 40],
    ['41', null],
  ])('reads %j hours as %j', (text, hours) => {
    expect(hoursOf(text)).toBe(hours)
  })

  it('finds the field on screen for an error that comes back by path', () => {
    expect(practiceFieldFor('areas.1.levelCode', complete)).toBe('area-level-GYN')
    expect(practiceFieldFor('input.hoursPerWeek', complete)).toBe('hours')
    expect(practiceFieldFor('masters', complete)).toBe('masters')
  })

  it('comes back as it was saved', () => {
    const level = { __typename: 'FrameworkLevel' as const, code: 'CF5', name: 'Sonographer' }
    const area = { __typename: 'Area' as const, code: 'OBS', name: 'Obstetrics' }
    const saved = practiceAnswersOf({
      __typename: 'Practice',
      version: 2,
      jobTitle: null,
      level: null,
      areas: [{ __typename: 'PracticeArea', area, level }],
      registration: 'HCPC_RADIOGRAPHER',
      masters: null,
      hoursPerWeek: 0,
    })
    expect(saved).toMatchObject({ areas: ['OBS'], areaLevels: { OBS: 'CF5' }, level: 'not-sure', hours: '0' })
  })
})
