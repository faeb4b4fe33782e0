import { isDayOfMonth } from './calendar-check.ts'
import type { Finding } from './types.ts'

/** Spaces (plain, no-break, thin, zero-width), tabs, dashes of every width, full stops and slashes. */
const SEPARATOR = '[ \\t\\u00a0\\u2000-\\u200d\\u202f\\u2060\\u2010-\\u2015\\u2212./-]'
const GROUPS = new RegExp(`\\d+(?:${SEPARATOR}{1,3}\\d+)*`, 'g')
const NUMBER_CUE = /\b(?:nhs|n\.h\.s\.|chi|h&c|hcn|health and care)(?![a-z])[^\d\n]{0,25}$/i
const PHONE_CUE =
  /\b(?:tel|telephone|phone|mobile|mob|fax|bleep|pager|ext|extension|switchboard)(?![a-z])[^\d\n]{0,12}$/i
const WRITTEN_SHAPES: ReadonlySet<string> = new Set(['10', '3-3-4'])
const CUE_REACH = 40

/** A run of digits between separators, by its place in the text. */
interface Group {
  readonly start: number
  readonly digits: string
}

/**
 * Whether ten digits carry a valid modulus-11 check digit, as NHS numbers and CHI numbers do: the first nine are
 * weighted 10 down to 2, and 11 minus the remainder of their sum by 11 is the tenth; 11 is written 0, and 10 is never
 * issued. Ten equal digits are a placeholder, not a number. (NHS Data Dictionary, "NHS number".)
 *
 * @example hasValidCheckDigit('9434765919') // true
 */
export function hasValidCheckDigit(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place)
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[9])
}

/**
 * Passages that look like an NHS number (England, Wales, Northern Ireland's health and care number) or, where the first
 * six digits are a day of birth, a Scottish CHI number: exactly ten digits with a valid check digit. Written in one
 * piece or as 3-3-4 they count anywhere; in other groupings only where they stand alone or the words before say so.
 * Telephone numbers and decimal fractions do not count.
 *
 * @example findNhsNumbers('Seen today, 943 476 5919.')[0]?.text // '943 476 5919'
 */
export function findNhsNumbers(text: string): readonly Finding[] {
  const findings: Finding[] = []
  for (const run of text.matchAll(GROUPS)) {
    const groups = groupsOf(run[0], run.index)
    let first = 0
    while (first < groups.length) {
      const last = endOfTenDigits(groups, first)
      const finding = last === null ? null : judge(text, groups, first, last)
      if (finding === null || last === null) {
        first += 1
      } else {
        findings.push(finding)
        first = last + 1
      }
    }
  }
  return findings
}

function groupsOf(run: string, offset: number): readonly Group[] {
  return [...run.matchAll(/\d+/g)].map(match => ({ start: offset + match.index, digits: match[0] }))
}

/** The index of the group with which the digits from `first` on number exactly ten, or null. */
function endOfTenDigits(groups: readonly Group[], first: number): number | null {
  let count = 0
  for (const [step, group] of groups.slice(first, first + 10).entries()) {
    count += group.digits.length
    if (count === 10) return first + step
    if (count > 10) return null
  }
  return null
}

function judge(text: string, groups: readonly Group[], first: number, last: number): Finding | null {
  const chosen = groups.slice(first, last + 1)
  const digits = chosen.map(group => group.digits).join('')
  const start = chosen[0]?.start ?? 0
  const end = (chosen.at(-1)?.start ?? 0) + (chosen.at(-1)?.digits.length ?? 0)
  if (!hasValidCheckDigit(digits)) return null
  const passage = text.slice(start, end)
  const isBornOnDate = isDayOfMonth(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)))
  const before = text.slice(Math.max(0, start - CUE_REACH), start)
  if (!NUMBER_CUE.test(before)) {
    const shape = chosen.map(group => group.digits.length).join('-')
    const standsAlone = chosen.length === groups.length && chosen.length <= 3 && !passage.includes('/')
    const isNationalPhone = digits.startsWith('0') && !isBornOnDate && chosen.length > 1
    if (!WRITTEN_SHAPES.has(shape) && (!standsAlone || isNationalPhone)) return null
    if (isPhoneOrFraction(before, passage)) return null
  }
  return { kind: isBornOnDate ? 'CHI_NUMBER' : 'NHS_NUMBER', start, end, text: passage }
}

function isPhoneOrFraction(before: string, passage: string): boolean {
  const isInternational = /(?:\+|\b00)\d{1,3}[ \u00a0.()\d-]{0,6}$/.test(before)
  const isFraction = /\d\.$/.test(before) && !passage.includes('.')
  return isInternational || isFraction || PHONE_CUE.test(before)
}
