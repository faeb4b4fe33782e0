import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildRole } from '../../../tests/support/build/catalogue.ts'
import { buildGoal, buildLearner, practiceAt, selfRatings, signOffs } from '../../../tests/support/build/learner.ts'
import { addMonths, dayFromDate } from '../capability/calendar.ts'
import { profileDays, profileOf } from './profile.ts'
import { describeStanding, foldForGoal } from './standpoint.ts'

const today = dayFromDate({ y: 2026, m: 11, d: 26 })
const catalogue = buildCatalogue({
  capabilities: ['CLN-01', 'CLN-02', 'OBS-01', 'EDU-01'].map(code => buildCapability({ code })),
  roles: [
    buildRole({
      code: 'ROLE-OBS',
      items: ['CLN-01', 'CLN-02', 'OBS-01', 'EDU-01'].map(capability => ({ capability, rating: 3 })),
      scopeLines: [{ code: 'care', title: 'Care', capabilities: ['CLN-01', 'CLN-02'] }],
    }),
  ],
})
const learner = buildLearner({
  goal: buildGoal({ roleProfileCode: 'ROLE-OBS' }),
  ratings: [
    ...signOffs({ 'CLN-01': 3 }, addMonths(today, -8)),
    ...signOffs({ 'CLN-02': 3 }, addMonths(today, -2)),
    ...selfRatings({ 'OBS-01': 3 }, addMonths(today, -5)),
  ],
})

describe('A profile in numbers', () => {
  const profile = profileOf(learner, catalogue, today)

  it('counts the same items in all, by scope line and by pillar', () => {
    expect(profile).toMatchObject({ basis: 'GOAL', role: 'ROLE-OBS', held: 2, toConfirm: 1, toLearn: 1 })
    expect(profile.lines).toEqual([
      { line: 'care', held: 2, toConfirm: 0, toLearn: 0 },
      { line: null, held: 0, toConfirm: 1, toLearn: 1 },
    ])
    expect(profile.pillars).toEqual([
      { pillar: 'CLN', held: 2, toConfirm: 1, toLearn: 0 },
      { pillar: 'EDU', held: 0, toConfirm: 0, toLearn: 1 },
    ])
  })

  it('shows each earlier day as it stood, from the first record to today', () => {
    const months = [-8, -7, -6, -5, -4, -3, -2, -1, 0]
    expect(profile.overTime.map(({ on }) => on)).toEqual(months.map(count => addMonths(today, count)))
    expect(profile.overTime.map(({ held, toConfirm }) => [held, toConfirm])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 1],
      [2, 1],
      [2, 1],
      [2, 1],
    ])
  })

  it('says on each day what the fold says of that day', () => {
    for (const { on, held } of profile.overTime) {
      const standpoint = foldForGoal(learner, catalogue, on)
      const codes = [...standpoint.target.items.keys()]
      expect(codes.filter(code => describeStanding(standpoint, code).standing === 'HELD')).toHaveLength(held)
    }
  })

  it('leaves out of the line over time what the stated level alone suggests', () => {
    const inPost = { ...learner, practice: practiceAt('CF5', 'OBS') }
    const { toConfirm, overTime } = profileOf(inPost, catalogue, today)
    expect(toConfirm).toBe(2)
    expect(overTime.at(-1)).toEqual({ on: today, held: 2, toConfirm: 1, toLearn: 1 })
    expect(overTime[0]).toMatchObject({ held: 1, toConfirm: 0, toLearn: 3 })
  })

  it('is today alone where nothing is recorded', () => {
    expect(profileOf(buildLearner(), catalogue, today)).toMatchObject({ basis: 'NOTHING', lines: [], pillars: [] })
    expect(profileDays(buildLearner(), today)).toEqual([today])
  })

  it('never has more than fourteen points, in order, each day once: property', () => {
    assert(
      property(integer({ min: 0, max: 20_000 }), age => {
        const days = profileDays({ ratings: selfRatings({ 'CLN-01': 2 }, today - age), completions: [] }, today)
        expect(days[0]).toBe(today - age)
        expect(days.at(-1)).toBe(today)
        expect(days.length).toBeLessThanOrEqual(14)
        expect([...new Set(days)].toSorted((a, b) => a - b)).toEqual(days)
      }),
    )
  })
})
