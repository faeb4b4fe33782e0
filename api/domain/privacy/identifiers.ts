import { findDatesOfBirth, findHospitalNumbers } from './cued.ts'
import { findNhsNumbers } from './nhs-number.ts'
import type { Finding, IdentifierKind } from './types.ts'

/**
 * Every passage of a text that looks like a patient identifier, in the order of the text and without overlaps; where
 * two readings overlap, the surer one stays (NHS or CHI number, then date of birth, then hospital number).
 *
 * Meant for free text before it is stored: nothing found is no proof that nothing is there (names are not looked for).
 *
 * @example findPatientIdentifiers('Patient 943 476 5919, DOB 12/03/1984').map(f => f.kind) // ['NHS_NUMBER', 'DATE_OF_BIRTH']
 */
export function findPatientIdentifiers(text: string): readonly Finding[] {
  const kept: Finding[] = []
  for (const finding of [...findNhsNumbers(text), ...findDatesOfBirth(text), ...findHospitalNumbers(text)]) {
    if (kept.every(other => finding.end <= other.start || finding.start >= other.end)) kept.push(finding)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

const NAMES: Readonly<Record<IdentifierKind, string>> = {
  NHS_NUMBER: 'an NHS number',
  CHI_NUMBER: 'a CHI number',
  HOSPITAL_NUMBER: "a patient's hospital number",
  DATE_OF_BIRTH: 'a date of birth',
}

/**
 * What to tell the writer, beside the field. Only the last two characters are repeated: enough to find the passage, too
 * little to identify anyone where the message travels.
 *
 * @example explainFinding(f) // 'This looks like an NHS number (ending "19"). Remove it; your text is kept.'
 */
export function explainFinding(finding: Finding): string {
  return `This looks like ${NAMES[finding.kind]} (ending “${finding.text.slice(-2)}”). Remove it; your text is kept.`
}
