import { stringify } from 'csv-stringify/sync'
import writeExcelFile, { type Sheet } from 'write-excel-file/node'

/** A table as a spreadsheet shows it. */
export interface SpreadsheetTable {
  /** At most 31 characters: it names a sheet. */
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Tables with what is said of all of them above them. */
export interface Spreadsheet {
  readonly title: string
  readonly about: readonly string[]
  readonly tables: readonly SpreadsheetTable[]
}

/** A line of a spreadsheet; a cell that one would run as a formula is kept from it. */
const line = (cells: readonly (string | number)[]): string => stringify([[...cells]], { escape_formulas: true })

/** One table after another, each under its title; what is said of them stands above them all. */
export function* csvOf({ title, about, tables }: Spreadsheet): Generator<string> {
  yield `\uFEFF${line([title])}${about.map(text => line([text])).join('')}`
  for (const table of tables) {
    yield `\n${line([table.title])}${line(table.columns)}`
    for (const row of table.rows) yield line(row)
  }
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })

/** Every text is written as a text: none of them is ever run. */
const sheetOf = ({ title, columns, rows }: SpreadsheetTable): Sheet<Buffer> => ({
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

/** A workbook with a sheet for each table, and one in front that says what it is. Made in memory: some hundred kilobytes at most. */
export async function excelOf({ title, about, tables }: Spreadsheet): Promise<Buffer> {
  const words = about.map(value => [{ value, type: String, wrap: true }])
  const front = { sheet: 'About', columns: [{ width: 100 }], data: [[bold(title)], ...words] }
  return writeExcelFile([front, ...tables.map(sheetOf)] as Sheet<never>[]).toBuffer()
}
