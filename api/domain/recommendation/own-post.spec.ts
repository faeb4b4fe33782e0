import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildModule } from '../../../tests/support/build/catalogue.ts'
import { buildLearner, practiceAt, selfRatings } from '../../../tests/support/build/learner.ts'
import type { Rating } from '../capability/types.ts'
import { expectedInPost, modulesBehind } from './own-post.ts'
import { foldForGoal } from './standpoint.ts'
import type { Learner } from './types.ts'

const reports = buildModule({ code: 'PRE-02', level: 'CF5', develops: [{ capability: 'CLN-08', from: 2, to: 3 }] })
const lists = buildModule({
  code: 'PRE-07',
  level: 'CF5',
  area: 'OBS',
  develops: [
    { capability: 'OBS-01', from: 2, to: 3 },
    { capability: 'GYN-01', from: 2, to: 3 },
  ],
})
const reasoning = buildModule({ code: 'ENH-01', level: 'CF6', develops: [{ capability: 'CLN-12', from: 1, to: 3 }] })
const catalogue = buildCatalogue({
  capabilities: ['CLN-08', 'CLN-12', 'OBS-01', 'GYN-01'].map(code => buildCapability({ code })),
  modules: [reports, lists, reasoning],
})

const behind = (level: string, areas: readonly string[], own: Readonly<Record<string, Rating>>): readonly string[] => {
  const learner: Learner = buildLearner({ practice: practiceAt(level, ...areas), ratings: selfRatings(own, 10) })
  const { target, states } = foldForGoal(learner, catalogue, 20)
  return [...modulesBehind({ practice: learner.practice, catalogue, target, states })]
}

describe('What lies behind someone in post', () => {
  it('is the preceptorship for everyone established, whatever they say of themselves', () => {
    expect(behind('CF6', [], { 'CLN-08': 2 })).toEqual(['PRE-02'])
    expect(behind('CF5', [], { 'CLN-08': 2 })).toEqual(['PRE-02'])
  })

  it('is nothing during preceptorship, and nothing where no level is known', () => {
    expect(behind('CF5-P', [], { 'CLN-08': 2 })).toEqual([])
    const open = buildLearner({ ratings: selfRatings({ 'CLN-08': 2 }, 10) })
    const { target, states } = foldForGoal(open, catalogue, 20)
    expect([...modulesBehind({ practice: open.practice, catalogue, target, states })]).toEqual([])
  })

  it('is no module of one’s own higher level: people grow into it while in post', () => {
    expect(behind('CF6', [], { 'CLN-12': 1 })).toEqual([])
    expect(behind('CF7', [], { 'CLN-12': 1 })).toEqual(['ENH-01'])
  })

  it('is read area by area: whoever takes up a new area begins there', () => {
    expect(behind('CF6', ['OBS', 'GYN'], { 'OBS-01': 2, 'GYN-01': 2 })).toEqual(['PRE-07'])
    expect(behind('CF6', ['OBS', 'GYN@CF5-P'], { 'OBS-01': 2, 'GYN-01': 2 })).toEqual([])
  })

  it('expects what the level’s column says', () => {
    const learner = buildLearner({ practice: practiceAt('CF7', 'OBS@CF5') })
    const { target, states } = foldForGoal(learner, catalogue, 20)
    const expected = expectedInPost({ practice: learner.practice, catalogue, target, states })
    expect(expected.get('CLN-08')).toBe(4)
    expect(expected.get('OBS-01')).toBe(3)
    expect(expected.has('GYN-01')).toBe(false)
  })
})
