import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildRole } from '../../../tests/support/build/catalogue.ts'
import { buildGateFact, buildGoal, buildLearner, practiceAt, signOffs } from '../../../tests/support/build/learner.ts'
import type { RatingEvent } from '../capability/types.ts'
import { describeStanding, foldForGoal } from './standpoint.ts'

const catalogue = buildCatalogue({
  capabilities: ['CLN-01', 'OBS-01', 'GYN-01'].map(code => buildCapability({ code })),
  roles: [
    buildRole({ code: 'ROLE-AST', level: 'CF4', items: [{ capability: 'CLN-01', rating: 1 }] }),
    buildRole({ code: 'ROLE-OBS', areas: ['OBS'], items: [{ capability: 'OBS-01', rating: 4 }] }),
  ],
})
const items = (learner: ReturnType<typeof buildLearner>): unknown =>
  Object.fromEntries(foldForGoal(learner, catalogue, 100).target.items)

describe('Where a person stands, and towards what', () => {
  it('is the goal, where there is one', () => {
    const learner = buildLearner({
      practice: practiceAt('CF5', 'GYN'),
      goal: buildGoal({ roleProfileCode: 'ROLE-OBS' }),
    })
    const standpoint = foldForGoal(learner, catalogue, 100)
    expect(standpoint.basis).toBe('GOAL')
    expect(Object.fromEntries(standpoint.target.items)).toEqual({ 'OBS-01': 4 })
    expect([...standpoint.target.scope]).toEqual(['GYN', 'OBS'])
  })

  it('is what the post expects, where there is no goal, each area at its own level', () => {
    const learner = buildLearner({ practice: practiceAt('CF7', 'OBS', 'GYN@CF5') })
    expect(foldForGoal(learner, catalogue, 100).basis).toBe('POST')
    expect(items(learner)).toEqual({ 'CLN-01': 4, 'GYN-01': 3, 'OBS-01': 4 })
  })

  it('is the assistant role at the assistant level', () => {
    expect(items(buildLearner({ practice: practiceAt('CF4') }))).toEqual({ 'CLN-01': 1 })
  })

  it('is the start of preceptorship in the areas of an award that is not ratified', () => {
    const learner = buildLearner({
      practice: { level: null, areas: [{ area: 'OBS', level: 'CF5' }] },
      gateFacts: [buildGateFact('G1', { isMet: false })],
    })
    const standpoint = foldForGoal(learner, catalogue, 100)
    expect([standpoint.basis, standpoint.isBeforeAward]).toEqual(['AWARD', true])
    expect(items(learner)).toEqual({ 'OBS-01': 2 })
  })

  it('is nothing, where nothing was said', () => {
    const standpoint = foldForGoal(buildLearner(), catalogue, 100)
    expect([standpoint.basis, standpoint.target.items.size]).toEqual(['NOTHING', 0])
  })

  it('describes an item of the goal by standing and gap, and anything else as outside it', () => {
    const learner = buildLearner({
      goal: buildGoal({ roleProfileCode: 'ROLE-OBS' }),
      ratings: signOffs({ 'OBS-01': 3, 'CLN-01': 3 }, 50),
    })
    const standpoint = foldForGoal(learner, catalogue, 100)
    expect(describeStanding(standpoint, 'OBS-01')).toMatchObject({ target: 4, standing: 'TO_LEARN', gap: 1 })
    expect(describeStanding(standpoint, 'CLN-01')).toMatchObject({ target: null, standing: null, gap: null })
  })

  it('lets the level stand where one observation found the most it can record, until the person speaks', () => {
    const seen: RatingEvent = {
      sequence: 'a',
      capability: 'CLN-01',
      on: 50,
      kind: 'OBSERVED',
      value: 2,
      assessorId: 'x',
    }
    const buildsOn = (...ratings: readonly RatingEvent[]) =>
      foldForGoal(buildLearner({ practice: practiceAt('CF5'), ratings }), catalogue, 100).buildsOn.get('CLN-01')
    expect(buildsOn(seen)).toBe(3)
    expect(buildsOn({ ...seen, value: 1 })).toBe(1)
    expect(buildsOn(seen, { sequence: 'b', capability: 'CLN-01', on: 60, kind: 'SELF', value: 2 })).toBe(2)
  })
})
