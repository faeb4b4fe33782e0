import type { FieldError } from '../../app/problems.ts'
import { fieldErrors } from '../../app/problems.ts'
import type { HeldSessionFragment } from '../../generated/sessions/graphql.ts'

/** A day as it is typed. */
export interface DayForm {
  moduleCode: string
  on: string
  /** "" = as many as come. */
  places: string
  /** "" = up to the day itself. */
  applyBy: string
}

export const emptyDay = (moduleCode: string): DayForm => ({ moduleCode, on: '', places: '', applyBy: '' })

export const dayAsTyped = ({ module, on, placesLeft, applyBy }: HeldSessionFragment): DayForm => ({
  moduleCode: module.code,
  on,
  places: placesLeft === null ? '' : String(placesLeft),
  applyBy: applyBy ?? '',
})

/** What is sent of it. */
export const detailsOf = ({ on, places, applyBy }: DayForm) => ({
  on,
  placesLeft: places.trim() === '' ? null : Number(places),
  applyBy: applyBy === '' ? null : applyBy,
})

interface Words {
  readonly module: string
  readonly on: string
  readonly places: string
  readonly applyBy: string
}

const fields = { moduleCode: 'module', on: 'on', placesLeft: 'places', applyBy: 'apply' }

/** What keeps a day from being sent, before it is; ids begin with the prefix of the form on screen. */
export function dayProblems({ moduleCode, on, places, applyBy }: DayForm, words: Words, prefix: string): FieldError[] {
  const wrong: [isWrong: boolean, field: string, message: string][] = [
    [moduleCode === '', 'module', words.module],
    [on === '' || on === 'invalid', 'on', words.on],
    [!/^\d{0,3}$/.test(places.trim()), 'places', words.places],
    [applyBy === 'invalid', 'apply', words.applyBy],
  ]
  return wrong.flatMap(([isWrong, field, message]) => (isWrong ? [{ fieldId: `${prefix}-${field}`, message }] : []))
}

/** Problems of the API at the fields of the form with this prefix. */
export function problemsAt(
  problems: readonly { readonly path: string; readonly message: string }[],
  prefix: string,
): FieldError[] {
  return fieldErrors(problems, fields, 'save').map(each => ({ ...each, fieldId: `${prefix}-${each.fieldId}` }))
}
