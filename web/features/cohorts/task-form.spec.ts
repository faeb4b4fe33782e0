import { describe, expect, it } from 'vitest'
import { emptyTask, givenFrom, termsFrom } from './task-form.ts'

describe('The form of a task', () => {
  it('sends a module by its code, and a piece of evidence in words', () => {
    expect(givenFrom({ ...emptyTask(), code: 'PRE-02', title: 'left over' })).toMatchObject({
      code: 'PRE-02',
      title: null,
    })
    const evidence = { ...emptyTask(), kind: 'EVIDENCE', code: 'PRE-02', title: 'Three cases', evidenceKind: 'OUTCOME' }
    expect(givenFrom({ ...evidence, kind: 'EVIDENCE' })).toEqual({
      kind: 'EVIDENCE',
      code: null,
      title: 'Three cases',
      evidenceKind: 'OUTCOME',
      capabilityCodes: [],
    })
  })

  it('gives a task to everybody and those who join later, or to those who are named alone', () => {
    expect(termsFrom({ ...emptyTask(), memberIds: ['one'] })).toMatchObject({ memberIds: [], followsMembers: true })
    expect(termsFrom({ ...emptyTask(), whom: 'NAMED', memberIds: ['one'], days: 'x' })).toMatchObject({
      dueAfterDays: -99_999,
      memberIds: ['one'],
      followsMembers: false,
    })
  })
})
