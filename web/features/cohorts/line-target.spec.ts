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

  it('moves the date of exactly the stage or task and people that slipped', () => {
    const slipped = { action: 'EXTEND', people: [person(null), { ...person(null), memberId: 'o' }] } as const
    expect(line({ ...slipped, id: 'STAGE:c/1', kind: 'STAGE', people: [...slipped.people] })).toBe(
      '/groups/c/dates?members=m%2Co&date=STAGE%3A1',
    )
    expect(line({ action: 'EXTEND', id: 'TASK:t', kind: 'TASK' })).toBe('/groups/c/dates?members=m&date=TASK%3At')
  })

  it('gives a task about what was seen too little, to those of one group', () => {
    const away = { ...person(null), memberId: 'x', cohortId: 'd' }
    expect(line({ action: 'ASSIGN', id: 'OBSERVERS:OBS-05', kind: 'OBSERVERS', people: [person(null), away] })).toBe(
      '/groups/c/tasks/new?members=m&capability=OBS-05',
    )
  })

  it('plans the review of one on the day it is due, and writes to several', () => {
    const review = { id: 'REVIEW:REVIEW', kind: 'REVIEW', action: 'BOOK' } as const
    expect(line(review)).toBe('/groups/c/members/m/meetings/new?kind=REVIEW&on=2026-11-01')
    const two = [person(null), { ...person(null), memberId: 'o' }]
    expect(line({ ...review, people: two })).toBe('/groups/c/write?members=m%2Co')
  })

  it('lets one who has their award go on, and leads to the group of several', () => {
    const award = { id: 'AWARD:AWARD', kind: 'AWARD', action: 'MOVE_ON' } as const
    expect(line(award)).toBe('/groups/c/members/m/dates')
    expect(line({ ...award, people: [person(null), { ...person(null), memberId: 'o' }] })).toBe('/groups/c')
  })

  it('leads to a meeting, and to the page of who asked for help', () => {
    expect(line({ id: 'MEETING:c/REVIEW', kind: 'MEETING', action: 'BOOK' })).toBe('/groups/c/members/m/meetings/s')
    expect(line({ id: 'HELP:s', kind: 'HELP', action: 'ANSWER' })).toBe('/groups/c/members/m')
  })
})
