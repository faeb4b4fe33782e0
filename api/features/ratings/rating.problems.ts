import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { Framework } from '../frameworks/index.ts'
import type { RatingInput, RecordAssessedRatingInput } from './rating.types.ts'

/** The most ratings in one input: five frameworks' worth, and a bound on the work. */
export const mostRatings = 500

/** What is wrong with each self-rating, by its index; an index without problems may be saved. */
export function selfRatingProblems(ratings: readonly RatingInput[], framework: Framework): Map<number, InputProblem[]> {
  const seen = new Set<string>()
  const problems = new Map<number, InputProblem[]>()
  for (const [index, rating] of ratings.entries()) {
    const found = ratingProblems(rating, { framework, highest: 4, path: field => `ratings.${index}.${field}` })
    if (seen.has(rating.capabilityCode))
      found.push({ path: `ratings.${index}.capabilityCode`, code: 'REPEATED', message: 'Rate each capability once' })
    seen.add(rating.capabilityCode)
    if (found.length > 0) problems.set(index, found)
  }
  return problems
}

/** What is wrong with an observation; who may record it is decided elsewhere. */
export function observationProblems(
  input: RecordAssessedRatingInput,
  framework: Framework,
  today: Day,
): InputProblem[] {
  const problems = ratingProblems(input, { framework, highest: 2, path: field => field })
  if (dayFromIso(input.observedOn) > today)
    problems.push({ path: 'observedOn', code: 'IN_THE_FUTURE', message: 'Give the day you saw it, today or earlier' })
  return problems
}

interface RatingRules {
  readonly framework: Framework
  readonly highest: 2 | 4
  readonly path: (field: string) => string
}

function ratingProblems(
  { capabilityCode, value, note }: Pick<RatingInput, 'capabilityCode' | 'value' | 'note'>,
  { framework, highest, path }: RatingRules,
): InputProblem[] {
  const problems: InputProblem[] = []
  if (!framework.capabilities.has(capabilityCode))
    problems.push({
      path: path('capabilityCode'),
      code: 'UNKNOWN',
      message: `“${capabilityCode}” is not a capability of this framework`,
    })
  if (value < 0 || value > highest)
    problems.push({ path: path('value'), code: 'OUT_OF_RANGE', message: outOfRange[highest] })
  const noted = noteProblem(note)
  if (noted) problems.push({ path: path('note'), ...noted })
  return problems
}

const outOfRange = {
  4: 'Choose a rating from 0 to 4',
  2: 'One observation gives 0 to 2; a 3 or 4 comes from a sign-off',
} as const
