import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildModule, buildRole } from '../../../tests/support/build/catalogue.ts'
import type { Catalogue } from '../planning/types.ts'
import { pathwayDifference } from './pathway-difference.ts'
import type { DraftStage, PathwayFacts } from './pathway-problem.ts'
import { pathwayProblems } from './pathway-release.ts'

const today = 20_600
const capabilities = ['CLN-01', 'CLN-02'].map(code => buildCapability({ code }))
const modules = [
  buildModule({ code: 'A-01', title: 'First', develops: [{ capability: 'CLN-01', from: 0, to: 2 }] }),
  buildModule({
    code: 'A-02',
    title: 'Second',
    develops: [{ capability: 'CLN-02', from: 0, to: 3 }],
    requires: { ratings: [], modules: [['A-01']] },
  }),
  buildModule({ code: 'A-03', title: 'Third', develops: [{ capability: 'CLN-02', from: 0, to: 1 }] }),
  buildModule({
    code: 'A-04',
    title: 'Fourth',
    develops: [{ capability: 'CLN-02', from: 0, to: 1 }],
    requires: { ratings: [{ capability: 'CLN-01', atLeast: 4 }], modules: [] },
  }),
  { ...buildModule({ code: 'A-05', title: 'Retired', develops: [] }), isRetired: true as const },
  buildModule({ code: 'A-06', title: 'Wherever', area: 'any', develops: [] }),
]
const start = buildRole({ code: 'START', title: 'Beginner', items: [] })
const end = buildRole({
  code: 'END',
  title: 'Expert',
  items: [
    { capability: 'CLN-01', rating: 2 },
    { capability: 'CLN-02', rating: 3 },
  ],
})
const catalogue: Catalogue = {
  ...buildCatalogue({ capabilities, modules }),
  roles: new Map([start, end].map(role => [role.code, role])),
}

const stage = (id: string, taken: string[], choices: DraftStage['choices'] = []): DraftStage => {
  return { kind: 'STAGE', id, title: `Stage ${id}`, modules: taken, choices }
}

const problemsOf = (stages: DraftStage[], more: Partial<PathwayFacts> = {}) =>
  pathwayProblems(
    {
      title: 'A way',
      startRole: 'START',
      endRole: 'END',
      startAreas: [],
      chosenAreas: [],
      monthsFrom: 6,
      monthsTo: 12,
      reviewBy: today + 365,
      stages,
      ...more,
    },
    { catalogue, today },
  )

const codesOf = (...asked: Parameters<typeof problemsOf>): string[] => problemsOf(...asked).map(({ code }) => code)

