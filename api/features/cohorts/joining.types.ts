import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { CohortMember, CohortShareItem, MyCohort } from './cohort-member.types.ts'

@InputType({ description: 'People asked into a group, with what their dates are counted from.' })
export class AskIntoCohortInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => UUIDScalar, {
    description: 'The organisation they are members of: one of the group’s, and one the viewer leads in.',
  })
  organisationId!: string

  @Field(() => [UUIDScalar], { description: 'Who, 1 to 200 people.' })
  personIds!: string[]

  @Field(() => DateScalar, { nullable: true, description: 'Their first day; null = the group’s.' })
  startsOn?: string | null

  @Field(() => Int, { defaultValue: 100, description: 'Share of full time in percent, 10 to 100.' })
  wholeTimePercent!: number
}

@ObjectType({ description: 'They are asked; each says yes or no for themselves.' })
export class AskIntoCohortSuccess {
  @Field(() => [CohortMember], {
    description: 'The places of those asked now; who was asked or joined before is not among them.',
  })
  members!: CohortMember[]
}

export const AskIntoCohortResult = createResult({
  name: 'AskIntoCohortResult',
  description: 'What became of asking people in.',
  types: [AskIntoCohortSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'Yes or no to being asked into a group.' })
export class AnswerCohortInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => Boolean, { description: 'True: the viewer joins, and the programme record is counted from now on.' })
  isAccepted!: boolean

  @Field(() => [CohortShareItem], {
    description: 'What they share beside the programme record; none is a full answer.',
  })
  shares!: CohortShareItem[]
}

@ObjectType({ description: 'The answer stands.' })
export class AnswerCohortSuccess {
  @Field(() => MyCohort, { nullable: true, description: 'The group; null where the viewer said no.' })
  cohort!: MyCohort | null
}

export const AnswerCohortResult = createResult({
  name: 'AnswerCohortResult',
  description: 'What became of an answer.',
  types: [AnswerCohortSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'What is shared with a group from now on; what is not named is taken back.' })
export class ShareWithCohortInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => [CohortShareItem], { description: 'What is shared.' })
  items!: CohortShareItem[]
}

@ObjectType({ description: 'Shared as said, from this moment; the change is kept for its owner to look up.' })
export class ShareWithCohortSuccess {
  @Field(() => MyCohort, { description: 'The group.' })
  cohort!: MyCohort
}

export const ShareWithCohortResult = createResult({
  name: 'ShareWithCohortResult',
  description: 'What became of a choice of what is shared.',
  types: [ShareWithCohortSuccess, NotAllowed],
})

@InputType({ description: 'A group the viewer leaves.' })
export class LeaveCohortInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string
}

@ObjectType({ description: 'Left: its educators see nothing of the viewer any more, from this moment.' })
export class LeaveCohortSuccess {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string
}

export const LeaveCohortResult = createResult({
  name: 'LeaveCohortResult',
  description: 'What became of leaving.',
  types: [LeaveCohortSuccess, NotAllowed],
})

@InputType({ description: 'A member taken out of a group by an educator.' })
export class RemoveFromCohortInput {
  @Field(() => UUIDScalar, { description: 'Id of the place.' })
  memberId!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@ObjectType({ description: 'They are in the group no longer; what they shared with it is shared no longer.' })
export class RemoveFromCohortSuccess {
  @Field(() => UUIDScalar, { description: 'Id of the place.' })
  memberId!: string
}

export const RemoveFromCohortResult = createResult({
  name: 'RemoveFromCohortResult',
  description: 'What became of taking somebody out.',
  types: [RemoveFromCohortSuccess, NotAllowed, Conflict],
})
