import { noteProblem } from '../privacy/note.ts'
import type { FormContent, FormField, FormProblem } from './form.ts'

/** What was answered to one question: the value chosen, the text, or the items ticked. */
export interface Answer {
  readonly fieldCode: string
  readonly values: readonly string[]
}

/** How much supervision one item needed; null = it was not seen. */
export interface ItemRating {
  readonly capabilityCode: string
  readonly value: number | null
}

export interface GivenAnswers {
  readonly answers: readonly Answer[]
  readonly ratings: readonly ItemRating[]
  readonly comment: string | null
}

/** Values one observation can give: 3 and 4 come only from a sign-off (product rule 3). */
const highest = 2

/**
 * What is wrong with a filled-in form: a required question left open, an answer that is none of its own, an item that was
 * not asked about, a value outside 0 to 2, nothing seen at all, or words that may name a patient.
 *
 * @param form the form that was asked for
 * @param asked codes of the items asked about
 * @param given what the assessor filled in
 * @example answerProblems(form, ['CLN-02'], { answers: [], ratings: [], comment: null }) // nothing was seen
 */
export function answerProblems(form: FormContent, asked: readonly string[], given: GivenAnswers): FormProblem[] {
  const problems = [...ratingProblems(asked, given.ratings), ...fieldProblems(form.fields, given.answers)]
  const noted = noteProblem(given.comment)
  return noted ? [...problems, { path: 'comment', ...noted }] : problems
}

function ratingProblems(asked: readonly string[], ratings: readonly ItemRating[]): FormProblem[] {
  const problems: FormProblem[] = []
  const seen = new Set<string>()
  for (const [index, { capabilityCode, value }] of ratings.entries()) {
    const path = `ratings.${index}`
    if (!asked.includes(capabilityCode))
      problems.push({ path: `${path}.capabilityCode`, code: 'NOT_ASKED', message: 'This item was not asked about' })
    if (seen.has(capabilityCode))
      problems.push({ path: `${path}.capabilityCode`, code: 'REPEATED', message: 'Rate each item once' })
    seen.add(capabilityCode)
    if (value !== null && (value < 0 || value > highest))
      problems.push({
        path: `${path}.value`,
        code: 'OUT_OF_RANGE',
        message: 'One observation gives 0 to 2; a 3 or 4 comes from a sign-off',
      })
  }
  if (!ratings.some(({ value }) => value !== null))
    problems.push({ path: 'ratings', code: 'MISSING', message: 'Choose the level of supervision for what you saw' })
  return problems
}

function fieldProblems(fields: readonly FormField[], answers: readonly Answer[]): FormProblem[] {
  const known = new Set(fields.map(({ code }) => code))
  const strange = answers.flatMap(({ fieldCode }, index) =>
    known.has(fieldCode) && answers.findIndex(each => each.fieldCode === fieldCode) === index
      ? []
      : [
          {
            path: `answers.${index}.fieldCode`,
            code: 'NOT_ASKED',
            message: 'The form does not ask this, or only once',
          },
        ],
  )
  return [...strange, ...fields.flatMap(field => problemsOf(field, answers))]
}

function problemsOf(field: FormField, answers: readonly Answer[]): FormProblem[] {
  const index = answers.findIndex(({ fieldCode }) => fieldCode === field.code)
  const values = (answers[index]?.values ?? []).filter(value => value.trim() !== '')
  const path = index < 0 ? 'answers' : `answers.${index}.values`
  if (values.length === 0)
    return field.isRequired ? [{ path, code: 'MISSING', message: `Answer “${field.label}”` }] : []
  if (field.kind !== 'CHECKLIST' && values.length > 1)
    return [{ path, code: 'ONE_ONLY', message: `Give one answer to “${field.label}”` }]
  if (field.kind === 'TEXT') {
    const noted = noteProblem(values[0])
    return noted ? [{ path, ...noted }] : []
  }
  const options = new Set(field.options.map(({ value }) => value))
  return values.every(value => options.has(value))
    ? []
    : [{ path, code: 'UNKNOWN', message: `That is no answer to “${field.label}”` }]
}
