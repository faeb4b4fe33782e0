import { parse } from 'csv-parse/sync'
import { findPatientIdentifiers } from '../../domain/privacy/identifiers.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'

/** One row of a file of counts, as it was written. */
export interface CountRow {
  /** Line of the file, the header being line 1. */
  readonly line: number
  readonly operator: string
  readonly code: string
  readonly month: string
  readonly count: string
}

const mostBytes = 100 * 1024
const mostRows = 2000

const columns = {
  operator: /e-?mail|address/i,
  code: /code|exam(ination)?( type)?$|procedure/i,
  month: /month|period/i,
  count: /count|number|total|^n$/i,
} as const

const ofStaff = /operator|sonographer|staff|user|performed|reporter|practitioner|radiographer|clinician/i
const ofPatients =
  /patient|\bnhs\b|nhs ?(no|number)|\bchi\b|hospital ?(no|num|id)|\bmrn\b|\bdob\b|birth|accession|post ?code|\b(pat|pt)[ _-]?(id|name|no)/i
const nameAlone = /^(full |first |last |family |given )?(name|surname|forename)s?$/i

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

const problem = (code: string, message: string): InputProblem[] => [{ path: 'file', code, message }]

/** The rows of a file of counts; what is wrong with it as a whole where it cannot be taken at all. */
export function readCountFile(file: string): { rows: CountRow[] } | { problems: InputProblem[] } {
  if (Buffer.byteLength(file, 'base64') > mostBytes)
    return { problems: problem('TOO_LONG', 'Send a file of at most 100 KB: split it by month') }
  const records = parseRecords(decode(file))
  if (records === null) return { problems: problem('UNREADABLE', 'This is no table of commas or semicolons') }
  const [head, ...body] = records
  if (!head || body.length === 0) return { problems: problem('MISSING', 'The file has no rows under its first line') }
  if (body.length > mostRows)
    return { problems: problem('TOO_LONG', `Send at most ${mostRows} rows at a time: split the file by month`) }
  const patient = patientColumn(head, body)
  if (patient !== null) return { problems: problem('PATIENT_IDENTIFIER', patient) }
  return toRows(head, body)
}

function parseRecords(text: string): string[][] | null {
  try {
    const options = { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true, cast: false } as const
    const records = parse(text, { ...options, delimiter: delimiterOf(text) })
    return records.some(record => record.some(cell => cell.includes('\0'))) ? null : records
  } catch {
    return null
  }
}

/** Why the whole file is refused: a column about patients, by its name or by what stands in it; null = there is none. */
function patientColumn(head: readonly string[], body: readonly (readonly string[])[]): string | null {
  const whatToDo = 'Nothing was kept. Take the column out, then send the file again.'
  for (const [at, name] of head.entries()) {
    const place = `Column ${at + 1}, “${name.slice(0, 40)}”`
    if (ofPatients.test(name) && !ofStaff.test(name))
      return `${place}, line 1, looks like one about patients. ${whatToDo}`
    if (nameAlone.test(name)) {
      const rename = 'Nothing was kept. If it names staff, call it “Operator name”; if it names patients, take it out.'
      return `${place}, line 1, may name patients. ${rename}`
    }
  }
  for (const [row, cells] of body.entries())
    for (const [at, cell] of cells.entries()) {
      const name = head[at] ?? ''
      const [found] = [...findPatientIdentifiers(cell), ...findPatientIdentifiers(`${name}: ${cell}`)]
      if (found)
        return `Column ${at + 1}, “${name.slice(0, 40)}”, line ${row + 2}, holds what looks like a patient’s number or date of birth. ${whatToDo}`
    }
  return null
}

function toRows(
  head: readonly string[],
  body: readonly (readonly string[])[],
): { rows: CountRow[] } | { problems: InputProblem[] } {
  const at = (wanted: keyof typeof columns): number => head.findIndex(name => columns[wanted].test(name))
  const places = { operator: at('operator'), code: at('code'), month: at('month'), count: at('count') }
  const missing = Object.entries(places).filter(([, place]) => place < 0)
  if (missing.length > 0) {
    const names = { operator: 'operator e-mail', code: 'code', month: 'month', count: 'count' }
    const wanted = missing.map(([key]) => names[key as keyof typeof names]).join(', ')
    return { problems: problem('MISSING', `The first line has no column for: ${wanted}`) }
  }
  const rows = body.map((cells, index) => ({
    line: index + 2,
    operator: (cells[places.operator] ?? '').toLowerCase(),
    code: cells[places.code] ?? '',
    month: cells[places.month] ?? '',
    count: cells[places.count] ?? '',
  }))
  return { rows }
}
