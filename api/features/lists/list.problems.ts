import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { Examinations } from './examination.read-model.ts'
import type { KeepUsualListInput, ListLineInput, LogListInput } from './list.types.ts'
import type { KeepLearningCaseInput } from './learning-case.types.ts'

/** More of one kind in a day is a slip of the finger. */
const mostOfOneKind = 60
const mostLines = 60
const minutesOfDay = 1440
const nameLimit = 60

/** The year ultrasound lists of today's colleagues can have begun at the earliest. */
const earliest = dayFromIso('1980-01-01')

export function listProblems(input: LogListInput, examinations: Examinations, today: Day): InputProblem[] {
  const { on, minutes, lines, expectedVersion } = input
  const day = dayFromIso(on)
  return [
    ...(day > today || day < earliest
      ? [{ path: 'on', code: 'OUT_OF_RANGE', message: 'Give the day of the list, today or earlier' }]
      : []),
    ...(minutes != null && (minutes < 1 || minutes > minutesOfDay)
      ? [{ path: 'minutes', code: 'OUT_OF_RANGE', message: `Give from 1 to ${minutesOfDay} minutes, or none` }]
      : []),
    ...(expectedVersion < 0
      ? [
          {
            path: 'expectedVersion',
            code: 'OUT_OF_RANGE',
            message: 'Give 0 for a new list, or the version that stands',
          },
        ]
      : []),
    ...(lines.length === 0 ? [{ path: 'lines', code: 'MISSING', message: 'Count at least one examination' }] : []),
    ...lineProblems(lines, examinations, 1),
  ]
}

export function usualListProblems({ name, lines }: KeepUsualListInput, examinations: Examinations): InputProblem[] {
  const named = noteProblem(name, nameLimit)
  return [
    ...(name.trim() === '' ? [{ path: 'name', code: 'MISSING', message: 'Give the list a name' }] : []),
    ...(named ? [{ path: 'name', ...named }] : []),
    ...lineProblems(lines, examinations, 0),
  ]
}

export function caseProblems(input: KeepLearningCaseInput, examinations: Examinations, today: Day): InputProblem[] {
  const { examinationCode, month, unusual, learnt } = input
  const texts = [
    { path: 'unusual', found: noteProblem(unusual) },
    { path: 'learnt', found: noteProblem(learnt) },
  ]
  return [
    ...unknownExamination('examinationCode', examinationCode, examinations),
    ...(isPastMonth(month, today)
      ? []
      : [{ path: 'month', code: 'OUT_OF_RANGE', message: 'Give a month such as 2026-11, this one or earlier' }]),
    ...(unusual.trim() === '' ? [{ path: 'unusual', code: 'MISSING', message: 'Say what was unusual' }] : []),
    ...texts.flatMap(({ path, found }) => (found ? [{ path, ...found }] : [])),
  ]
}

/** Whether a text is a month ('2026-11') that has begun. */
export function isPastMonth(month: string, today: Day): boolean {
  if (!/^(19[89]|20\d)\d-(0[1-9]|1[0-2])$/.test(month)) return false
  return dayFromIso(`${month}-01`) <= today
}

function lineProblems(lines: readonly ListLineInput[], examinations: Examinations, least: 0 | 1): InputProblem[] {
  if (lines.length > mostLines)
    return [{ path: 'lines', code: 'OUT_OF_RANGE', message: `Give at most ${mostLines} kinds of examination` }]
  const seen = new Set<string>()
  return lines.flatMap(({ examinationCode, role, count, abnormal }, index) => {
    const path = (field: string) => `lines.${index}.${field}`
    const key = `${examinationCode} ${role}`
    const isRepeated = seen.has(key)
    seen.add(key)
    return [
      ...unknownExamination(path('examinationCode'), examinationCode, examinations),
      ...(isRepeated
        ? [{ path: path('examinationCode'), code: 'REPEATED', message: 'Count each kind once for each part taken' }]
        : []),
      ...(count < least || count > mostOfOneKind
        ? [{ path: path('count'), code: 'OUT_OF_RANGE', message: `Count from ${least} to ${mostOfOneKind}` }]
        : []),
      ...(abnormal != null && (abnormal < 0 || abnormal > count)
        ? [{ path: path('abnormal'), code: 'OUT_OF_RANGE', message: 'No more can be abnormal than there were' }]
        : []),
    ]
  })
}

function unknownExamination(path: string, code: string, examinations: Examinations): InputProblem[] {
  if (examinations.has(code)) return []
  return [{ path, code: 'UNKNOWN', message: `“${code.replaceAll('\0', '')}” is not a kind of examination` }]
}
