import { stringify } from 'csv-stringify/sync'
import writeExcelFile, { type Sheet } from 'write-excel-file/node'

/** A table as a file holds it. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What a file of tables is, above them all. */
export interface TableFile {
  readonly title: string
  /** Sentences that say what it is and is not. */
  readonly about: readonly string[]
  readonly tables: readonly Table[]
}

/** A line of a spreadsheet; a cell that one would run as a formula is kept from it. */
const csvLine = (cells: readonly (string | number)[]): string =>
  stringify([[...cells]], { escape_formulas: true })

/** One table after another, each under its title; what the file is stands above them all. */
export function* csvOfTables({ title, about, tables }: TableFile): Generator<string> {
  yield `\uFEFF${csvLine([title])}${about.map(sentence => csvLine([sentence])).join('')}`
  for (const table of tables) {
    yield `\n${csvLine([table.title])}${csvLine(table.columns)}`
    for (const row of table.rows) yield csvLine(row)
  }
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })

/** Every text is written as a text: none of them is ever run. */
const sheetOf = ({ title, columns, rows }: Table): Sheet<Buffer> => ({
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

/** A workbook with a sheet for each table, and one in front that says what it is. Made in memory. */
export async function excelOfTables({ title, about, tables }: TableFile): Promise<Buffer> {
  const words = about.map(value => [{ value, type: String, wrap: true }])
  const front = { sheet: 'About', columns: [{ width: 100 }], data: [[bold(title)], ...words] }
  return writeExcelFile([front, ...tables.map(sheetOf)] as Sheet<never>[]).toBuffer()
}
