import type { ContentDefectCode, ContentDefectsQuery } from '../../generated/library/graphql.ts'

export type ContentDefect = ContentDefectsQuery['contentDefects'][number]

export const defectKinds = ['CIRCLE', 'SHUT_OUT', 'NOT_REACHED'] as const satisfies readonly ContentDefectCode[]

/** The kind an address asks for; null = every kind, also where it asks for one there is not. */
export function kindFrom(value: unknown): ContentDefectCode | null {
  return defectKinds.find(kind => kind === value) ?? null
}

/** A text about a defect with capabilities by name in place of their codes, and without the codes of what it names. */
export function withNames(text: string, { modules, capabilities, role }: ContentDefect): string {
  const named = [...modules, ...(role ? [role] : [])]
  const known = [...capabilities, ...modules.flatMap(({ develops }) => develops)].map(({ capability }) => capability)
  const bare = named.reduce((words, { code }) => words.replaceAll(` (${code})`, ''), text)
  return known.reduce((words, { code, shortName }) => words.replaceAll(code, `“${shortName}”`), bare)
}
