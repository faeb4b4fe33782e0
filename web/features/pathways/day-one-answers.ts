import type {
  DayOneAnswerInput,
  DayOnePartsFragment,
  DayOneQuestion,
  DayOneReply,
} from '../../generated/pathways/graphql.ts'

export type DayOne = NonNullable<DayOnePartsFragment['dayOne']>

/** What is on the form, as typed, by question. "" = not answered. */
export type DayOneAnswers = Record<DayOneQuestion, { answer: DayOneReply | ''; note: string }>

/** The longest note, in characters. */
export const noteLimit = 300

/** The form filled in from what is saved. */
export function dayOneAnswersOf({ answers }: DayOne): DayOneAnswers {
  const entries = answers.map(({ question, answer, note }) => [question, { answer: answer ?? '', note: note ?? '' }])
  return Object.fromEntries(entries) as DayOneAnswers
}

/** What can be sent: every question with an answer. */
export function dayOneInput(answers: DayOneAnswers): (DayOneAnswerInput & { note: string | null })[] {
  const entries = Object.entries(answers) as [DayOneQuestion, DayOneAnswers[DayOneQuestion]][]
  return entries.flatMap(([question, { answer, note }]) =>
    answer === '' ? [] : [{ question, answer, note: note.trim() || null }],
  )
}
