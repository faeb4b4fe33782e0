import type { MySignOffLinesQuery, SignOffFolderQuery, SignOffRoute } from '../../generated/signoffs/graphql.ts'
import type { LevelLine, Requirement } from './sign-off-words.ts'

/** What is asked for: a line of the role, or the level of the role as a whole; exactly one code is there. */
export interface Asking {
  readonly scopeLineCode: string | null
  readonly roleProfileCode: string | null
  readonly route: SignOffRoute
  readonly fewestSigners: number
  readonly signersNeeded: string
  readonly organisation: { readonly id: string; readonly name: string } | null
  readonly words: string
  /** What those who are asked will see. */
  readonly requirements: readonly Requirement[]
  readonly lines: readonly LevelLine[]
}

/** A line, as its folder has it. */
export function askingForLine(folder: NonNullable<SignOffFolderQuery['signOffFolder']>): Asking {
  const { line, ...rest } = folder
  return { ...rest, scopeLineCode: line.code, roleProfileCode: null, route: line.route, lines: [] }
}

/** The level of the whole role; null where no role is known. @example askingForLevel(role)?.route // 'PANEL' */
export function askingForLevel({ organisation, level }: MySignOffLinesQuery['mySignOffLines']): Asking | null {
  return level && { ...level, organisation, scopeLineCode: null, route: 'PANEL', requirements: [] }
}
