import { formatDay } from '../../domain/capability/calendar.ts'
import type { CoverLine } from '../../domain/staffing/types.ts'
import { coverTotals, standingWithout, type CoverStanding } from '../../domain/staffing/without.ts'
import { coverWords } from '../../domain/staffing/words.ts'
import type { Spreadsheet, SpreadsheetTable } from '../../platform/spreadsheets.ts'
import { reviewsWithin, type Cover } from './cover.service.ts'

const standings: Readonly<Record<CoverStanding, string>> = {
  NOBODY: 'Nobody',
  ONE_PERSON: 'One person',
  SEVERAL: 'Several people',
}

/** Service cover as tables: every line with its numbers, and everybody who is recorded with one. Of reviews numbers alone, never who. */
export function spreadsheetOf(cover: Cover): Spreadsheet {
  const { organisation, asOf, boundary } = cover
  return {
    title: `Service cover of ${organisation.name}`,
    about: [
      `As it stood on ${formatDay(asOf)}, by decisions of this organisation alone`,
      'Who is recorded as signed off is told here. That is not an authority to practise.',
      boundary,
    ],
    tables: [totalsOf(cover), linesOf(cover), peopleOf(cover)],
  }
}

function totalsOf({ lines }: Cover): SpreadsheetTable {
  const totals = coverTotals(lines, new Set())
  return {
    title: 'Totals',
    columns: ['What is counted', 'Lines'],
    rows: [
      ['Scope lines', totals.lines],
      ['Held by nobody', totals.heldByNobody],
      ['Held by one person', totals.heldByOne],
    ],
  }
}

function linesOf({ lines, areas }: Cover): SpreadsheetTable {
  return {
    title: 'Lines',
    columns: ['Line', 'Areas', 'Rests on', 'People', 'To review within 3 months', 'To review within 6 months'],
    rows: lines.map(line => [
      line.title,
      line.areas.map(code => areas.get(code) ?? code).join('; ') || 'Shared by all areas',
      standings[standingWithout(line, new Set())],
      line.holders.length,
      reviewsWithin(line, 3),
      reviewsWithin(line, 6),
    ]),
  }
}

function peopleOf({ lines, names }: Cover): SpreadsheetTable {
  const rowsOf = ({ title, holders, supported }: CoverLine) =>
    [
      ...holders.map(each => ({ ...each, how: 'Alone' })),
      ...supported.map(each => ({ ...each, how: withColleague })),
    ].map(each => [title, names.get(each.personId) ?? '', coverWords(each), each.how, each.limits ?? ''])
  return {
    title: 'Who is recorded',
    columns: ['Line', 'Name', 'What is recorded', 'Works', 'Limits'],
    rows: lines.flatMap(rowsOf),
  }
}

const withColleague = 'With a named colleague to call on'
