import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { SharePortfolioInput } from './portfolio.types.ts'

/** Days a link may stand at most, today among them. */
const longestShare = 90
const longestName = 120

export function shareProblems({ forWhom, sections, until }: SharePortfolioInput, today: Day): InputProblem[] {
  const problems: InputProblem[] = []
  const add = (path: string, code: string, message: string) => problems.push({ path, code, message })
  if (forWhom.trim() === '') add('forWhom', 'MISSING', 'Say whom this link is for')
  const words = noteProblem(forWhom, longestName)
  if (words) add('forWhom', words.code, words.message)
  if (sections.length === 0) add('sections', 'MISSING', 'Choose at least one part to share')
  const last = dayFromIso(until)
  if (last < today) add('until', 'IN_THE_PAST', 'Give a last day that is today or later')
  else if (last >= today + longestShare) add('until', 'OUT_OF_RANGE', `A link stands for ${longestShare} days at most`)
  return problems
}
