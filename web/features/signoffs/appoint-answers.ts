import type { AppointSignerInput } from '../../generated/signoffs/graphql.ts'

/** What an administrator has typed of somebody to appoint. */
export interface AppointAnswers {
  personId: string
  title: string
  reason: string
  body: string
  number: string
  areas: string[]
  capabilityCode: string
  upTo: string
  from: string
  until: string
}

export const emptyAppointment = (today: string): AppointAnswers => ({
  personId: '',
  title: '',
  reason: '',
  body: '',
  number: '',
  areas: [],
  capabilityCode: '',
  upTo: '3',
  from: today,
  until: '',
})

const missing = (isMissing: boolean, fieldId: string, key: string) => (isMissing ? [{ fieldId, key }] : [])
const isEmpty = (text: string): boolean => text.trim() === ''

/** What the form lacks: the field, and the key of the words for it. */
export function appointProblems(answers: AppointAnswers): { readonly fieldId: string; readonly key: string }[] {
  return [
    ...missing(answers.personId === '', 'person', 'person'),
    ...missing(isEmpty(answers.title), 'as-what', 'title'),
    ...missing(isEmpty(answers.reason), 'why', 'reason'),
    ...missing(isEmpty(answers.body), 'body', 'body'),
    ...missing(isEmpty(answers.number), 'number', 'number'),
    ...missing(answers.areas.length === 0 && answers.capabilityCode === '', 'areas', 'areas'),
    ...missing(answers.from === 'invalid', 'from', 'date'),
    ...missing(answers.until === 'invalid', 'until', 'date'),
  ]
}

/** The form as the API takes it. */
export function appointInput(answers: AppointAnswers): Omit<AppointSignerInput, 'id' | 'organisationId'> {
  const { personId, title, reason, body, number, areas, capabilityCode, upTo, from, until } = answers
  return {
    personId,
    title: title.trim(),
    reason: reason.trim(),
    registrationBody: body.trim(),
    registrationNumber: number.trim(),
    areaCodes: areas,
    capabilityCodes: capabilityCode === '' ? [] : [capabilityCode],
    upTo: Number(upTo),
    fromOn: from || null,
    untilOn: until || null,
  }
}
