import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { createResult, DateScalar, DateTimeScalar, InvalidInput, NotAllowed } from '../../platform/graphql/index.ts'
import { RatingDescriptor } from '../frameworks/index.ts'
import { ObservationFormContent } from './observation-form.types.ts'
import { ObservationAnswer, ObservationRoute, RegistrationBody } from './observation.types.ts'

export enum ObservationLinkState {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  WITHDRAWN = 'WITHDRAWN',
  REPLACED = 'REPLACED',
  EXPIRED = 'EXPIRED',
  OWN_RECORD = 'OWN_RECORD',
  FOR_ANOTHER = 'FOR_ANOTHER',
  NO_LONGER_ASSESSOR = 'NO_LONGER_ASSESSOR',
}
registerEnumType(ObservationLinkState, {
  name: 'ObservationLinkState',
  description: 'What a link leads to for whoever opens it now.',
  valuesConfig: {
    OPEN: { description: 'The form can be sent.' },
    ANSWERED: { description: 'It was sent already: a link takes one answer.' },
    WITHDRAWN: { description: 'Who asked took it back.' },
    REPLACED: { description: 'A newer link was sent.' },
    EXPIRED: { description: 'Its time is over.' },
    OWN_RECORD: { description: 'The viewer is who asked: nobody observes themselves.' },
    FOR_ANOTHER: { description: 'It is for one colleague, who signs in to answer.' },
    NO_LONGER_ASSESSOR: { description: 'The colleague asked no longer assesses where who asked works.' },
  },
})

@ObjectType({ description: 'A level of supervision with what it means.' })
export class SupervisionLevel {
  @Field(() => Int, { description: '0 to 2.' })
  value!: number

  @Field(() => String, { description: 'In a word.' })
  label!: string

  @Field(() => String, { description: 'What is seen where this is the level.' })
  anchor!: string
}

@ObjectType({ description: 'An item an assessor is asked about.' })
export class ObservationItem {
  @Field(() => String, { description: 'Capability code.' })
  code!: string

  @Field(() => String, { description: 'In a few words.' })
  shortName!: string

  @Field(() => String, { description: 'In full.' })
  statement!: string

  @Field(() => [RatingDescriptor], {
    description: 'What 1 and 2 look like for this capability; empty where none are published.',
  })
  descriptors!: RatingDescriptor[]
}

@ObjectType({
  description: 'What a link opens. It tells the first name of who asks, and nothing else of their record.',
})
export class ObservationToGive {
  @Field(() => ObservationLinkState, { description: 'Whether it can be sent.' })
  state!: ObservationLinkState

  @Field(() => String, { description: 'First name of who asks.' })
  learnerName!: string

  @Field(() => String, { description: 'The examination in their words.' })
  about!: string

  @Field(() => ObservationFormContent, { description: 'The form.' })
  form!: ObservationFormContent

  @Field(() => [ObservationItem], { description: 'Items asked about, the examination first.' })
  items!: ObservationItem[]

  @Field(() => [SupervisionLevel], { description: 'The levels to choose from, with their anchors.' })
  levels!: SupervisionLevel[]

  @Field(() => ObservationRoute, { description: 'How the form came.' })
  route!: ObservationRoute

  @Field(() => DateTimeScalar, { description: 'Until when it can be sent.' })
  expiresAt!: string

  @Field(() => String, {
    description: 'What to do about a safety concern here. That there is one is not sent and not kept.',
  })
  safetyRoute!: string

  @Field(() => String, { nullable: true, description: 'Name of the account it would be sent under; null = none.' })
  viewerName!: string | null
}

@InputType({ description: 'What was answered to one question of the form.' })
export class ObservationAnswerInput {
  @Field(() => String, { description: 'Code of the question.' })
  fieldCode!: string

  @Field(() => [String], { description: 'The value chosen, the text, or the items ticked.' })
  values!: string[]
}

@InputType({ description: 'How much supervision one item needed.' })
export class ObservedRatingInput {
  @Field(() => String, { description: 'Capability code, one of those asked about.' })
  capabilityCode!: string

  @Field(() => Int, { nullable: true, description: '0 to 2; null = not seen.' })
  value!: number | null
}

