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
  address: /e-?mail|address/i,
  organisation: /organisation|organization|trust|hospital|employer|department/i,
  startsOn: /^(start|starts|first day)/i,
  wholeTimePercent: /%|per ?cent|whole ?time|wte|fte|share of full time/i,
  university: /university|institution/i,
  programme: /programme|program|course/i,
  awardExpectedOn: /award|qualif|expected/i,
} as const
type Column = keyof typeof columns

/** The people of a list of at most 2,000 sent as base64; what is wrong with it as a whole where it cannot be taken at all. */
export function readPeopleList(file: string): { people: ListedPerson[] } | { problem: ListProblem } {
  if (Buffer.byteLength(file, 'base64') > mostBytes)
    return problem('TOO_LONG', `Send a file of at most ${mostBytes / 1024} KB, with at most 2,000 people`)
  const records = readTable(file)
  if (records === null) return problem('UNREADABLE', 'This is no table of commas or semicolons')
  const [first = [], ...rest] = records
  const isHeadless = first.some(isAddress)
  const [head, body] = isHeadless ? [first.map(cell => (isAddress(cell) ? 'e-mail' : '')), records] : [first, rest]
  if (body.length === 0) return problem('MISSING', 'The file has no people under its first line')
  if (body.length > mostPeople)
    return problem('TOO_LONG', `The file has ${body.length} people; send at most ${mostPeople} at a time`)
  const patient = patientColumn(head, body, true)
  if (patient !== null) return problem('PATIENT_IDENTIFIER', patient)
  const places = Object.fromEntries(Object.entries(columns).map(([key, name]) => [key, placeIn(head, name)]))
  if (places['address'] === -1) return problem('MISSING', 'The first line has no column for: e-mail')
  return { people: withRepeated(body.map((cells, index) => toPerson(cells, places, index + (isHeadless ? 1 : 2)))) }
}

const problem = (code: string, message: string): { problem: ListProblem } => ({ problem: { code, message } })
const placeIn = (head: readonly string[], name: RegExp): number => head.findIndex(cell => name.test(cell))

function toPerson(cells: readonly string[], places: Readonly<Record<string, number>>, line: number): ListedPerson {
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
