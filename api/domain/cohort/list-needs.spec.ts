import { describe, expect, it } from 'vitest'
import {
  buildCapability,
  buildCatalogue,
  buildEvidenceClass,
  buildModule,
} from '../../../tests/support/build/catalogue.ts'
import { indexOf } from '../planning/catalogue-index.ts'
import { readEntries } from './board-held.ts'
import type { BoardTarget } from './board-target.ts'
import { buildCohort } from './cohort.ts'
import { moduleOffers } from './group-offers.ts'
import { listNeeds } from './list-needs.ts'
import { offerVector } from './offer-vector.ts'
import { shelve } from './shelf.ts'

const seen = { kind: 'OBSERVATION', text: 'Seen by somebody', count: 3 } as const
const catalogue = buildCatalogue({
  evidenceClasses: [buildEvidenceClass({ code: 'E1', to3: [seen] }), buildEvidenceClass({ code: 'E7', to3: [] })],
  capabilities: [
    ...['A', 'B', 'C'].map(code => buildCapability({ code, pillar: 'CLN', area: null })),
    buildCapability({ code: 'D', pillar: 'CLN', area: null, evidenceClass: 'E7' }),
  ],
  modules: [buildModule({ code: 'M1', minutes: 60, develops: [{ capability: 'A', from: 0, to: 1 }] })],
})
const target: BoardTarget = {
  isCommon: true,
  items: ['A', 'B', 'C', 'D'].map(capability => ({ capability, rating: 2, stage: null, choice: null })),
  choices: [],
  lines: [
    { code: 'belly', title: 'Belly', capabilities: ['A', 'D'] },
    { code: 'neck', title: 'Neck', capabilities: ['B', 'C'] },
    { code: 'papers', title: 'Papers', capabilities: ['D'] },
  ],
}
const needsOf = (entries: readonly (string | null)[], aim: BoardTarget = target) => {
  const ground = { catalogue, target: aim, pathwayCode: null, day: 100 }
  const learners = entries.map(each => offerVector({ events: readEntries(each), leave: [] }, ground))
  const cohort = buildCohort(shelve(indexOf(catalogue)), learners)
  return listNeeds(cohort, aim, catalogue, moduleOffers(cohort, catalogue))
}

describe('Lists under supervision', () => {
  it('are needed for what is proven by being observed, most people first, then most steps', () => {
    expect(needsOf([null, 'A S2:50,B S1:50']).map(({ code, steps, people }) => [code, steps, people.length])).toEqual([
      ['neck', 4, 2],
      ['belly', 1, 1],
    ])
  })

  it('name the next step of each person, and nothing that is held', () => {
    const [neck] = needsOf(['A S2:50,B S1:50,C S2:50'])
    expect(neck?.people).toEqual([{ person: 0, raises: [{ capability: 1, from: 1, to: 2 }] }])
  })

  it('say for how many there is nothing else: no module, and no other line', () => {
    const entries = [
      // M1 helps her, and so does the other line.
      null,
      // Two lines help him, and no module any more.
      'A S1:50',
      // One line alone is left.
      'A S2:50',
    ]
    expect(needsOf(entries).map(({ code, onlyOptionFor }) => [code, onlyOptionFor])).toEqual([
      ['neck', 1],
      ['belly', 0],
    ])
  })

  it('are none where a group aims for nothing together, or everything is held', () => {
    expect(needsOf([null], { ...target, isCommon: false })).toEqual([])
    expect(needsOf(['A S2:50,B S2:50,C S2:50,D S2:50'])).toEqual([])
  })
})
