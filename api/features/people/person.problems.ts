import type { InputProblem } from '../../platform/graphql/index.ts'

/** A name as it is kept. */
export const nameOf = (typed: string): string => typed.trim().replace(/\s+/g, ' ')

const problem = (code: string, message: string): InputProblem[] => [{ path: 'name', code, message }]

export function nameProblems(typed: string): InputProblem[] {
  const name = nameOf(typed)
  if (/\p{Cc}/u.test(name)) return problem('UNREADABLE', 'This holds a character that cannot be kept: type it again')
  if (name.length < 2) return problem('MISSING', 'Enter your name, at least 2 characters')
  if (name.length > 100) return problem('TOO_LONG', 'Shorten your name to 100 characters or fewer')
  return []
}
