import { describe, expect, it } from 'vitest'
import {
  boardQueryFrom,
  boardVariables,
  boardViewFrom,
  cellAt,
  fileAddress,
  sortRows,
  type BoardRow,
} from './board-view.ts'

const row = (name: string, organisationName: string, stage: number | null): BoardRow => {
  const drawn = { cells: '', values: '', isShared: true, state: 'JOINED' } as const
  return { __typename: 'CohortBoardRow', memberId: name, name, organisationName, stage, ...drawn }
}
const names = (rows: readonly BoardRow[]): string => rows.map(({ name }) => name).join('')

describe('What somebody looks at on a board', () => {
  it('is kept in the address, without what is as usual', () => {
    const view = boardViewFrom({ by: 'capability', area: 'OBS', stage: '2', sort: 'stage', as: 'table' })
    expect(boardQueryFrom(view)).toEqual({ by: 'capability', area: 'OBS', stage: '2', sort: 'stage', as: 'table' })
    expect(boardQueryFrom(boardViewFrom({}))).toEqual({})
    expect(boardVariables('id', view)).toMatchObject({
      lens: 'CAPABILITIES',
      areaCode: 'OBS',
      pillarCode: null,
      stage: 2,
    })
  })

  it('is as usual where the address makes no sense', () => {
    expect(boardQueryFrom(boardViewFrom({ by: 'held', stage: 'x', sort: 'held', as: ['table'] }))).toEqual({})
  })

  it('is fetched as a file with the same columns', () => {
    const view = boardViewFrom({ pillar: 'EDU' })
    expect(fileAddress('board', 'csv', 'id', view)).toBe('/downloads/group-board.csv?group=id&lens=LINES&pillar=EDU')
    expect(fileAddress('members', 'xlsx', 'id', view)).toBe('/downloads/group-members.xlsx?group=id')
  })
})

describe('Rows', () => {
  const rows = [row('a', 'Z', 1), row('b', 'Y', null), row('c', 'Y', 0), row('d', 'Z', 1)]

  it('stand by name, by organisation or by stage, and by nothing else', () => {
    expect(names(sortRows(rows, ''))).toBe('abcd')
    expect(names(sortRows(rows, 'organisation'))).toBe('bcad')
    expect(names(sortRows(rows, 'stage'))).toBe('cadb')
  })
})

describe('A cell', () => {
  it('says where it stands and what is held', () => {
    const shown = { cells: 'HS', values: 'c.' }
    expect(cellAt(shown, 0)).toMatchObject({ mark: { name: 'held' }, value: 12 })
    expect(cellAt(shown, 1)).toMatchObject({ mark: { name: 'stillToDo' }, value: null })
    expect(cellAt(shown, 9)).toMatchObject({ mark: { name: 'notAsked' }, value: null })
  })
})
