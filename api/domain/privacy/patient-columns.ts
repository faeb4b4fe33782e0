import { findPatientIdentifiers } from './identifiers.ts'

const ofStaff = /operator|sonographer|staff|user|performed|reporter|practitioner|radiographer|clinician/i
const ofPatients =
  /patient|\bnhs\b|nhs ?(no|number)|\bchi\b|hospital ?(no|num|id)|\bmrn\b|\bdob\b|birth|accession|post ?code|\b(pat|pt)[ _-]?(id|name|no)/i
const nameAlone = /^(full |first |last |family |given )?(name|surname|forename)s?$/i

/** Digits of an address are its owner's: some of them pass as a number of a patient. */
const addressAlone = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/

/** A row of a table, with the line of the file on which it stands, from 1. */
interface TableLine {
  readonly line: number
  readonly cells: readonly string[]
}

const whatToDo = 'Nothing was kept. Take the column out, then send the file again.'

/**
 * Why a whole table is refused: a column about patients, by its name or by what stands in it (rule 10); null = there is none.
 *
 * @param mayName whether a column called "Name" alone is taken to name staff
 */
export function patientColumn(head: readonly string[], body: readonly TableLine[], mayName: boolean): string | null {
  return columnNamed(head, mayName) ?? columnHolding(head, body)
}

const placeOf = (at: number, name: string): string => `Column ${at + 1}, “${name.slice(0, 40)}”`

function columnNamed(head: readonly string[], mayName: boolean): string | null {
  for (const [at, name] of head.entries()) {
    const place = placeOf(at, name)
    if (ofPatients.test(name) && !ofStaff.test(name))
      return `${place}, line 1, looks like one about patients. ${whatToDo}`
    if (!mayName && nameAlone.test(name)) {
      const rename = 'Nothing was kept. If it names staff, call it “Operator name”; if it names patients, take it out.'
      return `${place}, line 1, may name patients. ${rename}`
    }
  }
  return null
}

function columnHolding(head: readonly string[], body: readonly TableLine[]): string | null {
  for (const { line, cells } of body)
    for (const [at, cell] of cells.entries()) {
      if (addressAlone.test(cell)) continue
      const name = head[at] ?? ''
      const [found] = [...findPatientIdentifiers(cell), ...findPatientIdentifiers(`${name}: ${cell}`)]
      if (found)
        return `${placeOf(at, name)}, line ${line}, holds what looks like a patient’s number or date of birth. ${whatToDo}`
    }
  return null
}
