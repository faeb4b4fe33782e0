import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InputProblem,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { ConfirmationCover } from './confirmation-queue.types.ts'
import { EvidencePiece } from './evidence.types.ts'

export enum ConfirmationAnswer {
  CONFIRMED = 'CONFIRMED',
  RETURNED = 'RETURNED',
}
registerEnumType(ConfirmationAnswer, {
  name: 'ConfirmationAnswer',
  description: 'What a colleague says of a version they were asked to confirm.',
  valuesConfig: {
    CONFIRMED: { description: 'It is as it says.' },
    RETURNED: { description: 'It needs something first; a comment says what.' },
  },
})

@InputType({ description: 'One answer to one request or to several, at most 100 at a time.' })
export class AnswerConfirmationsInput {
  @Field(() => [UUIDScalar], { description: 'The requests, each once.' })
  ids!: string[]

  @Field(() => ConfirmationAnswer, { description: 'The answer.' })
  answer!: ConfirmationAnswer

  @Field(() => String, {
    nullable: true,
    description: 'At most 1,000 characters, no patient identifiers; has to be there where it is returned.',
  })
  comment!: string | null
}

@InputType({ description: 'Who answers in your place, and when.' })
export class SetDeputyInput {
  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'A current member of an organisation you are a member of; null = nobody any more.',
  })
  personId!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'First day; null = today.' })
  from!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, at most a year from now; needed where somebody covers.',
  })
  until!: string | null
}

@ObjectType({ description: 'A colleague is asked.' })
export class RequestConfirmationSuccess {
  @Field(() => EvidencePiece, { description: 'The piece, with the request.' })
  piece!: EvidencePiece
}

@ObjectType({ description: 'The request is taken back.' })
export class WithdrawConfirmationRequestSuccess {
  @Field(() => UUIDScalar, { description: 'Which it was.' })
  id!: string
}

@ObjectType({ description: 'At least one request is answered.' })
export class AnswerConfirmationsSuccess {
  @Field(() => [UUIDScalar], { description: 'Requests that are answered now.' })
  answered!: string[]

  @Field(() => [InputProblem], { description: 'Those that are not, by index in the path ("ids.3"); empty = all are.' })
  rejected!: InputProblem[]
}

@ObjectType({ description: 'It is settled who covers.' })
export class SetDeputySuccess {
  @Field(() => ConfirmationCover, { description: 'Who covers for you.' })
  cover!: ConfirmationCover
}

export const RequestConfirmationResult = createResult({
  name: 'RequestConfirmationResult',
  description: 'What became of asking a colleague to confirm.',
  types: [RequestConfirmationSuccess, InvalidInput, NotAllowed, Conflict],
})

export const WithdrawConfirmationRequestResult = createResult({
  name: 'WithdrawConfirmationRequestResult',
  description: 'What became of taking a request back.',
  types: [WithdrawConfirmationRequestSuccess, InvalidInput],
})

export const AnswerConfirmationsResult = createResult({
  name: 'AnswerConfirmationsResult',
  description: 'What became of answers to requests.',
  types: [AnswerConfirmationsSuccess, InvalidInput],
})

export const SetDeputyResult = createResult({
  name: 'SetDeputyResult',
  description: 'What became of choosing who covers.',
  types: [SetDeputySuccess, InvalidInput, NotAllowed],
})
