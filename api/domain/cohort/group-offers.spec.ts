import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildModule } from '../../../tests/support/build/catalogue.ts'
import { indexOf } from '../planning/catalogue-index.ts'
import type { BoardTarget } from './board-target.ts'
import { buildCohort } from './cohort.ts'
import { moduleOffers, raisesBy, stuckModules } from './group-offers.ts'
import { offerVector } from './offer-vector.ts'
import { readEntries } from './board-held.ts'
import { shelve } from './shelf.ts'

const catalogue = buildCatalogue({
  capabilities: ['A', 'B', 'C'].map(code => buildCapability({ code, pillar: 'CLN', area: null })),
  modules: [
    buildModule({ code: 'M1', minutes: 60, develops: [{ capability: 'A', from: 0, to: 1 }] }),
    buildModule({ code: 'M2', minutes: 30, develops: [{ capability: 'B', from: 1, to: 3 }] }),
    buildModule({ code: 'M3', minutes: 10, develops: [{ capability: 'C', from: 3, to: 4 }] }),
    buildModule({ code: 'M4', minutes: 5, develops: [{ capability: 'A', from: 0, to: 1 }], isRetired: true }),
  ],
})
const target: BoardTarget = {
  isCommon: true,
  items: (['A', 'B', 'C'] as const).map(capability => {
    return { capability, rating: capability === 'C' ? 4 : 2, stage: null, choice: null }
  }),
  choices: [],
  lines: [],
}
const somebody = (entries: string | null, aim: BoardTarget = target) =>
  offerVector({ events: readEntries(entries), leave: [] }, { catalogue, target: aim, pathwayCode: null, day: 100 })
const group = (...entries: readonly (string | null)[]) =>
  buildCohort(
    shelve(indexOf(catalogue)),
    entries.map(each => somebody(each)),
  )

describe('What a group is offered', () => {
  it('stands by the people it helps, then by what it closes and its length, and says for whom it is the only thing', () => {
    const offers = moduleOffers(group(null, 'B S1:50', 'A S2:50,B S1:50'), catalogue)
    expect(offers).toEqual([
      { module: 1, people: [1, 2], closes: 2, onlyOptionFor: 1 },
      { module: 0, people: [0, 1], closes: 2, onlyOptionFor: 1 },
    ])
  })

  it('raises nobody above what the group aims for, and knows nothing that came after the day', () => {
    const cohort = group('B S1:50', 'B S1:101')
    expect(raisesBy(cohort, catalogue, { module: 1, person: 0 })).toEqual([{ capability: 1, from: 1, to: 2 }])
    expect(moduleOffers(cohort, catalogue).find(({ module }) => module === 1)?.people).toEqual([0])
  })

  it('says what most people lack for a module nobody may start', () => {
    expect(stuckModules(group(null, null, 'C S2:50'))).toEqual([
      { module: 1, people: 3, missing: { capability: 1, rating: 1, people: 3 } },
      { module: 2, people: 3, missing: { capability: 2, rating: 3, people: 3 } },
    ])
  })

  it('leaves out the rest of a choice of which enough is held', () => {
    const items = target.items.map(item => ({ ...item, choice: item.capability === 'C' ? null : 'ONE' }))
    const chosen = somebody('B S2:50', { ...target, items, choices: [{ code: 'ONE', atLeast: 1 }] })
    const cohort = buildCohort(shelve(indexOf(catalogue)), [chosen])
    expect(moduleOffers(cohort, catalogue)).toEqual([])
  })
})
