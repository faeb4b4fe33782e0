/** One thing wrong in the reference files, with the place to mend it. */
export interface ReferenceProblem {
  /** Path of the file below the reference directory. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Where in the file's structure, e.g. "modules[0].develops.CLN-08"; "" = the file as a whole. */
  readonly field: string
  readonly message: string
}

/** Everything wrong in the reference files, in one readable list. */
export class ReferenceDataError extends Error {
  readonly problems: readonly ReferenceProblem[]

  constructor(problems: readonly ReferenceProblem[]) {
    const sorted = problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
    const lines = sorted.map(
      ({ file, line, field, message }) => `  ${file}:${line}: ${field ? `${field}: ` : ''}${message}`,
    )
    const count = `${sorted.length} ${sorted.length === 1 ? 'problem' : 'problems'}`
    super(`The reference data cannot be used: ${count}.\n${lines.join('\n')}`)
    this.name = 'ReferenceDataError'
    this.problems = sorted
  }
}