@InputType({ description: 'What was seen, and who saw it.' })
export class SubmittedAnswersInput {
  @Field(() => [ObservedRatingInput], { description: 'At least one item that was seen.' })
  ratings!: ObservedRatingInput[]

  @Field(() => [ObservationAnswerInput], { defaultValue: [], description: 'What else the form asks.' })
  answers!: ObservationAnswerInput[]

  @Field(() => String, {
    nullable: true,
    description: 'The one comment that matters, at most 1,000 characters; no patient identifiers.',
  })
  comment!: string | null

  @Field(() => String, {
    description: 'Name of the assessor, from 2 to 100 characters; that of the account for whoever is signed in.',
  })
  assessorName!: string

  @Field(() => String, { description: 'Address of the assessor, for the letter that proves it.' })
  assessorEmail!: string

  @Field(() => RegistrationBody, { nullable: true, description: 'Register they are on; null = none.' })
  registrationBody!: RegistrationBody | null

  @Field(() => String, { nullable: true, description: 'Their number on it, at most 20 characters.' })
  registrationNumber!: string | null
}

@InputType({ description: 'A form filled in by whoever holds its link.' })
export class SubmitObservationInput extends SubmittedAnswersInput {
  @Field(() => String, { description: 'What the link carries.' })
  token!: string
}

@ObjectType({ description: 'The observation arrived; who asked sees the same words at once.' })
export class SubmitObservationSuccess {
  @Field(() => String, { description: 'First name of who asked.' })
  learnerName!: string

  @Field(() => Boolean, { description: 'True: it counts. False: it counts once the letter just sent is confirmed.' })
  isProven!: boolean
}

export const SubmitObservationResult = createResult({
  name: 'SubmitObservationResult',
  description: 'What became of a form sent.',
  types: [SubmitObservationSuccess, InvalidInput, NotAllowed],
})

@ObjectType({ description: 'One item of an observation that is to be confirmed.' })
export class ConfirmedItem {
  @Field(() => String, { description: 'The item in a few words.' })
  shortName!: string

  @Field(() => String, { nullable: true, description: 'The level in a word; null = not seen.' })
  label!: string | null
}

@ObjectType({ description: 'An observation in somebody’s name, as the letter to them shows it.' })
export class ObservationToConfirm {
  @Field(() => Boolean, { description: 'Whether it was confirmed already.' })
  isConfirmed!: boolean

  @Field(() => Boolean, { description: 'Whether the time to confirm is over.' })
  isOver!: boolean

  @Field(() => String, { description: 'First name of who was observed.' })
  learnerName!: string

  @Field(() => String, { description: 'The examination in their words.' })
  about!: string

  @Field(() => String, { description: 'Name of the form.' })
  formName!: string

  @Field(() => String, { description: 'Who is said to have seen it.' })
  assessorName!: string

  @Field(() => DateScalar, { description: 'Day it was seen.' })
  observedOn!: string

  @Field(() => Boolean, { description: 'Whether the person observed typed it in from paper.' })
  isTypedIn!: boolean

  @Field(() => [ConfirmedItem], { description: 'Level of supervision, item by item.' })
  items!: ConfirmedItem[]

  @Field(() => [ObservationAnswer], { description: 'What else was answered.' })
  answers!: ObservationAnswer[]

  @Field(() => String, { nullable: true, description: 'The comment; null = none.' })
  comment!: string | null
}

@InputType({ description: 'A letter’s word that the address is theirs and the observation too.' })
export class ConfirmAssessorEmailInput {
  @Field(() => String, { description: 'What the link in the letter carries.' })
  token!: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether this browser is theirs alone, and may vouch for the address next time.',
  })
  isOwnDevice!: boolean
}

@ObjectType({ description: 'The observation is confirmed and counts.' })
export class ConfirmAssessorEmailSuccess {
  @Field(() => Boolean, { description: 'Always true.' })
  isConfirmed!: boolean
}

export const ConfirmAssessorEmailResult = createResult({
  name: 'ConfirmAssessorEmailResult',
  description: 'What became of a confirmation.',
  types: [ConfirmAssessorEmailSuccess, NotAllowed],
})
