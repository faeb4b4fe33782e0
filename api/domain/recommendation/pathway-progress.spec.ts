import { describe, expect, it } from 'vitest'
import {
  buildCapability,
  buildCatalogue,
  buildModule,
  buildPathway,
  buildRole,
} from '../../../tests/support/build/catalogue.ts'
import { buildGoal, buildLearner, practiceAt, selfRatings, signOffs } from '../../../tests/support/build/learner.ts'
import { comparePathways } from './compare-pathways.ts'
import { aimingFor, pathwayProgress } from './pathway-progress.ts'
import { standingByLine } from './standing-by-line.ts'

const develops = (code: string, ...capabilities: string[]) =>
  buildModule({ code, develops: capabilities.map(capability => ({ capability, from: 3, to: 4 })) })

const role = (code: string, ...items: (readonly [string, 3 | 4])[]) =>
  buildRole({ code, items: items.map(([capability, rating]) => ({ capability, rating })) })

const pathway = (code: string, endRole: string, ...stages: string[][]) =>
  buildPathway({
    code,
    endRole,
    stages: stages.map((modules, index) => ({ title: `Stage ${index + 1}`, modules, chooseAtLeast: null })),
  })

const catalogue = buildCatalogue({
  capabilities: ['CLN-01', 'CLN-02', 'EDU-01', 'OBS-01', 'GYN-01'].map(code => buildCapability({ code })),
  roles: [
    role('ROLE-OBS', ['CLN-01', 4], ['CLN-02', 3], ['EDU-01', 4], ['OBS-01', 4]),
    role('ROLE-GYN', ['CLN-01', 4], ['CLN-02', 4], ['EDU-01', 4], ['GYN-01', 4]),
    role('ROLE-SMALL', ['CLN-01', 4]),
  ],
  modules: [
    develops('M-CORE', 'CLN-01'),
    develops('M-EDU', 'EDU-01'),
    develops('M-OBS', 'OBS-01'),
    develops('M-GYN', 'GYN-01'),
  ],
  pathways: [
    pathway('PW-OBS', 'ROLE-OBS', ['M-CORE'], ['M-OBS', 'M-EDU']),
    pathway('PW-GYN', 'ROLE-GYN', ['M-CORE', 'M-EDU'], ['M-GYN']),
    pathway('PW-SMALL', 'ROLE-SMALL', ['M-CORE']),
  ],
})

const learner = buildLearner({
  practice: practiceAt('CF6', 'OBS'),
  ratings: [...signOffs({ 'CLN-02': 3, 'EDU-01': 4 }, 50), ...selfRatings({ 'CLN-01': 4, 'OBS-01': 3 }, 60)],
})
const on = 100

describe('A pathway, for one person', () => {
  const { items, stages } = pathwayProgress('PW-OBS', learner, catalogue, on)

  it('tells where each item of its end role stands', () => {
    expect(items.map(({ capability, standing }) => [capability, standing])).toEqual([
      ['CLN-01', 'TO_CONFIRM'],
      ['CLN-02', 'HELD'],
      ['EDU-01', 'HELD'],
      ['OBS-01', 'TO_LEARN'],
    ])
  })

  it('tells of each stage the items its modules help with, and which stage comes now', () => {
    expect(stages.map(stage => stage.items.map(({ capability }) => capability))).toEqual([
      ['CLN-01'],
      ['EDU-01', 'OBS-01'],
    ])
    expect(stages.map(({ covered, total, isCurrent }) => [covered, total, isCurrent])).toEqual([
      [1, 1, false],
      [1, 2, true],
    ])
  })

  it('is nothing where no such pathway is published', () => {
    expect(pathwayProgress('PW-NONE', learner, catalogue, on)).toMatchObject({ items: [], stages: [] })
  })

  it('keeps what was added to the goal only where it is the goal', () => {
    const goal = buildGoal({ pathwayCode: 'PW-OBS', overlayCodes: ['OVL-PE'] })
    const aiming = buildLearner({ goal })
    expect(aimingFor(aiming, 'PW-OBS').goal).toBe(goal)
    expect(aimingFor(aiming, 'PW-GYN').goal).toEqual(buildGoal({ pathwayCode: 'PW-GYN' }))
  })
})

describe('Items by scope line', () => {
  const { items } = pathwayProgress('PW-OBS', learner, catalogue, on)

  it('count in every line they belong to, and last under none', () => {
    const lines = [
      { code: 'all', title: 'All', capabilities: ['CLN-01', 'CLN-02'] },
      { code: 'second', title: 'Second', capabilities: ['CLN-02'] },
      { code: 'other', title: 'Other', capabilities: ['GYN-01'] },
    ]
    expect(standingByLine(items, lines)).toEqual([
      { line: 'all', held: 1, toConfirm: 1, toLearn: 0 },
      { line: 'second', held: 1, toConfirm: 0, toLearn: 0 },
      { line: null, held: 1, toConfirm: 0, toLearn: 1 },
    ])
  })
})

describe('Pathways side by side', () => {
  const { items, sharedModules } = comparePathways(['PW-OBS', 'PW-GYN'], learner, catalogue, on)
  const item = (code: string) => items.find(({ capability }) => capability === code)

  it('show what each asks, in the order they were named', () => {
    expect(items.map(({ capability }) => capability)).toEqual(['CLN-01', 'CLN-02', 'EDU-01', 'GYN-01', 'OBS-01'])
    expect(item('OBS-01')).toMatchObject({ kind: 'SOME', asks: [{ target: 4, standing: 'TO_LEARN' }, null] })
    expect(item('GYN-01')).toMatchObject({ kind: 'SOME', asks: [null, { target: 4, standing: 'TO_LEARN' }] })
  })

  it('tell the same item from one that is asked at a higher rating', () => {
    expect(item('EDU-01')?.kind).toBe('SHARED')
    expect(item('CLN-02')).toMatchObject({
      kind: 'RAISED',
      asks: [
        { target: 3, standing: 'HELD' },
        { target: 4, standing: 'TO_LEARN' },
      ],
    })
  })

  it('name a module that serves both only while something is left in it', () => {
    expect(sharedModules).toEqual([])
    const beginner = buildLearner({ practice: practiceAt('CF6', 'OBS') })
    expect(comparePathways(['PW-OBS', 'PW-GYN'], beginner, catalogue, on).sharedModules).toEqual([
      { module: 'M-CORE', pathways: ['PW-OBS', 'PW-GYN'] },
      { module: 'M-EDU', pathways: ['PW-OBS', 'PW-GYN'] },
    ])
  })

  it('put first what serves all three', () => {
    const beginner = buildLearner({ practice: practiceAt('CF6', 'OBS') })
    expect(comparePathways(['PW-OBS', 'PW-GYN', 'PW-SMALL'], beginner, catalogue, on).sharedModules).toEqual([
      { module: 'M-CORE', pathways: ['PW-OBS', 'PW-GYN', 'PW-SMALL'] },
      { module: 'M-EDU', pathways: ['PW-OBS', 'PW-GYN'] },
    ])
  })

  it('say the same of a pathway as the pathway says of itself', () => {
    const own = pathwayProgress('PW-GYN', learner, catalogue, on).items
    expect(items.flatMap(({ capability, asks }) => (asks[1] ? [{ capability, ...asks[1] }] : []))).toEqual(own)
  })
})
