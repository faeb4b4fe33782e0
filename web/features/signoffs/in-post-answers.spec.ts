import { describe, expect, it } from 'vitest'
import { emptyInPost, inPostInput, inPostProblems } from './in-post-answers.ts'

const filled = {
  ...emptyInPost('tidewater'),
  personId: 'bernadette',
  roleCode: 'ROLE-ENH-OBS',
  lines: ['growth'],
  programme: 'NONE' as const,
  basis: ' Two lists a week together ',
}

describe('what a lead says of somebody in post', () => {
  it('names everything that is missing, and lines only once the role is known', () => {
    expect(inPostProblems(emptyInPost(''))).toEqual(['person', 'place', 'role', 'programme', 'basis'])
    expect(inPostProblems({ ...filled, lines: [] })).toEqual(['lines'])
    expect(inPostProblems(filled)).toEqual([])
  })

  it('names the award where a programme was completed', () => {
    expect(inPostProblems({ ...filled, programme: 'COMPLETED', awardedOn: 'invalid' })).toEqual(['award', 'awardedOn'])
  })

  it('sends nothing that was left empty', () => {
    expect(inPostInput(filled)).toMatchObject({ upTo: 3, award: null, awardedOn: null, limits: null })
    expect(inPostInput(filled).basis).toBe('Two lists a week together')
  })
})
