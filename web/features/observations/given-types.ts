import type { SubmitObservationInput } from '../../generated/observations/graphql.ts'

export type { ObservationByLinkQuery, RegistrationBody } from '../../generated/observations/graphql.ts'
export type SubmittedAnswers = Omit<SubmitObservationInput, 'token'>
