import { describe, expect, it } from 'vitest'
import {
  buildCapability,
  buildCatalogue,
  buildModule,
  buildPathway,
  buildRole,
} from '../../../tests/support/build/catalogue.ts'
import type { Module } from '../planning/types.ts'
import { defaultParameters } from '../recommendation/parameters.ts'
import { audienceOf } from './audience.ts'
import { releaseProblems, type Around, type DraftFacts } from './release.ts'

const today = 20_600
const capabilities = ['CLN-01', 'CLN-02', 'OBS-05'].map(code => buildCapability({ code }))
const first = buildModule({ code: 'A-01', title: 'First', develops: [{ capability: 'CLN-01', from: 0, to: 3 }] })
const second = buildModule({
  code: 'A-02',
  title: 'Second',
  develops: [{ capability: 'CLN-02', from: 0, to: 3 }],
  requires: { ratings: [], modules: [['A-01']] },
})
const catalogue = buildCatalogue({ capabilities, modules: [first, second] })
const around: Around = { catalogue, retired: new Set(), hasLearners: false, today }

const draftOf = (module: Partial<Module>, more: Partial<DraftFacts> = {}): DraftFacts => ({
  module: buildModule({
    code: 'NEW',
    title: 'New',
    kind: 'WORKSHOP',
    develops: [{ capability: 'OBS-05', from: 0, to: 2 }],
    ...module,
  }),
  summary: 'Helps.',
  outcome: 'Counts.',
  licence: 'CC BY 4.0',
  changeNote: '',
  reviewBy: today + 365,
  emptyParts: [],
  parts: 1,
  ...more,
})
const blocking = (draft: DraftFacts, place: Around = around) =>
  releaseProblems(draft, place).filter(({ isBlocking }) => isBlocking)
const codes = (draft: DraftFacts, place: Around = around): string[] => blocking(draft, place).map(({ code }) => code)

describe('A draft can be published', () => {
  it('where nothing is missing and nothing breaks', () => {
    expect(codes(draftOf({}))).toEqual([])
  })

  it('only with all that learners read before they start, and something to learn from', () => {
    const empty = { summary: '', outcome: ' ', licence: '', parts: 0, emptyParts: ['Cases'], reviewBy: null }
    expect(codes(draftOf({ title: '', level: '', develops: [] }, empty))).toEqual([
      'TITLE_MISSING',
      'SUMMARY_MISSING',
      'OUTCOME_MISSING',
      'LEVEL_MISSING',
      'LICENCE_MISSING',
      'EFFECTS_MISSING',
      'PARTS_MISSING',
      'PART_EMPTY',
      'REVIEW_BY_MISSING',
    ])
  })

  it('only with a day to look at it again that is to come, and not far off', () => {
    expect(codes(draftOf({}, { reviewBy: today }))).toEqual(['REVIEW_BY_PAST'])
    expect(codes(draftOf({}, { reviewBy: today + 4000 }))).toEqual(['REVIEW_BY_FAR'])
  })

  it.each(['E_LEARNING', 'IMAGE_QUIZ'] as const)('as %s up to 2, and no further', kind => {
    expect(codes(draftOf({ kind, develops: [{ capability: 'OBS-05', from: 1, to: 2 }] }))).toEqual([])
    expect(codes(draftOf({ kind, develops: [{ capability: 'OBS-05', from: 1, to: 3 }] }))).toEqual(['MORE_THAN_SCREEN'])
  })

  it('not where a module that is needed first is retired, unless another does as well', () => {
    const retired = new Set(['A-01'])
    const needs = (...group: string[]) => draftOf({ requires: { ratings: [], modules: [group] } })
    expect(blocking(needs('A-01'), { ...around, retired })[0]?.way).toEqual(['New', 'First'])
    expect(codes(needs('A-01', 'A-02'), { ...around, retired })).toEqual([])
  })

  it('not where it revises a module that was retired meanwhile', () => {
    expect(codes(draftOf({ code: 'A-01' }), { ...around, retired: new Set(['A-01']) })).toEqual(['RETIRED'])
  })

  it('not where it takes away what people have begun it for', () => {
    const less = draftOf({ code: 'A-01', develops: [{ capability: 'CLN-01', from: 0, to: 2 }] })
    expect(codes(less)).not.toContain('TAKES_AWAY')
    expect(codes(less, { ...around, hasLearners: true })).toContain('TAKES_AWAY')
    const more = draftOf({ code: 'A-01', develops: [{ capability: 'CLN-01', from: 0, to: 4 }] })
    expect(codes(more, { ...around, hasLearners: true })).toEqual([])
  })

  it('not in a circle, and the way round is shown', () => {
    const circle = draftOf({
      code: 'A-01',
      title: 'First',
      develops: first.develops,
      requires: { ratings: [], modules: [['A-02']] },
    })
    const [problem] = blocking(circle)
    expect(problem?.code).toBe('CIRCLE')
    expect(problem?.way).toEqual(['First', 'Second', 'First'])
  })

  it('not where it shuts out everybody, and what it asks for is shown', () => {
    const [problem] = blocking(draftOf({ develops: [{ capability: 'OBS-05', from: 3, to: 4 }] }))
    expect(problem?.code).toBe('SHUT_OUT')
    expect(problem?.way).toEqual(['New', 'OBS-05 at 3'])
  })

  it('not where a role could be reached no more', () => {
    const role = buildRole({ code: 'R-1', title: 'Lead', items: [{ capability: 'CLN-01', rating: 3 }] })
    const place = { ...around, catalogue: buildCatalogue({ capabilities, modules: [first], roles: [role] }) }
    const [problem] = blocking(draftOf({ code: 'A-01', develops: [{ capability: 'CLN-01', from: 0, to: 2 }] }), place)
    expect(problem?.code).toBe('NOT_REACHED')
    expect(problem?.way).toEqual(['Lead', 'CLN-01 at 3'])
  })
})

describe('Who would see a module', () => {
  const roles = [
    buildRole({ code: 'R-0', items: [{ capability: 'CLN-01', rating: 2 }] }),
    buildRole({
      code: 'R-1',
      items: [
        { capability: 'CLN-01', rating: 2 },
        { capability: 'OBS-05', rating: 3 },
      ],
      areas: ['OBS'],
    }),
    buildRole({ code: 'R-2', items: [{ capability: 'CLN-02', rating: 3 }] }),
  ]
  const pathways = [
    buildPathway({ code: 'P-1', startRole: 'R-0', endRole: 'R-1' }),
    buildPathway({ code: 'P-2', startRole: 'R-0', endRole: 'R-2' }),
  ]
  const place = {
    catalogue: buildCatalogue({ capabilities, modules: [first, second], roles, pathways }),
    parameters: defaultParameters,
    now: today,
  }
  const module = buildModule({
    code: 'NEW',
    kind: 'WORKSHOP',
    area: 'OBS',
    develops: [{ capability: 'OBS-05', from: 0, to: 3 }],
  })

  it('is whoever stands before what it leads to, with the reason they would read', () => {
    const found = audienceOf(module, place)
    expect(found.map(({ pathway, wouldSee }) => [pathway.code, wouldSee])).toEqual([
      ['P-1', true],
      ['P-2', false],
    ])
    expect(found.every(({ why }) => why.length > 10)).toBe(true)
  })
})
