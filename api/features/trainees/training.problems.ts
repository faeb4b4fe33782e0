import { ratifierRight } from '../../domain/preceptorship/award.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { Framework } from '../frameworks/index.ts'
import type { PossibleRatifierFacts } from './training.read-model.ts'
import type { RecordTrainingInput } from './training.types.ts'

const nameLimit = 120
/** The exam boards of longer ago have met. */
const mostYearsAhead = 10

/** What is wrong with a training, each beside its field. */
export function trainingProblems(
  input: RecordTrainingInput,
  { areas }: Pick<Framework, 'areas'>,
  today: Day,
): InputProblem[] {
  const { university, programme, areaCodes, expectedOn } = input
  return [
    ...nameProblems('university', university, 'Say which university it is'),
    ...nameProblems('programme', programme, 'Say which programme it is'),
    ...areaProblems(areaCodes, new Set(areas.map(({ code }) => code))),
    ...(expectedOn != null && Math.abs(dayFromIso(expectedOn) - today) > mostYearsAhead * 366
      ? [{ path: 'expectedOn', code: 'OUT_OF_RANGE', message: `Give a day within ${mostYearsAhead} years of today` }]
      : []),
  ]
}

function nameProblems(path: string, text: string, message: string): InputProblem[] {
  if (text.trim().length < 2) return [{ path, code: 'MISSING', message }]
  const problem = noteProblem(text, nameLimit)
  return problem === null ? [] : [{ path, ...problem }]
}

function areaProblems(codes: readonly string[], areas: ReadonlySet<string>): InputProblem[] {
  if (codes.length === 0) return [{ path: 'areaCodes', code: 'MISSING', message: 'Choose the areas of the award' }]
  return codes.flatMap((code, index) => {
    const path = `areaCodes.${index}`
    if (!areas.has(code))
      return [{ path, code: 'UNKNOWN', message: `“${code.slice(0, 40)}” is not an area of practice` }]
    return codes.indexOf(code) < index ? [{ path, code: 'REPEATED', message: 'Choose each area once' }] : []
  })
}

/** What is wrong with the day of a ratification. */
export function ratifiedOnProblems(on: string, today: Day): InputProblem[] {
  if (dayFromIso(on) <= today && today - dayFromIso(on) <= mostYearsAhead * 366) return []
  return [{ path: 'ratifiedOn', code: 'OUT_OF_RANGE', message: 'Give the day of the exam board, today or earlier' }]
}

/** What is wrong with whom somebody asks: not one who can be, or appointed for other areas than those of the award. */
export function askedProblems(
  askedId: string,
  areaCodes: readonly string[],
  possible: readonly PossibleRatifierFacts[],
): InputProblem[] {
  const asked = possible.find(({ id }) => id === askedId)
  if (asked === undefined)
    return [{ path: 'askedId', code: 'UNKNOWN', message: 'Choose one of those who can be asked' }]
  if (ratifierRight(asked.rights, areaCodes) !== null) return []
  const message = `${asked.name} is not appointed for every area of this award: choose somebody who is, or an educator`
  return [{ path: 'askedId', code: 'NOT_QUALIFIED', message }]
}
