import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'

/** Two years: what is needed later than that is a plan, and no reason to defer. */
const latestNeed = 731

/** What is wrong with a text that has to be there. */
export function textProblems(
  path: string,
  text: string | null | undefined,
  { missing, limit }: { readonly missing: string; readonly limit?: number },
): InputProblem[] {
  if (!text?.trim()) return [{ path, code: 'MISSING', message: missing }]
  return noteProblems(path, text, limit)
}

/** What is wrong with a text that may be left out. */
export function noteProblems(path: string, text: string | null | undefined, limit?: number): InputProblem[] {
  const problem = noteProblem(text, limit)
  return problem === null ? [] : [{ path, ...problem }]
}

/** What is wrong with what is needed, and by when: never a bare no. */
export function needProblems(
  { needs, by }: { readonly needs: string | null | undefined; readonly by: string | null | undefined },
  today: Day,
): InputProblem[] {
  const text = textProblems('needs', needs, { missing: 'Say what is needed before it can be signed' })
  if (!by) return [...text, { path: 'by', code: 'MISSING', message: 'Say by when' }]
  const day = dayFromIso(by)
  if (day > today && day <= today + latestNeed) return text
  return [...text, { path: 'by', code: 'OUT_OF_RANGE', message: 'Give a day after today, within two years' }]
}

/** A text as it is kept: null for none. */
export function kept(text: string | null | undefined): string | null {
  return text?.trim() || null
}
