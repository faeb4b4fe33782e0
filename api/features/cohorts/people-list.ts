import { patientColumn } from '../../domain/privacy/patient-columns.ts'
import { readTable } from '../../platform/read-table.ts'
import { addressOf, isAddress } from '../../platform/mail/index.ts'

/** What a list says of a place; null = nothing. */
export interface ListedFacts {
  /** As a date is written in the API. */
  readonly startsOn: string | null
  readonly wholeTimePercent: number | null
  readonly university: string | null
  readonly programme: string | null
  readonly awardExpectedOn: string | null
}

/** One line of a list of people. */
export interface ListedPerson extends ListedFacts {
  /** Line of the file, its first line being 1. */
  readonly line: number
  /** As it is compared: without spaces around it, in lower case. */
  readonly address: string
  /** Name of an organisation; null = the one chosen for the list. */
  readonly organisation: string | null
  /** Why it is refused; null = it is not. */
  readonly problem: string | null
}

export interface ListProblem {
  readonly code: string
  readonly message: string
}

/** Bytes of a file: some 150 for each of two thousand people. */
const mostBytes = 320 * 1024
const mostPeople = 2000
const longestText = 120

const columns = {
  // A postal address may stand before it.
  address: /e-?mail/i,
  organisation: /organisation|organization|trust|hospital|employer|department/i,
  startsOn: /^(expected )?(start|first day)/i,
  wholeTimePercent: /%|per ?cent|whole ?time|wte|fte|share of full time/i,
  university: /university|institution/i,
  programme: /programme|program|course/i,
  awardExpectedOn: /award|qualif|expected\b(?! start| first)/i,
} as const
type Column = keyof typeof columns

/** The people of a list of at most 2,000 sent as base64; what is wrong with it as a whole where it cannot be taken at all. */
export function readPeopleList(file: string): { people: ListedPerson[] } | { problem: ListProblem } {
  const bytes = Buffer.from(file, 'base64')
  if (bytes.length > mostBytes) return problem('TOO_LONG', tooLong(bytes))
  const records = readTable(file)
  if (records === null) return problem('UNREADABLE', 'This is no table of commas or semicolons')
  const [top, ...rest] = records
  const first = top?.cells ?? []
  const isHeadless = first.some(isAddress)
  const [head, body] = isHeadless ? [first.map(cell => (isAddress(cell) ? 'e-mail' : '')), records] : [first, rest]
  if (body.length === 0) return problem('MISSING', 'The file has no people under its first line')
  if (body.length > mostPeople)
    return problem(
      'TOO_LONG',
      `The file has ${body.length} people; send at most ${mostPeople} at a time: split it by intake`,
    )
  const patient = patientColumn(head, body, true)
  if (patient !== null) return problem('PATIENT_IDENTIFIER', patient)
  const places = Object.fromEntries(Object.entries(columns).map(([key, name]) => [key, placeIn(head, name)]))
  if (places['address'] === -1) places['address'] = placeIn(head, /^address$/i)
  if (places['address'] === -1) return problem('MISSING', 'The first line has no column for: e-mail')
  return { people: withRepeated(body.map(row => toPerson(row, places))) }
}

const problem = (code: string, message: string): { problem: ListProblem } => ({ problem: { code, message } })

function tooLong(bytes: Buffer): string {
  const [lines, size] = [bytes.toString('latin1').split('\n').length - 1, Math.ceil(bytes.length / 1024)]
  return `The file has ${lines} lines and ${size} KB; send at most ${mostPeople} people and ${mostBytes / 1024} KB at a time: split it by intake`
}

const placeIn = (head: readonly string[], name: RegExp): number => head.findIndex(cell => name.test(cell))

function toPerson(
  { line, cells }: { readonly line: number; readonly cells: readonly string[] },
  places: Readonly<Record<string, number>>,
): ListedPerson {
  const read = (column: Column): string | null => cells[places[column] ?? -1] || null
  const typed = read('address')
  const [startsOn, awardExpectedOn] = [toDate(read('startsOn')), toDate(read('awardExpectedOn'))]
  const percent = toPercent(read('wholeTimePercent'))
  const texts = { university: read('university'), programme: read('programme'), organisation: read('organisation') }
  const problems = [
    typed === null ? 'There is no e-mail address' : isAddress(typed) ? null : 'This is no e-mail address',
    startsOn === 'wrong' ? 'The start is no date: write 2026-09-14 or 14/09/2026' : null,
    awardExpectedOn === 'wrong' ? 'The expected award is no date: write 2026-09-14 or 14/09/2026' : null,
    percent === 'wrong' ? 'The share of full time is no number from 10 to 100' : null,
    ...Object.values(texts).map(textProblem),
  ]
  return {
    line,
    address: typed === null ? '' : addressOf(typed),
    ...texts,
    startsOn: startsOn === 'wrong' ? null : startsOn,
    awardExpectedOn: awardExpectedOn === 'wrong' ? null : awardExpectedOn,
    wholeTimePercent: percent === 'wrong' ? null : percent,
    problem: problems.find(each => each !== null) ?? null,
  }
}

/** A cell that a spreadsheet would run, or that is too long for what it says. */
function textProblem(text: string | null): string | null {
  if (text === null) return null
  if (/^[=+\-@\t\r]/.test(text)) return 'A cell begins with a sign that a spreadsheet would run as a formula'
  return text.length > longestText ? `A cell is longer than ${longestText} characters` : null
}

function toDate(text: string | null): string | null | 'wrong' {
  if (text === null) return null
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(date.getTime())
  return isDate && date.toISOString().startsWith(iso) ? iso : 'wrong'
}

function toPercent(text: string | null): number | null | 'wrong' {
  if (text === null) return null
  const number = Number(text.replace(/\s*%$/, ''))
  // Some systems write 0.6 for three days of five.
  const percent = number > 0 && number <= 1 && !text.includes('%') ? Math.round(number * 100) : number
  return Number.isInteger(percent) && percent >= 10 && percent <= 100 ? percent : 'wrong'
}

/** Of an address that stands twice, the first line counts. */
function withRepeated(people: readonly ListedPerson[]): ListedPerson[] {
  const firstLine = new Map<string, number>()
  return people.map(person => {
    const first = firstLine.get(person.address)
    if (person.address !== '' && first === undefined) firstLine.set(person.address, person.line)
    return first === undefined || person.problem !== null
      ? person
      : { ...person, problem: `The same address stands in line ${first}` }
  })
}
