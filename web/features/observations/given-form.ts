import type { FieldError } from '../../app/problems.ts'
import type { ObservationByLinkQuery, ObservationFieldKind, RegistrationBody, SubmittedAnswers } from './given-types.ts'

type Asked = NonNullable<ObservationByLinkQuery['observationByLink']>
type ShownItem = Asked['items'][number]
export type GivenItem = Omit<ShownItem, '__typename' | 'descriptors'> & Partial<Pick<ShownItem, 'descriptors'>>
export type SupervisionLevel = Omit<Asked['levels'][number], '__typename'>

/** What a form asks, wherever it came from. */
export interface GivenForm {
  readonly name: string
  readonly purpose: string
  readonly supervisionQuestion: string
  readonly safetyQuestion: string
  readonly capabilityCodes: readonly string[]
  readonly fields: readonly {
    readonly code: string
    readonly kind: ObservationFieldKind
    readonly label: string
    readonly isRequired: boolean
    readonly options: readonly { readonly value: string; readonly label: string; readonly anchor: string | null }[]
  }[]
}

/** What an assessor has filled in so far. Nothing of safety is in it: that answer is neither kept nor sent. */
export interface GivenAnswers {
  /** By capability code: "0" to "2", or "none" for not seen. */
  levels: Record<string, string>
  chosen: Record<string, string>
  ticked: Record<string, string[]>
  comment: string
  name: string
  email: string
  body: string
  number: string
}

export const longestComment = 1000

export const nothingGiven = (): GivenAnswers => ({
  levels: {},
  chosen: {},
  ticked: {},
  comment: '',
  name: '',
  email: '',
  body: '',
  number: '',
})

/** The items not answered yet, or all of them, as the examination: one press for whoever saw them all alike. */
export function sameForAll(answers: GivenAnswers, items: readonly GivenItem[]): Record<string, string> {
  const first = answers.levels[items[0]?.code ?? ''] ?? ''
  return Object.fromEntries(items.map(({ code }) => [code, first]))
}

interface Words {
  readonly level: string
  readonly answer: (question: string) => string
  readonly safety: string
  readonly name: string
  readonly email: string
  readonly number: string
}

/** What keeps a form from being sent, before it is. */
export function givenProblems(
  given: { readonly answers: GivenAnswers; readonly safety: string; readonly isSignedIn: boolean },
  { form, items }: { readonly form: GivenForm; readonly items: readonly GivenItem[] },
  words: Words,
): FieldError[] {
  const { answers, safety, isSignedIn } = given
  const found: FieldError[] = []
  const add = (fieldId: string, message: string): void => void found.push({ fieldId, message })
  if (!items.some(({ code }) => /^\d$/.test(answers.levels[code] ?? '')))
    add(`level-${items[0]?.code ?? ''}`, words.level)
  for (const field of form.fields) {
    const isAnswered = Boolean(answers.chosen[field.code]) || (answers.ticked[field.code] ?? []).length > 0
    if (field.isRequired && !isAnswered) add(`field-${field.code}`, words.answer(field.label))
  }
  if (safety === '') add('safety', words.safety)
  if (!isSignedIn && answers.name.trim().length < 2) add('name', words.name)
  if (!isSignedIn && !/^\S+@\S+\.\S+$/.test(answers.email.trim())) add('email', words.email)
  if (answers.body !== '' && answers.number.trim() === '') add('number', words.number)
  return found
}

/** What is sent of it. */
export function submittedAnswers(
  answers: GivenAnswers,
  form: GivenForm,
  items: readonly GivenItem[],
): SubmittedAnswers {
  return {
    ratings: items.map(({ code }) => {
      const level = answers.levels[code] ?? ''
      return { capabilityCode: code, value: /^\d$/.test(level) ? Number(level) : null }
    }),
    answers: form.fields.flatMap(({ code, kind }) => {
      const values = kind === 'CHECKLIST' ? (answers.ticked[code] ?? []) : [answers.chosen[code] ?? '']
      const said = values.filter(value => value.trim() !== '')
      return said.length === 0 ? [] : [{ fieldCode: code, values: said }]
    }),
    comment: answers.comment.trim() || null,
    assessorName: answers.name,
    assessorEmail: answers.email.trim(),
    registrationBody: answers.body === '' ? null : (answers.body as RegistrationBody),
    registrationNumber: answers.body === '' ? null : answers.number.trim(),
  }
}

/** Where a problem of the API is said, by the beginning of its path. */
export const fieldOfPath: Readonly<Record<string, string>> = {
  comment: 'comment',
  assessorName: 'name',
  assessorEmail: 'email',
  registrationNumber: 'number',
}

/** Everything that was typed, as a text to copy where it cannot be sent. */
export function asText(
  answers: GivenAnswers,
  items: readonly GivenItem[],
  levels: readonly SupervisionLevel[],
): string {
  const lines = items.flatMap(({ code, shortName }) => {
    const label = levels.find(({ value }) => String(value) === answers.levels[code])?.label
    return label === undefined ? [] : [`${shortName}: ${label}`]
  })
  return [...lines, ...Object.values(answers.chosen), ...Object.values(answers.ticked).flat(), answers.comment]
    .filter(text => text !== '')
    .join('\n')
}
