import { patientColumn } from '../../domain/privacy/patient-columns.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import { readTable } from '../../platform/read-table.ts'

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

const problem = (code: string, message: string): InputProblem[] => [{ path: 'file', code, message }]

/** The rows of a file of counts; what is wrong with it as a whole where it cannot be taken at all. */
export function readCountFile(file: string): { rows: CountRow[] } | { problems: InputProblem[] } {
  if (Buffer.byteLength(file, 'base64') > mostBytes)
    return { problems: problem('TOO_LONG', 'Send a file of at most 100 KB: split it by month') }
  const records = readTable(file)
  if (records === null) return { problems: problem('UNREADABLE', 'This is no table of commas or semicolons') }
  const [first, ...body] = records
  const head = first?.cells
  if (!head || body.length === 0) return { problems: problem('MISSING', 'The file has no rows under its first line') }
  if (body.length > mostRows)
    return { problems: problem('TOO_LONG', `Send at most ${mostRows} rows at a time: split the file by month`) }
  const patient = patientColumn(head, body, false)
  if (patient !== null) return { problems: problem('PATIENT_IDENTIFIER', patient) }
  return toRows(head, body)
}

function toRows(
  head: readonly string[],
  body: readonly { readonly line: number; readonly cells: readonly string[] }[],
): { rows: CountRow[] } | { problems: InputProblem[] } {
  const at = (wanted: keyof typeof columns): number => head.findIndex(name => columns[wanted].test(name))
  const places = { operator: at('operator'), code: at('code'), month: at('month'), count: at('count') }
  const missing = Object.entries(places).filter(([, place]) => place < 0)
  if (missing.length > 0) {
    const names = { operator: 'operator e-mail', code: 'code', month: 'month', count: 'count' }
    const wanted = missing.map(([key]) => names[key as keyof typeof names]).join(', ')
    return { problems: problem('MISSING', `The first line has no column for: ${wanted}`) }
  }
  const rows = body.map(({ line, cells }) => ({
    line,
    operator: (cells[places.operator] ?? '').toLowerCase(),
    code: cells[places.code] ?? '',
    month: cells[places.month] ?? '',
    count: cells[places.count] ?? '',
  }))
  return { rows }
}
