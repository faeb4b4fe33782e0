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

/** A table of commas, semicolons or tabs, the first line among its rows; null where it is none. @param file base64 */
export function readTable(file: string): string[][] | null {
  const text = decode(file)
  try {
    const options = {
      bom: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      cast: false,
    } as const
    const records = parse(text, { ...options, delimiter: delimiterOf(text) })
    return records.some(record => record.some(cell => cell.includes('\0'))) ? null : records
  } catch {
    return null
  }
}
