import { describe, expect, it } from 'vitest'
import { dayErrors, inputOf, meetingErrors, startIn, typedOf } from './meeting-form.ts'

const typed = {
  ...typedOf(null),
  dueOn: '2026-12-01',
  objectives: [
    { text: ' ', isReached: false },
    { text: 'Growth', isReached: false },
  ],
}

describe('A meeting as it is typed', () => {
  it('is sent without the lines left empty, and without a concern where none is said', () => {
    expect(inputOf(typed)).toEqual({
      kind: 'TRIPARTITE',
      dueOn: '2026-12-01',
      heldOn: null,
      objectives: [{ text: 'Growth', isReached: false }],
      actions: [],
      concern: null,
    })
    expect(inputOf({ ...typed, concern: 'Tired', readerIds: ['r'] }).concern).toEqual({
      words: 'Tired',
      readerIds: ['r'],
    })
  })

  it('begins as its address says, and with nothing where that says nothing a form could hold', () => {
    expect(startIn({ kind: 'REVIEW', on: '2026-12-24' })).toEqual({ kind: 'REVIEW', dueOn: '2026-12-24' })
    expect(startIn({ kind: 'PARTY', on: 'soon' })).toEqual({ kind: 'TRIPARTITE', dueOn: '' })
    expect(typedOf(null, { kind: 'REVIEW', dueOn: '2026-12-24' })).toMatchObject({ kind: 'REVIEW', heldOn: '' })
  })

  it('says what is wrong at the line that holds it', () => {
    const problems = [
      { path: 'objectives.0.text', message: 'One' },
      { path: 'concern.readerIds', message: 'Two' },
      { path: 'actions', message: 'Three' },
      { path: 'heldOn', message: 'Four' },
    ]
    expect(meetingErrors(problems, typed)).toEqual([
      { fieldId: 'objectives-1', message: 'One' },
      { fieldId: 'readers', message: 'Two' },
      { fieldId: 'add-actions', message: 'Three' },
      { fieldId: 'heldOn', message: 'Four' },
    ])
  })

  it('asks for the day it is planned for', () => {
    expect(dayErrors({ ...typed, dueOn: '', heldOn: 'invalid' }, 'A day')).toEqual([
      { fieldId: 'dueOn', message: 'A day' },
      { fieldId: 'heldOn', message: 'A day' },
    ])
    expect(dayErrors(typed, 'A day')).toEqual([])
  })
})
