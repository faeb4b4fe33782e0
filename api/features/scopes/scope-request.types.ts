import { Field, InputType, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { ScopeAnswerKind, ScopeRequest } from './scope-statement.types.ts'

@InputType({ description: 'The yearly word on a statement in force.' })
export class ConfirmMyScopeInput {
  @Field(() => UUIDScalar, { description: 'The statement.' })
  statementId!: string

  @Field(() => Boolean, { description: 'Whether something changed in the year.' })
  isChanged!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'What changed, at most 1,000 characters; needed where something did. No patient identifiers.',
  })
  note!: string | null
}

@ObjectType({ description: 'It waits for a lead.' })
export class ConfirmMyScopeSuccess {
  @Field(() => ScopeRequest, { description: 'The request.' })
  request!: ScopeRequest
}

export const ConfirmMyScopeResult = createResult({
  name: 'ConfirmMyScopeResult',
  description: 'What became of a yearly word.',
  types: [ConfirmMyScopeSuccess, InvalidInput],
})

@InputType({ description: 'A statement for an organisation other than the one it was signed in.' })
export class OfferMyScopeInput {
  @Field(() => UUIDScalar, { description: 'A statement both signed that no later version replaced.' })
  statementId!: string

  @Field(() => UUIDScalar, { description: 'Another organisation the viewer is a member of.' })
  organisationId!: string
}

@ObjectType({ description: 'It waits for a lead there.' })
export class OfferMyScopeSuccess {
  @Field(() => ScopeRequest, { description: 'The request.' })
  request!: ScopeRequest
}

export const OfferMyScopeResult = createResult({
  name: 'OfferMyScopeResult',
  description: 'What became of offering a statement.',
  types: [OfferMyScopeSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'A request to take back.' })
export class WithdrawScopeRequestInput {
  @Field(() => UUIDScalar, { description: 'The request; for a statement that waits, the statement itself.' })
  id!: string
}

@ObjectType({ description: 'It no longer waits for anybody.' })
export class WithdrawScopeRequestSuccess {
  @Field(() => UUIDScalar, { description: 'Which it was.' })
  id!: string
}

export const WithdrawScopeRequestResult = createResult({
  name: 'WithdrawScopeRequestResult',
  description: 'What became of taking a request back.',
  types: [WithdrawScopeRequestSuccess, InvalidInput],
})

@InputType({ description: 'A lead’s answer to one request.' })
export class AnswerScopeRequestInput {
  @Field(() => UUIDScalar, { description: 'The request.' })
  id!: string

  @Field(() => ScopeAnswerKind, { description: 'One that goes with its kind; never WITHDRAWN.' })
  answer!: ScopeAnswerKind

  @Field(() => String, {
    nullable: true,
    description: 'At most 1,000 characters; needed to return it. No patient identifiers.',
  })
  comment!: string | null

  @Field(() => [String], {
    nullable: true,
    description: 'ACCEPTED_WITH_CHECK, REASSESS: codes of the lines to check or assess anew, at least one.',
  })
  lineCodes!: string[] | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'ACCEPTED_WITH_CHECK: day by which they are checked, from today to a year from now.',
  })
  checkBy!: string | null
}

@ObjectType({ description: 'It is answered.' })
export class AnswerScopeRequestSuccess {
  @Field(() => ScopeRequest, { description: 'The request with its answer.' })
  request!: ScopeRequest
}

export const AnswerScopeRequestResult = createResult({
  name: 'AnswerScopeRequestResult',
  description: 'What became of an answer.',
  types: [AnswerScopeRequestSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'That an induction check was done.' })
export class RecordScopeCheckInput {
  @Field(() => UUIDScalar, { description: 'The request that was accepted with a check.' })
  id!: string

  @Field(() => DateScalar, { description: 'When it was done: from the day it was accepted to today.' })
  doneOn!: string
}

@ObjectType({ description: 'The check is recorded.' })
export class RecordScopeCheckSuccess {
  @Field(() => ScopeRequest, { description: 'The request.' })
  request!: ScopeRequest
}

export const RecordScopeCheckResult = createResult({
  name: 'RecordScopeCheckResult',
  description: 'What became of recording a check.',
  types: [RecordScopeCheckSuccess, InvalidInput, Conflict],
})
