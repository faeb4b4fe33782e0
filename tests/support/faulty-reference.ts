import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../seeds/project-root.ts'
import { loadReference, ReferenceDataError, type ReferenceProblem } from '../../seeds/reference.ts'

const original = join(projectRoot(), 'seeds', 'reference')
const copies: string[] = []

/** One change to the files of the reference data, and the problem that has to be told of it. */
export interface Fault {
  readonly name: string
  readonly file: string
  /** The first place this stands in the file is replaced. */
  readonly change: readonly [from: string, to: string]
  readonly also?: readonly [from: string, to: string]
  readonly field: string
  readonly message: string
  /** Stands on the line that is to be named: its first occurrence after the change, or a later or the last one. */
  readonly marker: string
  readonly skip?: number
  readonly last?: boolean
}

export function copied(): string {
  const directory = mkdtempSync(join(tmpdir(), 'soundings-reference-'))
  copies.push(directory)
  cpSync(original, directory, { recursive: true })
  return directory
}

export function edit(directory: string, file: string, [from, to]: readonly [string, string]): string {
  const path = join(directory, file)
  const before = readFileSync(path, 'utf8')
  if (!before.includes(from)) throw new Error(`${file} does not say ${JSON.stringify(from)}`)
  const after = before.replace(from, () => to)
  writeFileSync(path, after)
  return after
}

export function broken({ file, change, also }: Fault): { directory: string; text: string } {
  const directory = copied()
  // The second change goes first, so that what the first one writes is not taken for it.
  if (also !== undefined) edit(directory, file, also)
  return { directory, text: edit(directory, file, change) }
}

export function lineOf(text: string, { marker, skip = 0, last = false }: Fault): number {
  const lines = text.split('\n').flatMap((line, index) => (line.includes(marker) ? [index + 1] : []))
  return (last ? lines.at(-1) : lines[skip]) ?? 0
}

export function problemsIn(directory: string): readonly ReferenceProblem[] {
  try {
    loadReference(directory)
  } catch (error) {
    if (error instanceof ReferenceDataError) return error.problems
    throw error
  }
  return []
}

/** Clears away what `copied` and `broken` made. */
export function removeCopies(): void {
  for (const directory of copies.splice(0)) rmSync(directory, { recursive: true, force: true })
}
