import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildModule, buildRole } from '../../../tests/support/build/catalogue.ts'
import type { Catalogue } from '../planning/types.ts'
import type { PathwayFacts } from './pathway-problem.ts'
import { pathwayShortfalls } from './pathway-shortfalls.ts'

const capabilities = ['CLN-01', 'CLN-02'].map(code => buildCapability({ code }))
const leads = (code: string, from: 0 | 1, to: 1 | 2 | 3, minutes = 60) =>
  buildModule({ code, minutes, develops: [{ capability: 'CLN-02', from, to }] })
const modules = [
  buildModule({ code: 'A-01', develops: [{ capability: 'CLN-01', from: 0, to: 2 }] }),
  leads('A-02', 0, 1),
  leads('A-03', 1, 2, 90),
  leads('A-04', 1, 3, 120),
  leads('A-05', 1, 2, 30),
  { ...leads('A-06', 1, 3), isRetired: true as const },
]
const start = buildRole({ code: 'START', items: [] })
const end = buildRole({
  code: 'END',
  items: [
    { capability: 'CLN-01', rating: 2 },
    { capability: 'CLN-02', rating: 2 },
  ],
})
const catalogue: Catalogue = {
  ...buildCatalogue({ capabilities, modules }),
  roles: new Map([start, end].map(role => [role.code, role])),
}

function shortfallsOf(stages: string[][], more: Partial<PathwayFacts> = {}) {
  const facts: PathwayFacts = {
    title: 'A way',
    startRole: 'START',
    endRole: 'END',
    startAreas: [],
    chosenAreas: [],
    monthsFrom: null,
    monthsTo: null,
    reviewBy: null,
    stages: stages.map((taken, index) => ({
      kind: 'STAGE',
      id: `s${index}`,
      title: '',
      modules: taken,
      choices: [],
    })),
    ...more,
  }
  return pathwayShortfalls(facts, catalogue)
}

describe('pathwayShortfalls', () => {
  it('says of every item how far one gets, with what leads on from there: the furthest that helps first, then the shortest', () => {
    expect(shortfallsOf([['A-02']])).toEqual([
      { capability: 'CLN-01', target: 2, reached: 0, modules: [{ code: 'A-01', to: 2 }] },
      {
        capability: 'CLN-02',
        target: 2,
        reached: 1,
        modules: [
          { code: 'A-05', to: 2 },
          { code: 'A-03', to: 2 },
          { code: 'A-04', to: 3 },
        ],
      },
    ])
  })

  it('says so before there is any stage, and offers nothing that one is not ready for', () => {
    expect(shortfallsOf([])?.find(({ capability }) => capability === 'CLN-02')).toEqual({
      capability: 'CLN-02',
      target: 2,
      reached: 0,
      modules: [{ code: 'A-02', to: 1 }],
    })
  })

  it('is empty where all is reached', () => {
    expect(shortfallsOf([['A-01', 'A-02'], ['A-05']])).toEqual([])
  })

  it('counts for whoever chooses what leads least far', () => {
    const choice = { chooseAtLeast: 1, modules: ['A-01', 'A-05'] }
    const stages: PathwayFacts['stages'] = [
      { kind: 'STAGE', id: 'a', title: '', modules: ['A-02'], choices: [] },
      { kind: 'STAGE', id: 'b', title: '', modules: [], choices: [choice] },
    ]
    expect(shortfallsOf([], { stages })?.map(({ capability, reached }) => [capability, reached])).toEqual([
      ['CLN-02', 1],
      ['CLN-01', 0],
    ])
  })

  it('is nothing where a role is missing, both are one, or a choice is none', () => {
    const choices = [{ chooseAtLeast: 1, modules: [] }]
    expect(shortfallsOf([], { stages: [{ kind: 'STAGE', id: 'a', title: '', modules: [], choices }] })).toBeNull()
    expect(shortfallsOf([], { startRole: null })).toBeNull()
    expect(shortfallsOf([], { endRole: 'START' })).toBeNull()
  })
})
