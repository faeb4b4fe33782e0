import { isDayOfMonth } from './calendar-check.ts'
import type { Finding } from './types.ts'

const HOSPITAL_CUE =
  '\\b(?:mrn|crn|pas|pid|(?:hospital|hosp|patient|unit|case(?:[ -]?(?:note|record))?|accession)\\.?[ -]?(?:no|num|number|nr|id|identifier))\\b'
/** What may stand between the words and the number; every part is bounded, so that no text makes the search slow. */
const LINK = '(?:[ \\t]{0,3}(?:no|number|id)\\b)?[ \\t]{0,3}[.:#=\\u2013-]{0,3}[ \\t]{0,3}(?:(?:is|was)[ \\t]{1,3})?'
/** Up to three letters, then digits in one piece or in pieces of three or more, then perhaps a letter. */
const HOSPITAL_NUMBER = new RegExp(
  `${HOSPITAL_CUE}${LINK}([a-z]{0,3}[ /-]?\\d{2,}(?:[ /-]\\d{2,})*[a-z]?)(?![a-z0-9])`,
  'gid',
)

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const BIRTH_CUE = '\\b(?:d\\.?o\\.?b\\.?|date[ -]of[ -]birth|birth[ -]?(?:date|day)|born)(?![a-z])[^\\d\\n]{0,15}?'
const BIRTH_DATES: readonly RegExp[] = [
  new RegExp(
    `${BIRTH_CUE}(?<date>(?<d>\\d{1,2})[ ]?[/.\\- ][ ]?(?<m>\\d{1,2})[ ]?[/.\\- ][ ]?(?:\\d{4}|\\d{2}))(?!\\d)`,
    'gid',
  ),
  new RegExp(`${BIRTH_CUE}(?<date>\\d{4}[/.\\-](?<m>\\d{1,2})[/.\\-](?<d>\\d{1,2}))(?!\\d)`, 'gid'),
  new RegExp(`${BIRTH_CUE}(?<date>(?<d>\\d{2})(?<m>\\d{2})(?:19|20)\\d{2})(?!\\d)`, 'gid'),
  new RegExp(
    `${BIRTH_CUE}(?<date>(?<d>\\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?(?:${MONTHS})[a-z]*\\.?,?[ -]?(?:\\d{4}|'?\\d{2}))(?!\\d)`,
    'gid',
  ),
  new RegExp(`${BIRTH_CUE}(?<date>(?:${MONTHS})[a-z]*\\.?[ ](?<d>\\d{1,2})(?:st|nd|rd|th)?,?[ ]\\d{4})(?!\\d)`, 'gid'),
]

/**
 * Passages that look like a hospital's own number for a patient: five to twelve digits, perhaps with a few letters,
 * right after words that say so (MRN, hospital number, patient ID, accession number, ...). Without such a word a number
 * is left alone: measurements and counts are what sonographers write about.
 *
 * @example findHospitalNumbers('MRN: RK123456')[0]?.text // 'RK123456'
 */
export function findHospitalNumbers(text: string): readonly Finding[] {
  const findings: Finding[] = []
  for (const match of text.matchAll(HOSPITAL_NUMBER)) {
    const passage = match[1] ?? ''
    const digits = passage.replaceAll(/\D/g, '').length
    const [start, end] = match.indices?.[1] ?? [0, 0]
    if (digits >= 5 && digits <= 12) findings.push({ kind: 'HOSPITAL_NUMBER', start, end, text: passage })
  }
  return findings
}

/**
 * Passages that look like a date of birth: a whole date, in figures or with the month's name, right after words that
 * say so (DOB, date of birth, born). A date without such a word, a year alone or a gestation is left alone.
 *
 * @example findDatesOfBirth('DOB 12/03/1984')[0]?.text // '12/03/1984'
 */
export function findDatesOfBirth(text: string): readonly Finding[] {
  const findings: Finding[] = []
  for (const pattern of BIRTH_DATES) {
    for (const match of text.matchAll(pattern)) {
      const { date = '', d, m } = match.groups ?? {}
      const [start, end] = match.indices?.groups?.['date'] ?? [0, 0]
      const [day, month] = [Number(d), m === undefined ? 1 : Number(m)]
      if (!isDayOfMonth(day, month) && !isDayOfMonth(month, day)) continue
      findings.push({ kind: 'DATE_OF_BIRTH', start, end, text: date })
    }
  }
  return findings
}
