import { Readable } from 'node:stream'
import { isoFromDay } from '../../platform/calendar.ts'
import { csvOf as csvTexts, excelOf as workbookOf, type Spreadsheet } from '../../platform/spreadsheets.ts'
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

const spreadsheetOf = (portfolio: Portfolio): Spreadsheet => ({
  title: titleOf(portfolio),
  about: [`As it stood on ${portfolio.date}`, portfolio.boundary],
  tables: portfolio.sections,
})

/** One table after another, each under its title; the boundary stands above them all. */
export const csvOf = (portfolio: Portfolio): Generator<string> => csvTexts(spreadsheetOf(portfolio))

/** A workbook with a sheet for each part, and one in front that says what it is. Made in memory: a year is some kilobytes. */
export const excelOf = (portfolio: Portfolio): Promise<Buffer> => workbookOf(spreadsheetOf(portfolio))

/** Texts as a stream that is made as fast as it is read, and no faster. */
export const streamOf = (texts: Iterable<string>): Readable => Readable.from(texts, { objectMode: false })
