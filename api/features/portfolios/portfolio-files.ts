import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import writeExcelFile, { type Sheet } from 'write-excel-file/node'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Section } from './portfolio-sections.ts'
import type { Portfolio } from './portfolio.service.ts'

const titleOf = ({ owner }: Portfolio): string => `Portfolio of ${owner}`

/** JSON, a row at a time: sections by their code, with what each of them is. */
export function* jsonOf(portfolio: Portfolio): Generator<string> {
  const { owner, asOf, boundary, sections } = portfolio
  const head = JSON.stringify({ title: titleOf(portfolio), owner, asOf: isoFromDay(asOf), boundary })
  yield `${head.slice(0, -1)},"sections":[`
  for (const [index, { part, title, about, columns, rows }] of sections.entries()) {
    const described = JSON.stringify({ code: part, title, about, columns })
    yield `${index === 0 ? '' : ','}\n${described.slice(0, -1)},"rows":[`
    for (const [place, row] of rows.entries()) yield `${place === 0 ? '' : ','}\n${JSON.stringify(row)}`
    yield ']}'
  }
  yield ']}\n'
}

/** A line of a spreadsheet; a cell that one would run as a formula is kept from it. */
const line = (cells: readonly (string | number)[]): string => stringify([[...cells]], { escape_formulas: true })

/** One table after another, each under its title; the boundary stands above them all. */
export function* csvOf(portfolio: Portfolio): Generator<string> {
  yield `\uFEFF${line([titleOf(portfolio)])}${line([`As it stood on ${portfolio.date}`])}${line([portfolio.boundary])}`
  for (const { title, columns, rows } of portfolio.sections) {
    yield `\n${line([title])}${line(columns)}`
    for (const row of rows) yield line(row)
  }
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })

/** Every text is written as a text: none of them is ever run. */
const sheetOf = ({ title, columns, rows }: Section): Sheet<Buffer> => ({
  sheet: title,
  stickyRowsCount: 1,
  columns: columns.map(column => ({ width: Math.max(14, column.length + 2) })),
  data: [
    columns.map(bold),
    ...rows.map(row =>
      row.map(value => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
    ),
  ],
})

/** A workbook with a sheet for each part, and one in front that says what it is. Made in memory: a year is some kilobytes. */
export async function excelOf(portfolio: Portfolio): Promise<Buffer> {
  const { date, boundary, sections } = portfolio
  const words = [`As it stood on ${date}`, boundary].map(value => [{ value, type: String, wrap: true }])
  const about = { sheet: 'About', columns: [{ width: 100 }], data: [[bold(titleOf(portfolio))], ...words] }
  return writeExcelFile([about, ...sections.map(sheetOf)] as Sheet<never>[]).toBuffer()
}

/** Texts as a stream that is made as fast as it is read, and no faster. */
export const streamOf = (texts: Iterable<string>): Readable => Readable.from(texts, { objectMode: false })
