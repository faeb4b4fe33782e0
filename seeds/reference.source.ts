import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { core } from 'zod'
import type { ReferenceProblem } from './reference.error.ts'

/** The way to a value inside a file, as keys and positions. */
export type FieldPath = readonly PropertyKey[]

/** One reference file: what it says, and how to point at any place in it. */
export interface Source {
  readonly file: string
  readonly value: unknown
  /** Faults of the YAML itself; where there are any, `value` is not to be used. */
  readonly faults: readonly ReferenceProblem[]
  /** Whether the file has anything at this path. */
  has(path: FieldPath): boolean
  problem(path: FieldPath, message: string): ReferenceProblem
}

/** A value read from a file, with its place. */
export interface Entry<T> {
  readonly value: T
  readonly source: Source
  readonly path: FieldPath
}

/** Reads one file below the reference directory; a missing or unreadable file is a fault, not an exception. */
export function readSource(directory: string, file: string): Source {
  const lines = new LineCounter()
  const text = readText(directory, file)
  const document = parseDocument(text ?? '', { lineCounter: lines })
  const problem = (path: FieldPath, message: string): ReferenceProblem => ({
    file,
    line: lines.linePos(placeOf(document, path).offset).line,
    field: fieldName(path),
    message,
  })
  const faults = document.errors.map(error => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    field: '',
    message: error.message.split('\n')[0] ?? error.message,
  }))
  if (text === null) {
    faults.push({ file, line: 1, field: '', message: 'the file is missing or cannot be read' })
  }
  const value: unknown = faults.length > 0 ? null : document.toJS()
  return { file, value, faults, problem, has: path => placeOf(document, path).isExact }
}

function readText(directory: string, file: string): string | null {
  try {
    return readFileSync(join(directory, file), 'utf8')
  } catch {
    return null
  }
}

/** Where a path begins in the text; where it does not exist, the nearest thing around it that does. */
function placeOf(document: Document.Parsed, path: FieldPath): { offset: number; isExact: boolean } {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    const [next, start] = childOf(node, step)
    if (start === undefined) return { offset, isExact: false }
    offset = start
    node = next
  }
  return { offset, isExact: true }
}

function childOf(node: unknown, step: PropertyKey): [child: unknown, offset: number | undefined] {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return [item, startOf(item)]
  }
  if (!isMap(node)) return [undefined, undefined]
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return [pair?.value, startOf(pair?.key)]
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0]
}

function fieldName(path: FieldPath): string {
  return path
    .map((step, position) => (typeof step === 'number' ? `[${step}]` : `${position > 0 ? '.' : ''}${String(step)}`))
    .join('')
}

/** What a schema found wrong, in the reader's words. */
export function problemsOf(source: Source, issues: readonly core.$ZodIssue[]): ReferenceProblem[] {
  return issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => source.problem([...issue.path, key], 'there is no such field'))
    }
    if (issue.code === 'invalid_key') {
      return issue.issues.map(inner => source.problem(issue.path, inner.message))
    }
    return [source.problem(issue.path, source.has(issue.path) ? issue.message : 'this field is missing')]
  })
}
