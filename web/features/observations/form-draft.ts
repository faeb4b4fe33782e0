import type { AddObservationFormInput, ObservationFieldKind } from '../../generated/observations/graphql.ts'
import type { GivenForm } from './given-form.ts'

/** One question as it is written: its answers a line each, with what is seen after a colon. */
export interface QuestionDraft {
  code: string
  kind: ObservationFieldKind
  label: string
  isRequired: boolean
  answers: string
}

/** A form as it is written. */
export interface FormDraft {
  name: string
  purpose: string
  supervisionQuestion: string
  safetyQuestion: string
  capabilityCodes: string[]
  questions: QuestionDraft[]
}

export const mostQuestions = 8

/** "Alone: consent and checks without a word from you" as an answer and what is seen; without a colon the answer alone. */
export function answersIn(text: string): GivenForm['fields'][number]['options'] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.map((line, at) => {
    const [label = '', ...rest] = line.split(':')
    return { value: `answer-${at + 1}`, label: label.trim(), anchor: rest.join(':').trim() || null }
  })
}

/** A new question with a code no other one has. */
export function nextQuestion(questions: readonly QuestionDraft[]): QuestionDraft {
  const taken = new Set(questions.map(({ code }) => code))
  let at = questions.length + 1
  while (taken.has(`question-${at}`)) at += 1
  return { code: `question-${at}`, kind: 'CHOICE', label: '', isRequired: false, answers: '' }
}

export function draftOf({ fields, capabilityCodes, ...words }: GivenForm): FormDraft {
  const { name, purpose, supervisionQuestion, safetyQuestion } = words
  const questions = fields.map(({ code, kind, label, isRequired, options }) => ({
    code,
    kind,
    label,
    isRequired,
    answers: options.map(each => (each.anchor === null ? each.label : `${each.label}: ${each.anchor}`)).join('\n'),
  }))
  return { name, purpose, supervisionQuestion, safetyQuestion, capabilityCodes: [...capabilityCodes], questions }
}

/** The form as an assessor would get it. */
export function formIn({ questions, ...words }: FormDraft): GivenForm {
  const fields = questions.map(({ code, kind, label, isRequired, answers }) => {
    return { code, kind, label: label.trim(), isRequired, options: kind === 'TEXT' ? [] : answersIn(answers) }
  })
  return { ...words, fields }
}

/** What is sent of it. */
export function inputOf(draft: FormDraft): Omit<AddObservationFormInput, 'organisationId'> {
  const { fields, capabilityCodes, ...words } = formIn(draft)
  return {
    ...words,
    capabilityCodes: [...capabilityCodes],
    fields: fields.map(({ options, ...field }) => ({ ...field, options: [...options] })),
  }
}

const named = new Set(['name', 'purpose', 'supervisionQuestion', 'safetyQuestion', 'capabilityCodes'])

/** The field on screen that a problem of the API belongs to, by its path. */
export function fieldOfProblem(path: string, questions: readonly QuestionDraft[]): string {
  const [, at, part] = /^fields\.(\d+)(?:\.(\w+))?/.exec(path) ?? []
  if (at === undefined) return named.has(path.split('.')[0] ?? '') ? `form-${path.split('.')[0]}` : 'form-save'
  const hasAnswers = questions[Number(at)]?.kind !== 'TEXT'
  return part === 'options' && hasAnswers ? `question-${at}-answers` : `question-${at}-label`
}
