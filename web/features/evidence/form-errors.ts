import type { FieldError } from '../../app/problems.ts'

/** The API's problems at the fields of the form: "details.cases" is said at the question "cases". */
export function formErrors(problems: readonly { readonly path: string; readonly message: string }[]): FieldError[] {
  return problems.map(({ path, message }) => {
    const [first = 'title', second = ''] = path.split('.')
    return { fieldId: first === 'details' ? `detail-${second}` : first === 'id' ? 'title' : first, message }
  })
}
