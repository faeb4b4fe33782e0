/** What is wrong with one field, as an error summary and the field itself say it. */
export interface FieldError {
  readonly fieldId: string
  readonly message: string
}

/**
 * The API's problems as lines of an error summary. A problem inside a list ("areaCodes.0") belongs to the field of the
 * list; one that no field on screen asked for is shown at the fallback, so that none is ever swallowed.
 */
export function fieldErrors(
  problems: readonly { readonly path: string; readonly message: string }[],
  fields: Readonly<Record<string, string>>,
  fallback: string,
): FieldError[] {
  return problems.map(({ path, message }) => ({ fieldId: fields[path.split('.')[0] ?? ''] ?? fallback, message }))
}

/** What is said beside one field; null = nothing wrong with it. */
export function errorAt(errors: readonly FieldError[], fieldId: string): string | null {
  return errors.find(error => error.fieldId === fieldId)?.message ?? null
}
