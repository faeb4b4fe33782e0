import { describe, expect, it } from 'vitest'
import { differencesOf, itemsByStanding, type ComparedItem } from './pathway-items.ts'

type Standing = 'HELD' | 'TO_CONFIRM' | 'TO_LEARN'

const capability = (code: string) => ({ __typename: 'Capability' as const, code, shortName: `The ${code}` })

function asked(code: string, kind: ComparedItem['kind'], ...asks: (Standing | null)[]): ComparedItem {
  return {
    __typename: 'ComparedItem',
    kind,
    capability: capability(code),
    asks: asks.map(standing => standing && { __typename: 'ComparedAsk', target: 4, standing }),
  }
}

const codes = (items: readonly ComparedItem[]): string[] => items.map(item => item.capability.code)

describe('items by standing', () => {
  it('come as held, to confirm and to learn, each in its order', () => {
    const item = (code: string, standing: Standing) => ({
      __typename: 'PathwayItem' as const,
      target: 3,
      standing,
      capability: capability(code),
    })
    const groups = itemsByStanding([item('A', 'TO_LEARN'), item('B', 'HELD'), item('C', 'HELD')])
    expect(groups.map(({ standing, items }) => [standing, items.map(each => each.capability.code)])).toEqual([
      ['HELD', ['B', 'C']],
      ['TO_CONFIRM', []],
      ['TO_LEARN', ['A']],
    ])
  })
})

describe('what pathways side by side ask for', () => {
  const items = [
    asked('A', 'SHARED', 'HELD', 'HELD', 'HELD'),
    asked('B', 'SHARED', 'TO_LEARN', 'TO_LEARN', 'TO_LEARN'),
    asked('C', 'RAISED', 'HELD', 'TO_LEARN', 'TO_LEARN'),
    asked('D', 'SOME', 'TO_LEARN', null, null),
    asked('E', 'SOME', 'TO_LEARN', 'TO_LEARN', null),
  ]
  const differences = differencesOf(items, 3)

  it('is alike, held or still to do', () => {
    expect(codes(differences.alike)).toEqual(['B'])
    expect([differences.heldAlike, differences.askedAlike]).toEqual([1, 2])
  })

  it('is higher for one', () => {
    expect(codes(differences.raised)).toEqual(['C'])
  })

  it('is asked for by one alone, or by two of three and then by neither alone', () => {
    expect(differences.only.map(codes)).toEqual([['D'], [], []])
  })
})
