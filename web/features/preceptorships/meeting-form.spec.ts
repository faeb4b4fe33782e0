import { describe, expect, it } from 'vitest'
import { dayErrors, inputOf, meetingErrors, typedOf, type TypedMeeting } from './meeting-form.ts'

const typed: TypedMeeting = {
  heldOn: '2026-11-20',
  hoursGiven: '2,5',
  objectives: [
    { text: ' ', state: 'OPEN' },
    { text: 'Portal Doppler', state: 'CARRIED' },
  ],
  concerns: '',
  actions: [{ text: 'A list with Jo', by: 'BOTH', dueOn: '', isDone: false }],
}
const meeting = {
  __typename: 'PreceptorshipMeeting',
  kind: 'WEEK_6',
  title: 'Meeting at 6 weeks',
  dueOn: '2026-11-20',
  state: 'NOT_YET',
  version: 0,
  heldOn: null,
  with: null,
  isOpenToMe: true,
  isSignedByMe: false,
  isSignedByOther: false,
  objectives: [],
  carried: ['Portal Doppler'],
  concerns: null,
  actions: [],
  hoursGiven: null,
} as const

describe('The form of a meeting', () => {
  it('begins with what was carried, until it is saved once', () => {
    expect(typedOf({ ...meeting, objectives: [], carried: ['Portal Doppler'], actions: [] }).objectives).toEqual([
      { text: 'Portal Doppler', state: 'OPEN' },
    ])
    expect(
      typedOf({ ...meeting, version: 1, objectives: [], carried: ['Portal Doppler'], actions: [] }).objectives,
    ).toEqual([])
  })

  it('sends no empty lines, hours with a comma, and a figure that is none as one to be refused', () => {
    expect(inputOf(typed)).toMatchObject({ hoursGiven: 2.5, concerns: null, objectives: [{ text: 'Portal Doppler' }] })
    expect(inputOf({ ...typed, hoursGiven: 'a few' }).hoursGiven).toBe(-1)
  })

  it('says a problem at the line it is about, though empty ones were left out', () => {
    const problems = [
      { path: 'objectives.0.text', message: 'Too long' },
      { path: 'actions', message: 'Too many' },
      { path: 'concerns', message: 'A patient' },
    ]
    expect(meetingErrors(problems, typed).map(({ fieldId }) => fieldId)).toEqual([
      'objectives-1',
      'add-actions',
      'concerns',
    ])
  })

  it('holds days that are none back', () => {
    expect(dayErrors(typed, 'No day')).toEqual([])
    expect(dayErrors({ ...typed, heldOn: 'invalid' }, 'No day')).toEqual([{ fieldId: 'heldOn', message: 'No day' }])
  })
})
