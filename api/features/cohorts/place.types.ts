import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { CohortMember } from './cohort-member.types.ts'

@InputType({ description: 'What is said of one member’s place; all of it is said again.' })
export class ChangeCohortMemberInput {
  @Field(() => UUIDScalar, { description: 'Id of the place.' })
  memberId!: string

  @Field(() => DateScalar, { description: 'Their own first day, within five years of today.' })
  startsOn!: string

  @Field(() => Int, { description: 'Share of full time in percent, 10 to 100.' })
  wholeTimePercent!: number

  @Field(() => String, {
    nullable: true,
    description: 'University they train at, at most 120 characters; null = none.',
  })
  university?: string | null

  @Field(() => String, { nullable: true, description: 'Programme they are on, at most 120 characters; null = none.' })
  programme?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When their award is expected; null = none.' })
  awardExpectedOn?: string | null

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@InputType({ description: 'Days that do not count for the dates of one member. Why is not asked.' })
export class PauseCohortMemberInput {
  @Field(() => UUIDScalar, { description: 'Id of the place.' })
  memberId!: string

  @Field(() => DateScalar, { description: 'First day, within five years of today.' })
  fromOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null = it lasts until it is ended.' })
  toOn?: string | null
}

@InputType({ description: 'The end of a pause.' })
export class EndCohortPauseInput {
  @Field(() => UUIDScalar, { description: 'Id of the place.' })
  memberId!: string

  @Field(() => UUIDScalar, { description: 'Id of the pause.' })
  pauseId!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its last day, inclusive, not before its first; null = the pause never was, and moves nothing.',
  })
  lastOn?: string | null
}

@InputType({ description: 'One date moved for several members. Exactly one of stage and assignmentId is given.' })
export class ExtendCohortDatesInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => [UUIDScalar], { description: 'Ids of the places, 1 to 200.' })
  memberIds!: string[]

  @Field(() => Int, { nullable: true, description: 'Place of the stage, from 0; null = a task is moved.' })
  stage?: number | null

  @Field(() => UUIDScalar, { nullable: true, description: 'The task; null = a stage is moved.' })
  assignmentId?: string | null

  @Field(() => Int, {
    description: 'Days put on top of what it was moved by before, 1 to 365; below 0, to −365: taken back again.',
  })
  days!: number
}

@InputType({ description: 'A member who goes on in another group that the viewer follows.' })
export class TransferCohortMemberInput {
  @Field(() => UUIDScalar, { description: 'Id of the place.' })
  memberId!: string

  @Field(() => UUIDScalar, { description: 'The group they are asked into; one of its organisations is theirs.' })
  toCohortId!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@ObjectType({ description: 'Their dates count from what was said.' })
export class ChangeCohortMemberSuccess {
  @Field(() => CohortMember, { description: 'The member.' })
  member!: CohortMember
}

@ObjectType({ description: 'Those days count for none of their dates.' })
export class PauseCohortMemberSuccess {
  @Field(() => CohortMember, { description: 'The member.' })
  member!: CohortMember
}

@ObjectType({ description: 'The pause ends as said.' })
export class EndCohortPauseSuccess {
  @Field(() => CohortMember, { description: 'The member.' })
  member!: CohortMember
}

@ObjectType({ description: 'The date is moved for each of them.' })
export class ExtendCohortDatesSuccess {
  @Field(() => [CohortMember], { description: 'The members, by name.' })
  members!: CohortMember[]
}

@ObjectType({
  description:
    'The place is over, and what was shared with it is shared no longer. They are asked into the other group, with their first day and share of full time kept, and say yes again.',
})
export class TransferCohortMemberSuccess {
  @Field(() => CohortMember, { description: 'The place they are asked to take.' })
  member!: CohortMember
}

export const ChangeCohortMemberResult = createResult({
  name: 'ChangeCohortMemberResult',
  description: 'What became of changing what dates are counted from.',
  types: [ChangeCohortMemberSuccess, InvalidInput, NotAllowed, Conflict],
})

export const PauseCohortMemberResult = createResult({
  name: 'PauseCohortMemberResult',
  description: 'What became of a pause.',
  types: [PauseCohortMemberSuccess, InvalidInput, NotAllowed],
})

export const EndCohortPauseResult = createResult({
  name: 'EndCohortPauseResult',
  description: 'What became of ending a pause.',
  types: [EndCohortPauseSuccess, InvalidInput, NotAllowed],
})

export const ExtendCohortDatesResult = createResult({
  name: 'ExtendCohortDatesResult',
  description: 'What became of moving a date.',
  types: [ExtendCohortDatesSuccess, InvalidInput, NotAllowed],
})

export const TransferCohortMemberResult = createResult({
  name: 'TransferCohortMemberResult',
  description: 'What became of a member going on in another group.',
  types: [TransferCohortMemberSuccess, InvalidInput, NotAllowed, Conflict],
})
