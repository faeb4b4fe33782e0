import { describe, expect, it } from 'vitest'
import { chosenIn, chosenQuery, dateIn, pathFor, taskIn } from './selection.ts'

describe('Members chosen', () => {
  it('stand in the address, each once and two hundred at most', () => {
    expect(chosenIn({ members: 'a,b,,a' })).toEqual(['a', 'b'])
    expect(chosenIn({})).toEqual([])
    expect(chosenIn({ members: ['a', 'b'] })).toEqual([])
    const many = Array.from({ length: 201 }, (_, place) => `m${place}`)
    expect(chosenIn({ members: many.join(',') })).toHaveLength(200)
    expect(String(chosenQuery(many)['members']).split(',')).toHaveLength(200)
    expect(chosenQuery([])).toEqual({})
  })

  it('are taken along to where something is done for them', () => {
    expect(pathFor('c', 'write', { memberIds: ['a', 'b'] })).toBe('/groups/c/write?members=a%2Cb')
    expect(pathFor('c', 'dates', { memberIds: ['a'], date: 'STAGE:1' })).toBe(
      '/groups/c/dates?members=a&date=STAGE%3A1',
    )
    expect(pathFor('c', 'tasks/new', { memberIds: [] })).toBe('/groups/c/tasks/new')
  })
})

describe('A form that is opened with something chosen', () => {
  it('has the module or the capability, and those it is for', () => {
    expect(taskIn({ module: 'PRE-01', members: 'a' })).toEqual({
      kind: 'MODULE',
      code: 'PRE-01',
      whom: 'NAMED',
      memberIds: ['a'],
    })
    expect(taskIn({ capability: 'CLN-01' })).toEqual({ kind: 'EVIDENCE', capabilityCode: 'CLN-01' })
  })

  it('leaves what was typed before where the address names nothing', () => {
    expect(taskIn({ show: 'tasks' })).toBeNull()
  })

  it('has a date of a stage or a task, and no other', () => {
    expect(dateIn({ date: 'TASK:t' })).toBe('TASK:t')
    expect(dateIn({ date: 'else' })).toBe('')
  })
})
