import { Field, Float, InputType, Int, ObjectType, type ClassType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { Preceptorship, PreceptorshipEndReason } from './preceptorship.types.ts'

@InputType({ description: 'A preceptorship to begin. Whoever of the two did not name the other one accepts it.' })
export class StartPreceptorshipInput {
  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'The preceptee, for an educator or administrator of their organisation; null = yourself.',
  })
  precepteeId!: string | null

  @Field(() => UUIDScalar, { description: 'The preceptor, a member of the same organisation.' })
  preceptorId!: string

  @Field(() => DateScalar, { description: 'First day, within a year of today.' })
  startsOn!: string

  @Field(() => Int, { defaultValue: 12, description: 'Whole months, 3 to 24.' })
  months!: number

  @Field(() => Int, { defaultValue: 100, description: 'Share of full time worked, 10 to 100 per cent.' })
  wholeTimePercent!: number

  @Field(() => Float, { description: 'Protected time agreed, 0 to 40 hours a month.' })
  hoursPerMonth!: number
}

@InputType({ description: 'A preceptorship, in the version it was read in.' })
export class PreceptorshipKeyInput {
  @Field(() => UUIDScalar, { description: 'The preceptorship.' })
  id!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@InputType({ description: 'A yes or a no to a preceptorship.' })
export class AnswerPreceptorshipInput extends PreceptorshipKeyInput {
  @Field(() => Boolean, { description: 'True = yes.' })
  isAccepted!: boolean
}

@InputType({ description: 'Another preceptor. The one before stays until both have said yes.' })
export class ChangePreceptorInput extends PreceptorshipKeyInput {
  @Field(() => UUIDScalar, { description: 'A member of the same organisation.' })
  preceptorId!: string
}

@InputType({ description: 'A preceptorship whose period is completed.' })
export class CompletePreceptorshipInput extends PreceptorshipKeyInput {}

@InputType({ description: 'A preceptorship to end before it is completed.' })
export class EndPreceptorshipInput extends PreceptorshipKeyInput {
  @Field(() => PreceptorshipEndReason, { description: 'Why; nobody but the two is told.' })
  reason!: PreceptorshipEndReason
}

@ObjectType({ description: 'A preceptorship after a change.' })
class ChangedPreceptorship {
  @Field(() => Preceptorship, {
    nullable: true,
    description: 'The preceptorship as it stands now; null where the viewer does not see it, or no longer.',
  })
  preceptorship!: Preceptorship | null
}

@ObjectType({ description: 'It is begun, and waits for a yes.' })
export class StartPreceptorshipSuccess extends ChangedPreceptorship {}

@ObjectType({ description: 'The answer is given.' })
export class AnswerPreceptorshipSuccess extends ChangedPreceptorship {}

@ObjectType({ description: 'Another preceptor is named.' })
export class ChangePreceptorSuccess extends ChangedPreceptorship {}

@ObjectType({ description: 'The viewer said that it is completed; it is once both did.' })
export class CompletePreceptorshipSuccess extends ChangedPreceptorship {}

@ObjectType({ description: 'It is ended.' })
export class EndPreceptorshipSuccess extends ChangedPreceptorship {}

@ObjectType({ description: 'The meeting is saved.' })
export class SavePreceptorshipMeetingSuccess extends ChangedPreceptorship {}

@ObjectType({ description: 'The viewer said that it took place.' })
export class SignPreceptorshipMeetingSuccess extends ChangedPreceptorship {}

const resultOf = (name: string, description: string, success: ClassType) =>
  createResult({ name, description, types: [success, InvalidInput, NotAllowed, Conflict] })

export const StartPreceptorshipResult = createResult({
  name: 'StartPreceptorshipResult',
  description: 'What became of beginning a preceptorship.',
  types: [StartPreceptorshipSuccess, InvalidInput, NotAllowed],
})
export const AnswerPreceptorshipResult = resultOf(
  'AnswerPreceptorshipResult',
  'What became of an answer.',
  AnswerPreceptorshipSuccess,
)
export const ChangePreceptorResult = resultOf(
  'ChangePreceptorResult',
  'What became of naming another preceptor.',
  ChangePreceptorSuccess,
)
export const CompletePreceptorshipResult = resultOf(
  'CompletePreceptorshipResult',
  'What became of completing a preceptorship.',
  CompletePreceptorshipSuccess,
)
export const EndPreceptorshipResult = resultOf(
  'EndPreceptorshipResult',
  'What became of ending a preceptorship.',
  EndPreceptorshipSuccess,
)
export const SavePreceptorshipMeetingResult = resultOf(
  'SavePreceptorshipMeetingResult',
  'What became of saving a meeting.',
  SavePreceptorshipMeetingSuccess,
)
export const SignPreceptorshipMeetingResult = resultOf(
  'SignPreceptorshipMeetingResult',
  'What became of signing a meeting.',
  SignPreceptorshipMeetingSuccess,
)