describe('pathwayProblems', () => {
  it('finds nothing in what leads to its end', () => {
    expect(problemsOf([stage('a', ['A-01']), stage('b', ['A-02'])])).toEqual([])
  })

  it.each([
    ['ends where it starts', [stage('a', ['A-01'])], { endRole: 'START' }, ['SAME_ROLE']],
    ['names no roles', [stage('a', ['A-01'])], { startRole: null, endRole: null }, ['START_MISSING', 'END_MISSING']],
    ['has no stage', [], {}, ['STAGES_MISSING']],
    ['names no module there is', [stage('a', ['X-99'])], {}, ['MODULE_UNKNOWN']],
    [
      'offers no more than it asks for',
      [stage('a', [], [{ chooseAtLeast: 1, modules: ['A-01'] }])],
      {},
      ['CHOICE_IS_NONE'],
    ],
    ['says no areas', [stage('a', ['A-06'])], {}, ['AREAS_MISSING']],
    [
      'was to be looked at again by now',
      [stage('a', ['A-01']), stage('b', ['A-02'])],
      { reviewBy: today },
      ['REVIEW_BY_PAST'],
    ],
  ])('refuses what %s', (_, stages, more, codes) => {
    expect(codesOf(stages, more)).toEqual(codes)
  })

  it('refuses a retired module, an empty stage and one taken twice, where they are', () => {
    const stages = [stage('a', ['A-01']), stage('b', ['A-02', 'A-05']), stage('c', ['A-01']), stage('d', [])]
    expect(problemsOf(stages).map(({ code, stageId, way }) => [code, stageId, way])).toEqual([
      ['RETIRED', 'b', ['Stage b', 'Retired']],
      ['STAGE_EMPTY', 'd', []],
      ['TAKEN_TWICE', 'c', ['Stage a', 'Stage c', 'First']],
    ])
  })

  it('shows the way to what comes before what it needs', () => {
    expect(problemsOf([stage('a', ['A-02']), stage('b', ['A-01'])])[0]).toMatchObject({
      code: 'OUT_OF_ORDER',
      stageId: 'a',
      way: ['Beginner', 'Stage a', 'Second', '“First”'],
    })
  })

  it('says who is shut out at the first stage, and which later one nobody gets to', () => {
    expect(codesOf([stage('a', ['A-04'])])[0]).toBe('SHUT_OUT')
    expect(codesOf([stage('a', ['A-01']), stage('b', ['A-02', 'A-04'])])).toEqual(['UNREACHABLE_STAGE'])
  })

  it('refuses a choice by which the end is missed, and names what was chosen', () => {
    const choice = { chooseAtLeast: 1, modules: ['A-02', 'A-03'] }
    expect(problemsOf([stage('a', ['A-01']), stage('b', [], [choice])])).toMatchObject([
      { code: 'END_NOT_REACHED', stageId: null, way: ['Beginner', 'Third', 'Expert', 'CLN-02 at 3'] },
    ])
  })

  it('refuses what offers more ways than can be looked at', () => {
    const many = Array.from({ length: 24 }, (_, index) =>
      buildModule({ code: `B-${index}`, title: `B ${index}`, develops: [] }),
    )
    const wide = {
      ...catalogue,
      modules: new Map([...catalogue.modules, ...many.map(each => [each.code, each] as const)]),
    }
    const choice = { chooseAtLeast: 12, modules: many.map(({ code }) => code) }
    const draft: PathwayFacts = {
      title: 'A way',
      startRole: 'START',
      endRole: 'END',
      startAreas: [],
      chosenAreas: [],
      monthsFrom: 6,
      monthsTo: 12,
      reviewBy: today + 365,
      stages: [stage('a', ['A-01']), stage('b', ['A-02'], [choice])],
    }
    expect(pathwayProblems(draft, { catalogue: wide, today }).map(({ code }) => code)).toEqual(['TOO_MANY_WAYS'])
  })
})

describe('pathwayDifference', () => {
  const titleOf = (code: string): string => code
  const before = {
    facts: { Title: 'Old', Months: '6 to 12' },
    stages: ['a', 'b', 'c'].map(id => stage(id, [`M-${id}`])),
  }

  it('tells nothing of what is the same', () => {
    expect(pathwayDifference(before, before, titleOf)).toEqual([])
  })

  it('tells what came, went, changed and moved', () => {
    const [a, b, c] = before.stages as [DraftStage, DraftStage, DraftStage]
    const changed = { ...b, modules: [], choices: [{ chooseAtLeast: 1, modules: ['M-b', 'M-x'] }] }
    const after = { facts: { Title: 'New', Months: '6 to 12' }, stages: [c, changed, stage('d', ['M-d'])] }
    expect(pathwayDifference(before, after, titleOf)).toEqual([
      { kind: 'CHANGED', stageId: null, title: 'Title', words: ['Before: Old', 'Now: New'] },
      { kind: 'CHANGED', stageId: 'b', title: 'Stage b', words: ['With M-x'] },
      { kind: 'ADDED', stageId: 'd', title: 'Stage d', words: ['With M-d'] },
      { kind: 'REMOVED', stageId: 'a', title: 'Stage a', words: [] },
    ])
    expect(pathwayDifference(before, { ...before, stages: [a, c, b] }, titleOf)).toEqual([
      { kind: 'MOVED', stageId: 'b', title: 'Stage b', words: [] },
    ])
  })
})
