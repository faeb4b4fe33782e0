import { daysInMonth } from '../capability/calendar.ts'
import { noteProblem } from '../privacy/note.ts'
import type { DetailField, Details, PieceKind } from './types.ts'

/** One thing wrong with an answer of a form, by the key of its question. */
export interface DetailProblem {
  readonly key: string
  readonly code: string
  readonly message: string
}

/** What a form hands over: each answer as typed. */
export type TypedDetails = readonly { readonly key: string; readonly value: string }[]

/** The answers in the form they are kept in, or what is wrong with them; never both. */
export type ReadDetails = { readonly details: Details } | { readonly problems: readonly DetailProblem[] }

const dayPattern = /^(?!0000)\d{4}-\d{2}-\d{2}$/
const wholePattern = /^\d{1,6}$/

/**
 * Reads the answers to the questions of one kind. An empty answer is none; a question nobody asks is refused, and so is
 * anything that could identify a patient. Of an audit, and of an outcome comparison, the numbers have to go together.
 *
 * @param kind whose questions they answer
 * @param typed answers as typed, each question at most once
 * @example readDetails(kindOfCertificate, [{ key: 'issuer', value: 'The trust' }]) // { details: { issuer: 'The trust' } }
 */
export function readDetails(kind: PieceKind, typed: TypedDetails): ReadDetails {
  const answers = new Map(typed.map(({ key, value }) => [key, value.trim()]))
  const known = new Set(kind.fields.map(({ key }) => key))
  const unknown = typed
    .filter(({ key }) => !known.has(key))
    .map(({ key }) => ({ key, code: 'NOT_ASKED', message: 'This kind of evidence does not ask for that' }))
  const wrong = kind.fields.flatMap(field => problemOf(field, answers.get(field.key) ?? ''))
  if (unknown.length + wrong.length > 0) return { problems: [...unknown, ...wrong] }
  const details = Object.fromEntries(
    kind.fields.flatMap(({ key, type }) => {
      const value = answers.get(key) ?? ''
      return value === '' ? [] : [[key, type === 'WHOLE' ? Number(value) : value] as const]
    }),
  )
  const apart = togetherProblem(kind, details)
  return apart === null ? { details } : { problems: [apart] }
}

function problemOf(field: DetailField, value: string): DetailProblem[] {
  const { key } = field
  if (value === '') return field.isRequired ? [{ key, code: 'MISSING', message: `${field.label}: fill this in` }] : []
  if (field.type === 'TEXT') {
    const problem = noteProblem(value, field.most ?? undefined)
    return problem === null ? [] : [{ key, ...problem }]
  }
  if (field.type === 'CHOICE')
    return field.choices.some(each => each.value === value)
      ? []
      : [{ key, code: 'UNKNOWN', message: `${field.label}: choose one of the answers` }]
  if (field.type === 'DAY') return isDay(value) ? [] : [{ key, code: 'NO_DAY', message: `${field.label}: give a day` }]
  const [least, most] = [field.least ?? 0, field.most ?? 0]
  const isWhole = wholePattern.test(value) && Number(value) >= least && Number(value) <= most
  return isWhole
    ? []
    : [{ key, code: 'OUT_OF_RANGE', message: `${field.label}: give a whole number from ${least} to ${most}` }]
}

function isDay(value: string): boolean {
  if (!dayPattern.test(value)) return false
  const [y = 0, m = 0, d = 0] = value.split('-').map(Number)
  return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m)
}

function togetherProblem({ code }: PieceKind, details: Details): DetailProblem | null {
  if (code === 'PEER_AUDIT' && auditCases(details) === 0)
    return { key: 'scoredThree', code: 'OUT_OF_RANGE', message: 'Give at least one case that was scored' }
  if (code === 'OUTCOME' && Number(details['agreed']) > Number(details['cases']))
    return { key: 'agreed', code: 'OUT_OF_RANGE', message: 'No more can have agreed than there were cases' }
  return null
}

/**
 * Cases in a peer audit, whatever they were scored.
 *
 * @example auditCases({ scoredThree: 18, scoredTwo: 1, scoredOne: 1 }) // 20
 */
export function auditCases(details: Details): number {
  return ['scoredThree', 'scoredTwo', 'scoredOne'].reduce((sum, key) => sum + Number(details[key] ?? 0), 0)
}
