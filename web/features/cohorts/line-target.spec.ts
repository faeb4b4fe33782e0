import { describe, expect, it } from 'vitest'
import type { WeekLinePartsFragment } from '../../generated/cohorts/graphql.ts'
import { lineTarget } from './line-target.ts'

const person = (subjectId: string | null): WeekLinePartsFragment['people'][number] => ({
  __typename: 'WeekPerson',
  memberId: 'm',
  cohortId: 'c',
  name: 'Ann',
  on: '2026-11-01',
  subjectId,
  canNudge: true,
})
const line = (more: Partial<WeekLinePartsFragment>) =>
  lineTarget({ id: 'STAGE:c/0', kind: 'STAGE', action: 'NUDGE', people: [person('s')], ...more })

describe('The one action of a line', () => {
  it('is done on the spot for a nudge, and by letter for an observation', () => {
    expect(line({})).toBeNull()
    expect(line({ id: 'REQUEST:OBSERVATION', kind: 'REQUEST', action: 'ANSWER' })).toBeNull()
  })

  it('opens the folder of one, and the list of several', () => {
    const asked = { id: 'REQUEST:SIGN_OFF', kind: 'REQUEST', action: 'OPEN_FOLDER' } as const
    expect(line(asked)).toBe('/decisions/s')
    expect(line({ ...asked, people: [person('s'), person('t')] })).toBe('/decisions')
    expect(line({ id: 'REQUEST:EVIDENCE', kind: 'REQUEST', action: 'ANSWER' })).toBe('/confirmations')
  })

  it('leads to a meeting, and to the page of who asked for help', () => {
    expect(line({ id: 'MEETING:c/REVIEW', kind: 'MEETING', action: 'BOOK' })).toBe('/groups/c/members/m/meetings/s')
    expect(line({ id: 'HELP:s', kind: 'HELP', action: 'ANSWER' })).toBe('/groups/c/members/m')
  })
})
