import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupMeetingState } from './meetings.ts'
import { actionAfterNudges, mayNudge } from './nudges.ts'
import { weekKinds } from './week.ts'

describe('A nudge', () => {
  it('gives way to moving a date or giving a task once nobody may be nudged, and to nothing else', () => {
    const after = Object.fromEntries(weekKinds.map(kind => [kind, actionAfterNudges({ kind, action: 'NUDGE' }, false)]))
    expect(after).toEqual({
      STAGE: 'EXTEND',
      TASK: 'EXTEND',
      MEETING: 'NUDGE',
      GOAL: 'NUDGE',
      REQUEST: 'NUDGE',
      AWARD: 'NUDGE',
      OBSERVERS: 'ASSIGN',
      REVIEW: 'NUDGE',
      HELP: 'NUDGE',
    })
    expect(weekKinds.map(kind => actionAfterNudges({ kind, action: 'NUDGE' }, true))).toEqual(
      weekKinds.map(() => 'NUDGE'),
    )
    expect(actionAfterNudges({ kind: 'MEETING', action: 'BOOK' }, false)).toBe('BOOK')
  })

  it('comes twice, and then not for fourteen days', () => {
    expect(mayNudge([], 100)).toBe(true)
    expect(mayNudge([100], 100)).toBe(true)
    expect(mayNudge([103, 100], 116)).toBe(false)
    expect(mayNudge([103, 100], 117)).toBe(true)
    expect(mayNudge([103, 100, 117], 117)).toBe(true)
    expect(mayNudge([103, 100, 117, 118], 119)).toBe(false)
  })

  it('is followed by silence after every second one: property', () => {
    assert(
      property(array(integer({ min: 0, max: 5 }), { maxLength: 60 }), waits => {
        const nudged: number[] = []
        let today = 0
        for (const wait of waits) {
          today += wait
          if (mayNudge(nudged, today)) nudged.push(today)
        }
        const silences = nudged.flatMap((day, index) =>
          index > 1 && index % 2 === 0 ? day - (nudged[index - 1] ?? 0) : [],
        )
        expect(silences.filter(days => days < 14)).toEqual([])
      }),
    )
  })
})

describe('A meeting of a group’s member', () => {
  it('is signed once it was held and both said so', () => {
    const held = { isHeld: true, isSignedByLearner: true, isSignedByEducator: false }
    expect(groupMeetingState({ ...held, isHeld: false })).toBe('PLANNED')
    expect(groupMeetingState(held)).toBe('TO_SIGN')
    expect(groupMeetingState({ ...held, isSignedByEducator: true })).toBe('SIGNED')
  })
})
