import { parse } from 'csv-parse/sync'

/** Reads a file sent as base64: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252 as spreadsheets write it. */
function decode(file: string): string {
  const bytes = Buffer.from(file, 'base64')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that stands most often between the names of the first line. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1)
  const often = (sign: string): number => head.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => often(b) - often(a))[0] ?? ','
}

/** A row of a table, with the line of the file on which it begins, from 1. */
interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

interface ParsedRecord {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

/** A record ends on the line the parser tells; a cell may go over several, and empty lines before it belong to none. */
const toRow = ({ record: cells, raw, info }: ParsedRecord): TableRow => ({
  line: info.lines - raw.trim().split('\n').length + 1,
  cells,
})

/**
 * A table of commas, semicolons or tabs, the first line among its rows; null where it is none. Rows in which every cell is
 * empty, as spreadsheets leave them below their last, are passed over. @param file base64
 */
export function readTable(file: string): TableRow[] | null {
  // Of the ends of lines that systems write, the parser counts one alone as one line in every place.
  const text = decode(file).replace(/\r\n?/g, '\n')
  try {
    const options = {
      bom: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    } as const
    // What the parser is said to give is without what `info` and `raw` put around it.
    const records: unknown = parse(text, { ...options, info: true, raw: true, delimiter: delimiterOf(text) })
    const rows = (records as ParsedRecord[]).map(toRow).filter(({ cells }) => cells.some(cell => cell !== ''))
    return rows.some(({ cells }) => cells.some(cell => cell.includes('\0'))) ? null : rows
  } catch {
    return null
  }
}
