import { describe, expect, it } from 'vitest'
import type { GoalDetailsFragment } from '../../generated/goals/graphql.ts'
import { checkGoal, emptyGoalAnswers, goalAnswersOf, goalFieldFor, goalInputOf, isSameGoal } from './goal-answers.ts'

const role = { ...emptyGoalAnswers(), aim: 'role' as const, roleProfile: 'ROLE-ENH-OBS', dueOn: '2028-03-01' }
const saved: GoalDetailsFragment = {
  __typename: 'Goal',
  version: 4,
  title: 'Enhanced, obstetrics',
  roleProfile: { __typename: 'RoleProfile', code: 'ROLE-ENH-OBS', title: 'Enhanced, obstetrics' },
  pathway: null,
  overlays: [],
  areas: [
    {
      __typename: 'PracticeArea',
      area: { __typename: 'Area', code: 'GYN', name: 'Gynaecology' },
      level: { __typename: 'FrameworkLevel', code: 'CF5', name: 'Sonographer' },
    },
  ],
  dueOn: '2028-03-01',
  hoursPerWeek: 2,
}

describe('what a person is aiming for', () => {
  it('may be nothing yet', () => {
    const answers = { ...emptyGoalAnswers(), aim: 'nothing-yet' as const, dueOn: 'invalid' }
    expect(checkGoal(answers)).toEqual([])
    expect(goalInputOf(answers, 2, null, 0)).toMatchObject({ isNothingYet: true, roleProfileCode: null, dueOn: null })
  })

  it('must be answered, and a role or pathway named when one is aimed for', () => {
    expect(checkGoal(emptyGoalAnswers()).map(({ fieldId }) => fieldId)).toEqual(['aim'])
    expect(checkGoal({ ...role, roleProfile: '' }).map(({ fieldId }) => fieldId)).toEqual(['role'])
    expect(checkGoal({ ...role, aim: 'pathway' }).map(({ fieldId }) => fieldId)).toEqual(['pathway'])
  })

  it('sends only the kind of goal that counts, never both at once', () => {
    const input = goalInputOf({ ...role, pathway: 'PW-ENH-OBS' }, 1.5, null, 0)
    expect(input).toMatchObject({ roleProfileCode: 'ROLE-ENH-OBS', pathwayCode: null, isNothingYet: false })
  })

  it('keeps the areas agreed with a goal when it is saved again', () => {
    expect(goalInputOf(role, 2, saved, 4).areas).toEqual([{ areaCode: 'GYN', levelCode: 'CF5' }])
  })

  it('is known to be unchanged, whatever else was looked at', () => {
    expect(isSameGoal({ ...goalAnswersOf(saved), pathway: 'PW-ENH-OBS' }, saved)).toBe(true)
    expect(isSameGoal({ ...goalAnswersOf(saved), dueOn: '' }, saved)).toBe(false)
    expect(isSameGoal(goalAnswersOf(null), null)).toBe(true)
  })

  it('shows an error beside the question it belongs to', () => {
    expect(goalFieldFor('dueOn', role)).toBe('due-on')
    expect(goalFieldFor('pathwayCode', role)).toBe('aim')
  })
})
