import { describe, expect, it } from 'vitest'
import {
  buildCapability,
  buildCatalogue,
  buildModule,
  buildPathway,
  buildRole,
} from '../../../tests/support/build/catalogue.ts'
import { readEntries } from './board-held.ts'
import { countGroup, daysToLookBackOn, type CountedMember } from './board-progress.ts'
import { boardTarget, filtered, otherLine } from './board-target.ts'
import { boardRow, countLetters, digit, lineCell, stageOn, type BoardCell, type BoardMember } from './board.ts'

const module = (code: string, capability: string, to: 2 | 3) =>
  buildModule({ code, area: 'GYN', develops: [{ capability, from: 1, to }] })
const catalogue = buildCatalogue({
  capabilities: ['GYN-01', 'GYN-02', 'GYN-03', 'GYN-04', 'GYN-05'].map(code => buildCapability({ code })),
  modules: [
    module('M-1', 'GYN-01', 3),
    module('M-2', 'GYN-02', 2),
    module('M-3', 'GYN-02', 3),
    module('M-4', 'GYN-03', 3),
  ],
  roles: [
    buildRole({
      code: 'ROLE',
      items: ['GYN-01', 'GYN-02', 'GYN-03'].map(capability => ({ capability, rating: 3 })),
      choices: [
        {
          code: 'ONE',
          atLeast: 1,
          capabilities: ['GYN-04', 'GYN-05'].map(capability => ({ capability, rating: 3 })),
        },
      ],
      scopeLines: [{ code: 'pelvis', title: 'Pelvis', capabilities: ['GYN-01', 'GYN-02', 'BRS-01'] }],
    }),
  ],
  pathways: [
    buildPathway({
      code: 'PATH',
      endRole: 'ROLE',
      stages: [['M-1', 'M-2'], ['M-3'], ['M-4']].map(modules => ({ title: '', modules, chooseAtLeast: null })),
    }),
  ],
})
const aim = { roleProfileCode: null, pathwayCode: 'PATH', stageCount: 2 }
const target = boardTarget(catalogue, aim)

const member = (partial: Partial<BoardMember> & { readonly text?: string } = {}): BoardMember => {
  const { text = '', ...rest } = partial
  return { isShared: true, events: readEntries(text), leave: [], requested: new Set(), dueDays: [100, 200], ...rest }
}
const letters = (one: BoardMember, day: number): string =>
  [...boardRow(one, target, catalogue, day).values()].map(({ letter }) => letter).join('')

describe('What a group asks', () => {
  it('is expected by the end of the stage that leads to it, the last for what comes after or is led to by none', () => {
    expect(target.items.map(({ capability, stage }) => [capability, stage])).toEqual([
      ['GYN-01', 0],
      ['GYN-02', 1],
      ['GYN-03', 1],
      ['GYN-04', 1],
      ['GYN-05', 1],
    ])
    expect(boardTarget(catalogue, { ...aim, stageCount: 0 }).items.map(({ stage }) => stage)).toEqual(
      Array.from({ length: 5 }, () => null),
    )
  })

  it('stands in the lines of the role, and what none of them names in one of its own', () => {
    expect(target.lines).toEqual([
      { code: 'pelvis', title: 'Pelvis', capabilities: ['GYN-01', 'GYN-02'] },
      { code: otherLine, title: null, capabilities: ['GYN-03', 'GYN-04', 'GYN-05'] },
    ])
    const first = filtered(target, { area: null, pillar: null, stage: 0 }, catalogue)
    expect(first.lines).toEqual([{ code: 'pelvis', title: 'Pelvis', capabilities: ['GYN-01'] }])
  })

  it('is every capability, where a group aims for nothing together', () => {
    const open = boardTarget(catalogue, { roleProfileCode: null, pathwayCode: null, stageCount: 2 })
    expect([open.isCommon, open.items.length]).toEqual([false, 5])
    expect([...boardRow(member({ text: 'GYN-02 S1:5' }), open, catalogue, 300).values()]).toMatchObject([
      { letter: '-' },
      { letter: 'H', value: 1 },
      { letter: '-' },
      { letter: '-' },
      { letter: '-' },
    ])
  })
})

