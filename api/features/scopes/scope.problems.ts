import type { RoleProfile } from '../../domain/planning/types.ts'
import type { LineChoice, StatementLine } from '../../domain/scopes/types.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { AnswerScopeRequestInput, ConfirmMyScopeInput } from './scope-request.types.ts'
import type { ScopeChoiceInput } from './scope.types.ts'
import type { ScopeRequestFacts } from './scope-request.read-model.ts'
import { ScopeAnswerKind } from './scope-statement.types.ts'

const longestLimits = 200
const longestName = 100
/** Days a check may take, and a link may stand, at most. */
const longestWait = 366

export function choiceProblems(lines: readonly ScopeChoiceInput[], role: RoleProfile): InputProblem[] {
  const known = new Set(role.scopeLines.map(({ code }) => code))
  const seen = new Set<string>()
  return lines.flatMap(({ code, limits, callOn }, index) => {
    const at = (name: string) => `lines.${index}.${name}`
    const isRepeated = seen.has(code)
    seen.add(code)
    const [ofLimits, ofName] = [noteProblem(limits, longestLimits), noteProblem(callOn, longestName)]
    return [
      ...(known.has(code) ? [] : [{ path: at('code'), code: 'UNKNOWN', message: 'This role has no such line' }]),
      ...(isRepeated ? [{ path: at('code'), code: 'REPEATED', message: 'Send each line once' }] : []),
      ...(ofLimits ? [{ path: at('limits'), ...ofLimits }] : []),
      ...(ofName ? [{ path: at('callOn'), ...ofName }] : []),
    ]
  })
}

/** What keeps these lines from being signed; paths lead to the lines of the draft, in its order. */
export function signingProblems(
  lines: readonly StatementLine[],
  order: readonly { readonly code: string }[],
): InputProblem[] {
  if (lines.length === 0)
    return [{ path: 'lines', code: 'MISSING', message: 'Choose at least one line that your record supports' }]
  return lines
    .filter(({ basis, callOn }) => basis === 'SUPPORTED' && callOn === null)
    .map(({ code, title }) => ({
      path: `lines.${order.findIndex(line => line.code === code)}.callOn`,
      code: 'MISSING',
      message: `Name the colleague to call on for: ${title}`,
    }))
}

export function toChoices(lines: readonly ScopeChoiceInput[]): LineChoice[] {
  return lines.map(({ code, isIn, limits, callOn }) => ({
    code,
    isIn,
    limits: limits?.trim() || null,
    callOn: callOn?.trim() || null,
  }))
}

export function yearlyProblems({ isChanged, note }: ConfirmMyScopeInput): InputProblem[] {
  const words = noteProblem(note)
  const isBare = isChanged && !note?.trim()
  return [
    ...(isBare ? [{ path: 'note', code: 'MISSING', message: 'Say in a few words what changed' }] : []),
    ...(words ? [{ path: 'note', ...words }] : []),
  ]
}

const answersTo: Readonly<Record<string, readonly ScopeAnswerKind[]>> = {
  SIGN: [ScopeAnswerKind.SIGNED, ScopeAnswerKind.RETURNED],
  CONFIRM: [ScopeAnswerKind.CONFIRMED, ScopeAnswerKind.RETURNED],
  ACCEPT: [ScopeAnswerKind.ACCEPTED, ScopeAnswerKind.ACCEPTED_WITH_CHECK, ScopeAnswerKind.REASSESS],
}
const namesLines = new Set([ScopeAnswerKind.ACCEPTED_WITH_CHECK, ScopeAnswerKind.REASSESS])

/** Lines an answer names; none where its kind names none. */
export function namedLines({ answer, lineCodes }: AnswerScopeRequestInput): string[] {
  return namesLines.has(answer) ? [...new Set(lineCodes)] : []
}

export function answerProblems(
  input: AnswerScopeRequestInput,
  { kind }: Pick<ScopeRequestFacts, 'kind'>,
  lines: readonly { readonly code: string }[],
  today: Day,
): InputProblem[] {
  const { answer, comment } = input
  const words = noteProblem(comment)
  const isBare = answer === ScopeAnswerKind.RETURNED && !comment?.trim()
  const fits = answersTo[kind]?.includes(answer) === true
  return [
    ...(fits ? [] : [{ path: 'answer', code: 'NOT_FOR_THIS', message: 'Choose one of the answers to what is asked' }]),
    ...(isBare ? [{ path: 'comment', code: 'MISSING', message: 'Say what it needs before you can sign' }] : []),
    ...(words ? [{ path: 'comment', ...words }] : []),
    ...(fits ? lineProblems(input, lines) : []),
    ...(fits && answer === ScopeAnswerKind.ACCEPTED_WITH_CHECK ? dayProblems(input.checkBy, today) : []),
  ]
}

function lineProblems(input: AnswerScopeRequestInput, lines: readonly { readonly code: string }[]): InputProblem[] {
  if (!namesLines.has(input.answer)) return []
  const named = namedLines(input)
  if (named.length === 0) return [{ path: 'lineCodes', code: 'MISSING', message: 'Choose the lines it is about' }]
  const known = new Set(lines.map(({ code }) => code))
  return named.every(code => known.has(code))
    ? []
    : [{ path: 'lineCodes', code: 'UNKNOWN', message: 'Choose lines of this statement' }]
}

function dayProblems(checkBy: string | null | undefined, today: Day): InputProblem[] {
  if (checkBy == null) return [{ path: 'checkBy', code: 'MISSING', message: 'Give the day by which it is checked' }]
  return lastDayProblems('checkBy', checkBy, today)
}

/** A last day is today or later, and within a year. */
export function lastDayProblems(path: string, day: string, today: Day): InputProblem[] {
  const last = dayFromIso(day)
  if (last < today) return [{ path, code: 'IN_THE_PAST', message: 'Give a day that is today or later' }]
  if (last >= today + longestWait) return [{ path, code: 'OUT_OF_RANGE', message: 'Give a day within a year from now' }]
  return []
}

/** A check was done between the day it was asked and today. */
export function checkProblems(doneOn: string, answeredOn: string, today: Day): InputProblem[] {
  const done = dayFromIso(doneOn)
  if (done > today) return [{ path: 'doneOn', code: 'IN_THE_FUTURE', message: 'Give a day that has been' }]
  if (done < dayFromIso(answeredOn))
    return [{ path: 'doneOn', code: 'OUT_OF_RANGE', message: 'Give a day on or after the one it was accepted' }]
  return []
}
