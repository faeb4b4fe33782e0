import type { SubmitObservationInput } from '../../generated/observations/graphql.ts'

export type {
  ObservationByLinkQuery,
  ObservationFieldKind,
  RegistrationBody,
} from '../../generated/observations/graphql.ts'
export type SubmittedAnswers = Omit<SubmitObservationInput, 'token'>
