import type { ViewerKind, World } from './world.ts'

/** Somebody asks for something of somebody. */
export interface Cell {
  readonly world: World
  readonly viewer: ViewerKind
  readonly whose: string
}

export interface Operation {
  readonly document: string
  /** Lays out what the operation needs to succeed, and gives its variables. */
  readonly given?: (cell: Cell) => Promise<Record<string, unknown>>
  /** What came back, in a word of the table. */
  readonly read: (data: Answered, cell: Cell) => string
  /** Tables that a success writes to, of the viewer or of the person the row is of. */
  readonly writes?: readonly string[] | ((cell: Cell) => readonly string[])
  /** Rows of others that a success writes to, as "<table> of <person id>". */
  readonly writesOfOthers?: (cell: Cell) => readonly string[]
}

export type Answered = Readonly<Record<string, unknown>>

/** The answer to the one thing asked. */
export const only = (data: Answered): unknown => Object.values(data)[0]

const toWord = (code: unknown): string => String(code).toLowerCase().replaceAll('_', '-')

interface Result {
  readonly __typename: string
  readonly code?: string
  readonly fields?: readonly { readonly code: string }[]
}

/** What became of a mutation, in a word. */
export const result: Operation['read'] = data => {
  const { __typename, code, fields } = only(data) as Result
  if (__typename.endsWith('Success')) return 'done'
  return toWord(code ?? fields?.[0]?.code ?? __typename)
}

export const problems = '... on InvalidInput { fields { path code message } }'
export const refusal = '... on NotAllowed { code message }'
export const stale = '... on Conflict { currentVersion }'

export const mutation = (name: string, parts: string): string =>
  `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${parts} } }`
