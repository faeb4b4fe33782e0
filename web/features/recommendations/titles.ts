import type { StepFragment } from '../../generated/recommendations/graphql.ts'
import type { LineStanding } from './standing.ts'

/** Titles by what they are referred to by: a step's id, a module's code, the code of a line. */
export function titlesOf(steps: readonly StepFragment[], lines: readonly LineStanding[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const { code, title } of lines) if (title !== null) titles.set(code, title)
  for (const { id, title, module } of steps) {
    titles.set(id, title)
    if (module) titles.set(module.code, module.title)
  }
  return titles
}
