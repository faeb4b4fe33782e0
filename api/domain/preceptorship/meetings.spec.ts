import { describe, expect, it } from 'vitest'
import { dayFromDate, formatDay } from '../capability/calendar.ts'
import { agreedHours, carriedInto, meetingState, plannedMeetings } from './meetings.ts'
import type { Agreement } from './types.ts'

const START = dayFromDate({ y: 2026, m: 1, d: 12 })
const agreement: Agreement = { startsOn: START, months: 12, wholeTimePercent: 100, hoursPerMonth: 4 }
const days = (given: Partial<Agreement> = {}, leave: { from: number; to: number | null }[] = [], asOf = START) =>
  plannedMeetings({ ...agreement, ...given }, leave, asOf).map(({ kind, dueOn }) => `${kind} ${formatDay(dueOn)}`)

describe('The meetings of a preceptorship', () => {
  it('are at 2 and 6 weeks, 3 and 6 months, and at the end of 12', () => {
    expect(days()).toEqual([
      'WEEK_2 26 January 2026',
      'WEEK_6 23 February 2026',
      'MONTH_3 12 April 2026',
      'MONTH_6 12 July 2026',
      'LAST 12 January 2027',
    ])
  })

  it('leave out what would come with the end or after it', () => {
    expect(days({ months: 6 }).map(text => text.split(' ')[0])).toEqual(['WEEK_2', 'WEEK_6', 'MONTH_3', 'LAST'])
    expect(days({ months: 3 }).map(text => text.split(' ')[0])).toEqual(['WEEK_2', 'WEEK_6', 'LAST'])
  })

  it('come later by the days of leave, planned or past, and stay where leave came after them', () => {
    const month = { from: START + 50, to: START + 79 }
    expect(days({}, [month]).slice(0, 3)).toEqual([
      'WEEK_2 26 January 2026',
      'WEEK_6 23 February 2026',
      'MONTH_3 12 May 2026',
    ])
  })

  it('wait day by day while somebody is away without an end', () => {
    const away = [{ from: START + 50, to: null }]
    const before = plannedMeetings(agreement, away, START + 60).at(-1)?.dueOn ?? 0
    expect(plannedMeetings(agreement, away, START + 70).at(-1)?.dueOn).toBe(before + 10)
  })

  it('come in proportion for part of full time, but for the two in which somebody settles in', () => {
    expect(days({ wholeTimePercent: 50 })).toEqual([
      'WEEK_2 26 January 2026',
      'WEEK_6 23 February 2026',
      'MONTH_3 11 July 2026',
      'MONTH_6 9 January 2027',
      'LAST 12 January 2028',
    ])
  })

  it.each([
    [{ heldOn: null, isSignedByPreceptee: false, isSignedByPreceptor: false }, START, 'NOT_YET'],
    [{ heldOn: null, isSignedByPreceptee: false, isSignedByPreceptor: false }, START + 1, 'PLANNED_BEFORE'],
    [{ heldOn: START, isSignedByPreceptee: true, isSignedByPreceptor: false }, START + 9, 'TO_SIGN'],
    [{ heldOn: START, isSignedByPreceptee: false, isSignedByPreceptor: true }, START + 9, 'TO_SIGN'],
    [{ heldOn: START, isSignedByPreceptee: true, isSignedByPreceptor: true }, START + 9, 'SIGNED'],
  ] as const)('%j on day %i are %s', (meeting, asOf, state) => {
    expect(meetingState(meeting, START, asOf)).toBe(state)
  })

  it('begin with what was carried from the last one that says anything', () => {
    const carried = { text: 'Portal Doppler', state: 'CARRIED' } as const
    const done = { text: 'Scrotum', state: 'DONE' } as const
    expect(carriedInto('MONTH_6', { WEEK_2: [carried], WEEK_6: [done, carried] })).toEqual(['Portal Doppler'])
    expect(carriedInto('MONTH_6', { WEEK_2: [carried], WEEK_6: [done] })).toEqual([])
    expect(carriedInto('WEEK_2', { WEEK_2: [carried] })).toEqual([])
  })
})

describe('Protected time agreed so far', () => {
  it('grows by the month, to the nearest half hour, and stops at the end', () => {
    expect(agreedHours(agreement, [], START)).toBe(0)
    expect(agreedHours(agreement, [], START - 30)).toBe(0)
    expect(agreedHours(agreement, [], dayFromDate({ y: 2026, m: 4, d: 12 }))).toBe(12)
    expect(agreedHours(agreement, [], START + 365)).toBe(48)
    expect(agreedHours(agreement, [], START + 3650)).toBe(48)
  })

  it('leaves out days of leave', () => {
    const leave = [{ from: START + 31, to: START + 90 }]
    expect(agreedHours(agreement, leave, START + 90)).toBe(agreedHours(agreement, [], START + 30))
  })
})
