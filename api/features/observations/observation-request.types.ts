import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { SubmittedAnswersInput } from './given-observation.types.ts'
import { ObservationRequest, ObservationReply, ObservationRoute } from './observation.types.ts'

@InputType({ description: 'Whom to ask, and how they come to the form. At most one of the two is named.' })
class ObservationAsked {
  @Field(() => ObservationRoute, { description: 'How they come to the form; TYPED_IN has a mutation of its own.' })
  route!: ObservationRoute

  @Field(() => String, { nullable: true, description: 'Address the letter goes to; only for LINK.' })
  email!: string | null

  @Field(() => UUIDScalar, { nullable: true, description: 'A colleague who may assess the viewer; only for LINK.' })
  assessorId!: string | null
}

@InputType({ description: 'What to be observed at, and whom to ask.' })
export class RequestObservationInput extends ObservationAsked {
  @Field(() => String, { description: 'Code of the form; its latest version is used.' })
  formCode!: string

  @Field(() => String, {
    description: 'The examination in a few words, at most 120 characters; no patient identifiers.',
  })
  about!: string

  @Field(() => [String], { description: 'Codes of the items it shows: from 1 to 20.' })
  capabilityCodes!: string[]
}

@ObjectType({ description: 'The request stands.' })
export class RequestObservationSuccess {
  @Field(() => ObservationRequest, { description: 'The request.' })
  request!: ObservationRequest

  @Field(() => String, { nullable: true, description: 'What the link carries, this once; null = it went by letter.' })
  token!: string | null
}

export const RequestObservationResult = createResult({
  name: 'RequestObservationResult',
  description: 'What became of a request.',
  types: [RequestObservationSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'A request to renew: a new link, a new time; earlier links lead nowhere from then on.' })
export class RenewObservationRequestInput {
  @Field(() => UUIDScalar, { description: 'Id of the request.' })
  id!: string

  @Field(() => Int, { description: 'The version seen.' })
  expectedVersion!: number
}

@ObjectType({
  description: 'The request has a new link. Where an answer waits for its proof, the letter for it goes again.',
})
export class RenewObservationRequestSuccess {
  @Field(() => ObservationRequest, { description: 'The request.' })
  request!: ObservationRequest

  @Field(() => String, { nullable: true, description: 'What the link carries, this once; null = it went by letter.' })
  token!: string | null
}

export const RenewObservationRequestResult = createResult({
  name: 'RenewObservationRequestResult',
  description: 'What became of renewing a request.',
  types: [RenewObservationRequestSuccess, NotAllowed, Conflict],
})

@InputType({ description: 'A request to take back before anybody answered.' })
export class WithdrawObservationRequestInput {
  @Field(() => UUIDScalar, { description: 'Id of the request.' })
  id!: string

  @Field(() => Int, { description: 'The version seen.' })
  expectedVersion!: number
}

@ObjectType({ description: 'The request is taken back; its link leads nowhere from now on.' })
export class WithdrawObservationRequestSuccess {
  @Field(() => ObservationRequest, { description: 'The request.' })
  request!: ObservationRequest
}

export const WithdrawObservationRequestResult = createResult({
  name: 'WithdrawObservationRequestResult',
  description: 'What became of taking a request back.',
  types: [WithdrawObservationRequestSuccess, NotAllowed, Conflict],
})

@InputType({ description: 'What the person observed says to it.' })
export class ReplyToObservationInput {
  @Field(() => UUIDScalar, { description: 'Id of the observation.' })
  observationId!: string

  @Field(() => String, { description: 'The words, at most 1,000 characters; no patient identifiers.' })
  text!: string
}

@ObjectType({ description: 'The reply stands beside the observation.' })
export class ReplyToObservationSuccess {
  @Field(() => ObservationReply, { description: 'The reply.' })
  reply!: ObservationReply
}

export const ReplyToObservationResult = createResult({
  name: 'ReplyToObservationResult',
  description: 'What became of a reply.',
  types: [ReplyToObservationSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'Somebody else to ask about the same.' })
export class AskForSecondAssessorInput extends ObservationAsked {
  @Field(() => UUIDScalar, { description: 'Id of the observation that is to be seen by a second assessor.' })
  observationId!: string
}

@ObjectType({ description: 'A second request stands, for the same form and items; the first observation stays.' })
export class AskForSecondAssessorSuccess {
  @Field(() => ObservationRequest, { description: 'The new request.' })
  request!: ObservationRequest

  @Field(() => String, { nullable: true, description: 'What the link carries, this once; null = it went by letter.' })
  token!: string | null
}

export const AskForSecondAssessorResult = createResult({
  name: 'AskForSecondAssessorResult',
  description: 'What became of asking somebody else.',
  types: [AskForSecondAssessorSuccess, InvalidInput, NotAllowed],
})

@InputType({
  description: 'A paper form, typed in by the person observed. It counts once the assessor confirms it by letter.',
})
export class TypeInObservationInput extends SubmittedAnswersInput {
  @Field(() => String, { description: 'Code of the form.' })
  formCode!: string

  @Field(() => String, {
    description: 'The examination in a few words, at most 120 characters; no patient identifiers.',
  })
  about!: string

  @Field(() => DateScalar, { description: 'Day it was seen, today or earlier.' })
  observedOn!: string
}

@ObjectType({ description: 'Typed in, and marked so; the assessor is asked by letter whether it is theirs.' })
export class TypeInObservationSuccess {
  @Field(() => ObservationRequest, { description: 'The request with its observation.' })
  request!: ObservationRequest
}

export const TypeInObservationResult = createResult({
  name: 'TypeInObservationResult',
  description: 'What became of a form typed in.',
  types: [TypeInObservationSuccess, InvalidInput, NotAllowed],
})
