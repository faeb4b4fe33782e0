import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { buildCatalogue, buildModule } from '../../../tests/support/build/catalogue.ts'
import { buildLearner, selfRatings } from '../../../tests/support/build/learner.ts'
import { defaultParameters } from '../../domain/recommendation/parameters.ts'
import { recommend } from '../../domain/recommendation/recommend.ts'
import type { Learner } from '../../domain/recommendation/types.ts'
import { createAdviceMemory } from './advice-memory.ts'

const TODAY = 20_600
const content = { catalogue: buildCatalogue({ modules: [buildModule({ code: 'ENH-02' })] }) }
const record = (learner: Learner, personId = 'jo') => ({ personId, learner, text: JSON.stringify(learner) })
const nothing = buildLearner({})
const rated = buildLearner({ ratings: selfRatings({ 'CLN-08': 2 }, TODAY - 30) })

describe('Advice that is kept', () => {
  it('is what would be decided anew, and is given again while nothing changes', () => {
    const advise = createAdviceMemory()
    const first = advise(record(rated), content, TODAY)
    expect(first).toEqual(recommend(rated, content.catalogue, defaultParameters, TODAY))
    expect(advise(record(rated), content, TODAY)).toBe(first)
  })

  it('gives way to a change of the record, and to another day', () => {
    const advise = createAdviceMemory()
    const before = advise(record(nothing), content, TODAY)
    const after = advise(record(rated), content, TODAY)
    expect(after.inputsDigest).not.toBe(before.inputsDigest)
    expect(advise(record(rated), content, TODAY + 1).inputsDigest).not.toBe(after.inputsDigest)
  })

  it('is gone from memory after its time', async () => {
    const advise = createAdviceMemory(20)
    const first = advise(record(rated), content, TODAY)
    await setTimeout(60)
    expect(advise(record(rated), content, TODAY)).not.toBe(first)
  })

  it('is never somebody else’s', () => {
    const advise = createAdviceMemory()
    advise(record(rated), content, TODAY)
    const other = advise(record(nothing, 'sam'), content, TODAY)
    expect(other).toEqual(recommend(nothing, content.catalogue, defaultParameters, TODAY))
  })
})
