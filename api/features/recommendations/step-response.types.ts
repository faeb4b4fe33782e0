import { Field, InputType, ObjectType } from 'type-graphql'
import { createResult, DateScalar, InvalidInput } from '../../platform/graphql/index.ts'
import { MyResponse, ResponseKind } from './next-step.types.ts'

@InputType({ description: 'An answer to a step.' })
export class RespondToNextStepInput {
  @Field(() => String, { description: 'Id of the step, as advice gave it.' })
  stepId!: string

  @Field(() => ResponseKind, { description: 'The answer.' })
  response!: ResponseKind

  @Field(() => DateScalar, {
    nullable: true,
    description: 'NOT_NOW only: last day to hide it, today or later; null = 14 days from today.',
  })
  until!: string | null
}

@ObjectType({ description: 'The answer is remembered and takes effect at once.' })
export class RespondToNextStepSuccess {
  @Field(() => MyResponse, { description: 'The answer.' })
  response!: MyResponse
}

export const RespondToNextStepResult = createResult({
  name: 'RespondToNextStepResult',
  description: 'What became of an answer to a step.',
  types: [RespondToNextStepSuccess, InvalidInput],
})

@InputType({ description: 'An answer to take back.' })
export class WithdrawResponseInput {
  @Field(() => String, { description: 'Id of the step answered.' })
  stepId!: string
}

@ObjectType({ description: 'The answer no longer counts.' })
export class WithdrawResponseSuccess {
  @Field(() => String, { description: 'Id of the step.' })
  stepId!: string
}

export const WithdrawResponseResult = createResult({
  name: 'WithdrawResponseResult',
  description: 'What became of taking an answer back.',
  types: [WithdrawResponseSuccess, InvalidInput],
})