describe('A row', () => {
  it('says of each item whether it is held, asked for, still to do or later', () => {
    const one = member({ text: 'GYN-01 S3:90,GYN-02 O2:91', requested: new Set(['GYN-03']) })
    expect(letters(one, 100)).toBe('HLRLL')
    expect(letters(one, 201)).toBe('HSRSS')
    expect(letters(one, 89)).toBe('LLRLL')
  })

  it('is not held any more once it was lowered, whatever came before', () => {
    expect(letters(member({ text: 'GYN-01 S3:90 L1:95' }), 101)).toBe('SLLLL')
  })

  it('says that it is not shared of all that is not known, and asks no more of a choice than it names', () => {
    expect(letters(member({ isShared: false, text: 'GYN-05 S3:90' }), 300)).toBe('NNN-H')
  })
})

describe('A line', () => {
  const cell = (text: string): BoardCell =>
    lineCell(
      new Map([...text].map((letter, place) => [String(place), { letter, value: null } as BoardCell])),
      Array.from(text, (_, place) => String(place)),
    )

  it.each([
    ['HH-', 'H', 2],
    ['HRS', 'S', 1],
    ['HRL', 'R', 1],
    ['HNL', 'N', 1],
    ['LL', 'L', 0],
    ['--', '-', null],
  ])('of %s is %s with %s held', (text, letter, value) => {
    expect(cell(text)).toEqual({ letter, value })
  })
})

describe('Numbers of a group', () => {
  const counted = (text: string | null, partial: Partial<CountedMember> = {}): CountedMember => {
    return { isShared: true, entries: text, leave: [], requested: new Set(), dueDays: [100, 200], ...partial }
  }
  const count = (people: readonly CountedMember[], day: number, days: readonly number[] = []) =>
    countGroup(people, { target, catalogue, day, days })

  it('are those of the letters, stage by stage', () => {
    const people = [
      counted('GYN-01 S3:90,GYN-05 S3:90', { requested: new Set(['GYN-03']) }),
      counted(null, { isShared: false }),
    ]
    expect(count(people, 201).stages).toMatchObject([
      { stage: 0, held: 1, requested: 0, stillToDo: 0, later: 0, notShared: 1, notAsked: 0 },
      { stage: 1, held: 1, requested: 1, stillToDo: 1, later: 0, notShared: 4, notAsked: 1 },
    ])
    expect(count(people, 101).stages[1]).toMatchObject({ stillToDo: 0, later: 1 })
  })

  it('stand against the plan of those who share, of a choice as many as are asked', () => {
    const people = [counted('GYN-01 S3:120,GYN-05 S3:90'), counted('GYN-05 S3:90', { isShared: false })]
    expect(count(people, 201, [89, 101, 150, 201]).overTime).toEqual([
      { day: 89, held: 0, expected: 0 },
      { day: 101, held: 1, expected: 1 },
      { day: 150, held: 2, expected: 1 },
      { day: 201, held: 2, expected: 4 },
    ])
  })

  it('are looked back on from the first day to the last, evenly', () => {
    expect(daysToLookBackOn(0, 10, 3)).toEqual([0, 5, 10])
    expect(daysToLookBackOn(0, 1, 13)).toEqual([0, 1])
    expect(daysToLookBackOn(5, 3, 13)).toEqual([3])
  })

  it('are counted by letter, told in one character, and a stage is over on the day after its last', () => {
    expect(countLetters(['H', 'S', 'H', '-'])).toMatchObject({ held: 2, stillToDo: 1, notAsked: 1, later: 0 })
    expect([digit(null), digit(0), digit(12), digit(99)]).toEqual(['.', '0', 'c', 'z'])
    expect([stageOn([100, 200], 100), stageOn([100, 200], 101), stageOn([100, 200], 201)]).toEqual([0, 1, 2])
  })
})
