import { readDetails } from '../../domain/evidence/details.ts'
import { pieceKind } from '../../domain/evidence/kinds.ts'
import type { Details } from '../../domain/evidence/types.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { Framework } from '../frameworks/index.ts'
import type { EvidenceContent } from './evidence-changes.types.ts'
import { kindProblems } from './evidence-kind.ts'

const titleLimit = 120
const learntLimit = 4000
const benefitLimit = 2000
const mostMinutes = 6000
const mostCapabilities = 30
const mostDetails = 20
const onceKeyPattern = /^[A-Za-z0-9-]{8,64}$/

/** The answers to the questions of the kind in the form they are kept in, or everything that is wrong with the input. */
export type ReadEvidence = { readonly details: Details } | { readonly problems: readonly InputProblem[] }

export interface EvidenceRules {
  readonly kindCode: string
  readonly framework: Pick<Framework, 'capabilities'>
  readonly today: Day
}

/** Reads what is said of a piece. */
export function readEvidence(input: EvidenceContent, { kindCode, framework, today }: EvidenceRules): ReadEvidence {
  const kind = pieceKind(kindCode)
  if (kind === undefined) return { problems: kindProblems(kindCode) }
  const tooMany = input.details.length > mostDetails
  const answers = readDetails(kind, tooMany ? [] : input.details)
  const ofDetails = 'problems' in answers ? answers.problems : []
  const problems = [
    ...sharedProblems(input, today),
    ...capabilityProblems(input.capabilityCodes, framework),
    ...(tooMany ? [{ path: 'details', code: 'OUT_OF_RANGE', message: `Give at most ${mostDetails} answers` }] : []),
    ...ofDetails.map(({ key, ...problem }) => ({ path: `details.${key.slice(0, 40)}`, ...problem })),
  ]
  if (problems.length > 0 || 'problems' in answers) return { problems }
  return { details: answers.details }
}

export function onceKeyProblems(onceKey: string): InputProblem[] {
  if (onceKeyPattern.test(onceKey)) return []
  return [{ path: 'onceKey', code: 'OUT_OF_RANGE', message: 'Send 8 to 64 letters, figures and hyphens' }]
}

function sharedProblems(input: EvidenceContent, today: Day): InputProblem[] {
  const texts = [
    ['title', input.title, titleLimit],
    ['learnt', input.learnt, learntLimit],
    ['benefitToPractice', input.benefitToPractice, benefitLimit],
    ['benefitToUsers', input.benefitToUsers, benefitLimit],
  ] as const
  const ofTexts = texts.flatMap(([path, text, limit]) => {
    const problem = noteProblem(text, limit)
    return problem === null ? [] : [{ path, ...problem }]
  })
  return [
    ...(input.title.trim() === ''
      ? [{ path: 'title', code: 'MISSING', message: 'Say in a few words what it was' }]
      : []),
    ...(dayFromIso(input.on) > today
      ? [{ path: 'on', code: 'IN_THE_FUTURE', message: 'Give the day it happened, today or earlier' }]
      : []),
    ...minutesProblems(input.minutes),
    ...ofTexts,
  ]
}

function minutesProblems(minutes: number | null | undefined): InputProblem[] {
  if (minutes == null || (minutes >= 1 && minutes <= mostMinutes)) return []
  return [{ path: 'minutes', code: 'OUT_OF_RANGE', message: `Give whole minutes from 1 to ${mostMinutes}, or none` }]
}

function capabilityProblems(codes: readonly string[], { capabilities }: EvidenceRules['framework']): InputProblem[] {
  if (codes.length > mostCapabilities)
    return [{ path: 'capabilityCodes', code: 'OUT_OF_RANGE', message: `Choose at most ${mostCapabilities}` }]
  return codes.flatMap((code, index) => {
    const path = `capabilityCodes.${index}`
    if (!capabilities.has(code))
      return [{ path, code: 'UNKNOWN', message: `“${code.slice(0, 40)}” is not a capability of this framework` }]
    return codes.indexOf(code) < index ? [{ path, code: 'REPEATED', message: 'Choose each capability once' }] : []
  })
}
