import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { SubmittedAnswersInput } from './given-observation.types.ts'
import { ObservationRoute } from './observation.types.ts'

const longestAbout = 120
const mostItems = 20

/** Nobody waits for more answers at a time. */
export const mostOpenRequests = 30

export const addressOf = (email: string): string => email.trim().toLowerCase()

const isAddress = (email: string): boolean =>
  email.trim().length <= 254 && /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+$/.test(email.trim())

const badAddress = (path: string): InputProblem => ({
  path,
  code: 'NOT_AN_ADDRESS',
  message: 'Enter an e-mail address, such as name@nhs.net',
})

/** What is wrong with what is asked about. */
export function subjectProblems(
  { about, capabilityCodes }: { readonly about: string; readonly capabilityCodes: readonly string[] },
  known: ReadonlyMap<string, unknown>,
): InputProblem[] {
  const problems: InputProblem[] = []
  if (about.trim() === '')
    problems.push({ path: 'about', code: 'MISSING', message: 'Say in a few words what will be seen' })
  const noted = noteProblem(about, longestAbout)
  if (noted) problems.push({ path: 'about', ...noted })
  if (capabilityCodes.length === 0 || capabilityCodes.length > mostItems)
    problems.push({ path: 'capabilityCodes', code: 'OUT_OF_RANGE', message: `Choose from 1 to ${mostItems} items` })
  for (const [index, code] of capabilityCodes.entries()) {
    const path = `capabilityCodes.${index}`
    if (!known.has(code))
      problems.push({ path, code: 'UNKNOWN', message: `“${code}” is not a capability of this framework` })
    if (capabilityCodes.indexOf(code) !== index)
      problems.push({ path, code: 'REPEATED', message: 'Choose each item once' })
  }
  return problems
}

interface Asked {
  readonly route: ObservationRoute
  readonly email?: string | null
  readonly assessorId?: string | null
}

/** What is wrong with whom is asked, and how; whether a colleague may assess is known to the database alone. */
export function askedProblems({ route, email, assessorId }: Asked, ownEmail: string): InputProblem[] {
  if (route === ObservationRoute.TYPED_IN)
    return [{ path: 'route', code: 'UNKNOWN', message: 'Type a paper form in on its own page' }]
  const isNamed = email != null || assessorId != null
  if (route !== ObservationRoute.LINK)
    return isNamed ? [{ path: 'route', code: 'NOT_ASKED', message: 'Only a letter is sent to somebody' }] : []
  if (!isNamed) return [{ path: 'email', code: 'MISSING', message: 'Say whom to ask' }]
  if (email == null) return []
  if (assessorId != null) return [{ path: 'email', code: 'ONE_ONLY', message: 'Name one person to ask' }]
  if (!isAddress(email)) return [badAddress('email')]
  return addressOf(email) === addressOf(ownEmail)
    ? [{ path: 'email', code: 'OWN_ADDRESS', message: 'Nobody observes themselves: ask a colleague who was there' }]
    : []
}

type Stated = Pick<SubmittedAnswersInput, 'assessorName' | 'assessorEmail' | 'registrationBody' | 'registrationNumber'>

function namingProblems(stated: Stated): InputProblem[] {
  const problems: InputProblem[] = []
  const name = stated.assessorName.trim()
  if (name.length < 2 || name.length > 100 || /\p{Cc}/u.test(name))
    problems.push({ path: 'assessorName', code: 'MISSING', message: 'Enter your name, from 2 to 100 characters' })
  if (!isAddress(stated.assessorEmail)) problems.push(badAddress('assessorEmail'))
  return problems
}

/** What is wrong with who the assessor says they are; name and address of an account are known. */
export function assessorProblems(stated: Stated, isSignedIn = false): InputProblem[] {
  const problems: InputProblem[] = isSignedIn ? [] : namingProblems(stated)
  const number = stated.registrationNumber?.trim() ?? ''
  if (stated.registrationBody != null && number === '')
    problems.push({ path: 'registrationNumber', code: 'MISSING', message: 'Enter your number on that register' })
  if (!/^[\p{L}\p{N} ./-]{0,20}$/u.test(number))
    problems.push({
      path: 'registrationNumber',
      code: 'TOO_LONG',
      message: 'Enter up to 20 letters and digits, such as RA12345',
    })
  return problems
}

export function dayProblems(observedOn: string, today: Day): InputProblem[] {
  const day = dayFromIso(observedOn)
  if (day > today)
    return [{ path: 'observedOn', code: 'IN_THE_FUTURE', message: 'Give the day it was seen, today or earlier' }]
  return day < today - 366
    ? [{ path: 'observedOn', code: 'OUT_OF_RANGE', message: 'Give a day within the last year' }]
    : []
}
