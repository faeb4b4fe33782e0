import { describe, expect, it } from 'vitest'
import {
  buildCapability,
  buildCatalogue,
  buildEvidenceClass,
  buildRole,
} from '../../../tests/support/build/catalogue.ts'
import { buildGoal, buildLearner, practiceAt, selfRatings } from '../../../tests/support/build/learner.ts'
import { defaultParameters } from './parameters.ts'
import { recommend } from './recommend.ts'
import type { Learner } from './types.ts'

const NOW = 20_600
const twins = buildCapability({ code: 'OBS-06', evidenceClass: 'E2', statement: 'Multiple pregnancy surveillance' })
const catalogue = buildCatalogue({
  capabilities: [twins],
  evidenceClasses: [
    buildEvidenceClass({ code: 'E2', to3: [{ kind: 'LOG', count: 50, abnormal: 15, text: '50 of this type' }] }),
  ],
  roles: [buildRole({ code: 'ROLE', areas: ['OBS'], items: [{ capability: 'OBS-06', rating: 3 }] })],
})

function reasonsFor(log: Learner['log']) {
  const learner = buildLearner({
    practice: practiceAt('CF5', 'OBS'),
    goal: buildGoal({ roleProfileCode: 'ROLE' }),
    ratings: selfRatings({ 'OBS-06': 3 }, NOW - 100),
    log,
  })
  const { items } = recommend(learner, catalogue, defaultParameters, NOW)
  const step = items.find(({ kind }) => kind === 'EVIDENCE')
  return step?.reasons.map(({ code, text }) => `${code} ${text}`) ?? []
}

const scans = (on: number, count: number, abnormal: number) =>
  ({ examination: 'OB-MULTIPLE', capabilities: ['OBS-06'], on, role: 'PERFORMED', count, abnormal }) as const

describe('what a request says of examinations', () => {
  it('is how many are lacking, and how long they take at the pace of the log', () => {
    expect(reasonsFor([scans(NOW - 60, 6, 6)])).toEqual(
      expect.arrayContaining([
        'ASKED_FOR Still asked for: 44 more examinations, 9 more of them abnormal.',
        'PACE Multiple pregnancy surveillance: about 15 months at 3 a month, as your log goes.',
      ]),
    )
  })

  it('is no guess where nothing was logged, and nothing of a pace where none is lacking', () => {
    expect(reasonsFor([]).join(' ')).not.toContain('PACE')
    expect(reasonsFor([scans(NOW - 60, 50, 14)]).join(' ')).not.toContain('PACE')
  })
})
