import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { CohortBoardLens, CohortBoardQuery, CohortBoardQueryVariables } from '../../generated/cohorts/graphql.ts'

export type Board = NonNullable<CohortBoardQuery['cohortBoard']>
export type BoardColumn = Board['columns'][number]
export type BoardRow = Board['rows'][number]

/** Never by what is held: learners are not ranked. */
export const sorts = ['', 'organisation', 'stage'] as const
export type BoardSort = (typeof sorts)[number]

/** What is looked at, and how. "" = all; of the order: by name. */
export interface BoardView {
  readonly lens: CohortBoardLens
  readonly pillar: string
  readonly area: string
  readonly stage: string
  readonly sort: BoardSort
  /** "table" = the same as a plain table, a page at a time. */
  readonly as: 'table' | ''
}

const text = (value: LocationQuery[string] | undefined): string => (typeof value === 'string' ? value : '')

/** Reads the view from the page's address. */
export function boardViewFrom(query: LocationQuery): BoardView {
  const stage = text(query['stage'])
  return {
    lens: query['by'] === 'capability' ? 'CAPABILITIES' : 'LINES',
    pillar: text(query['pillar']),
    area: text(query['area']),
    stage: /^\d{1,2}$/.test(stage) ? stage : '',
    sort: sorts.find(sort => sort === query['sort']) ?? '',
    as: query['as'] === 'table' ? 'table' : '',
  }
}

/** Writes the view to the page's address, without what is as usual. */
export function boardQueryFrom({ lens, ...rest }: BoardView): LocationQueryRaw {
  const named = { by: lens === 'CAPABILITIES' ? 'capability' : '', ...rest }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''))
}

/** The view as the API takes it. */
export function boardVariables(cohortId: string, { lens, pillar, area, stage }: BoardView): CohortBoardQueryVariables {
  return {
    cohortId,
    lens,
    pillarCode: pillar || null,
    areaCode: area || null,
    stage: stage === '' ? null : Number(stage),
    asOf: null,
    after: null,
  }
}

/** Where the same is fetched as a file. @example fileAddress('board', 'csv', id, view) // '/downloads/group-board.csv?group=…' */
export function fileAddress(name: string, form: string, cohortId: string, { lens, pillar, area, stage }: BoardView) {
  const asked = new URLSearchParams({ group: cohortId })
  if (name === 'board')
    for (const [key, value] of Object.entries({ lens, pillar, area, stage })) if (value !== '') asked.set(key, value)
  return `/downloads/group-${name}.${form}?${asked.toString()}`
}

/** In the order asked for; the API hands rows over by name, and that order stays among equals. */
export function sortRows(rows: readonly BoardRow[], sort: BoardSort): readonly BoardRow[] {
  if (sort === '') return rows
  if (sort === 'organisation')
    return rows.toSorted((a, b) => a.organisationName.localeCompare(b.organisationName, 'en-GB'))
  return rows.toSorted((a, b) => (a.stage ?? Infinity) - (b.stage ?? Infinity) || 0)
}

/** The letters of a board, in the order of their legend, with the symbol each is drawn with. */
export const marks = [
  { letter: 'H', name: 'held', symbol: '●' },
  { letter: 'R', name: 'requested', symbol: '◐' },
  { letter: 'S', name: 'stillToDo', symbol: '○' },
  { letter: 'L', name: 'later', symbol: '·' },
  { letter: 'N', name: 'notShared', symbol: '×' },
  { letter: '-', name: 'notAsked', symbol: '–' },
] as const

export type Mark = (typeof marks)[number]

const byLetter = new Map<string, Mark>(marks.map(mark => [mark.letter, mark]))
const unknown: Mark = marks[5]

/** What stands in one cell. */
export interface ShownCell {
  readonly mark: Mark
  /** The rating held, or how many of a line are; null = none known. */
  readonly value: number | null
}

/** @example cellAt({ cells: 'HS', values: '3.' }, 0).value // 3 */
export function cellAt({ cells, values }: Pick<BoardRow, 'cells' | 'values'>, place: number): ShownCell {
  const value = values[place] ?? '.'
  return {
    mark: byLetter.get(cells[place] ?? '-') ?? unknown,
    value: value === '.' ? null : Number.parseInt(value, 36),
  }
}
