import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../../../tests/support/build/catalogue.ts'
import { buildGoal, buildLearner, selfRatings } from '../../../tests/support/build/learner.ts'
import { inputsDigest } from './digest.ts'
import { defaultParameters } from './parameters.ts'
import type { Learner } from './types.ts'

const learner = buildLearner({
  ratings: selfRatings({ 'CLN-01': 3, 'CLN-02': 2 }, 100),
  goal: buildGoal({ roleProfileCode: 'R' }),
})
const digest = (one: Learner, hash = 'a', now = 200): string =>
  inputsDigest(one, buildCatalogue({ hash }), defaultParameters, now)

describe('The digest of what decides', () => {
  it('is fourteen hexadecimal digits, and the same for the same', () => {
    expect(digest(learner)).toMatch(/^[0-9a-f]{14}$/)
    expect(digest({ ...learner, ratings: learner.ratings.toReversed() })).toBe(digest(learner))
  })

  it('differs with the person, the catalogue, the parameters and the day', () => {
    const others = [
      digest({ ...learner, ratings: selfRatings({ 'CLN-01': 3, 'CLN-02': 3 }, 100) }),
      digest({ ...learner, goal: null }),
      digest({ ...learner, started: [{ module: 'A', on: 1, areas: [] }] }),
      digest(learner, 'b'),
      digest(learner, 'a', 201),
      inputsDigest(learner, buildCatalogue({ hash: 'a' }), { ...defaultParameters, version: 'other' }, 200),
    ]
    expect(new Set([digest(learner), ...others]).size).toBe(others.length + 1)
  })

  it('does not run two lists into one', () => {
    const one = buildLearner({ completions: [{ module: 'A', on: 1, areas: [] }] })
    const two = buildLearner({ started: [{ module: 'A', on: 1, areas: [] }] })
    expect(digest(one)).not.toBe(digest(two))
  })
})
