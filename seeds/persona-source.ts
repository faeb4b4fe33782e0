import type { z } from 'zod'
import { ReferenceDataError, type ReferenceProblem } from './reference.error.ts'
import { problemsOf, readSource, type FieldPath } from './reference.source.ts'

/** A file that has the shape it should have, and how to point at a place in it. */
export interface ReadFile<T> {
  readonly content: T
  readonly problem: (path: FieldPath, message: string) => ReferenceProblem
}

/** Reads one file of the directory and checks its shape; throws one error that names every field that is wrong. */
export function readShaped<S extends z.ZodType>(directory: string, file: string, shape: S): ReadFile<z.output<S>> {
  const source = readSource(directory, file)
  if (source.faults.length > 0) throw new ReferenceDataError(source.faults)
  const parsed = shape.safeParse(source.value)
  if (!parsed.success) throw new ReferenceDataError(problemsOf(source, parsed.error.issues))
  return { content: parsed.data, problem: (path, message) => source.problem(path, message) }
}
