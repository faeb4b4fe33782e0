import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'

export enum CohortShareItem {
  RATINGS = 'RATINGS',
  LISTS = 'LISTS',
  PLAN = 'PLAN',
}
registerEnumType(CohortShareItem, {
  name: 'CohortShareItem',
  description: 'What a member may share of their own record with the educators of one group.',
  valuesConfig: {
    RATINGS: {
      description: 'Ratings others gave them, and the observations and sign-offs they asked for. Never self-ratings.',
    },
    LISTS: { description: 'How many examinations of each kind they logged.' },
    PLAN: { description: 'The steps of their plan and its dates.' },
  },
})

export enum CohortMemberState {
  ASKED = 'ASKED',
  JOINED = 'JOINED',
  PAUSED = 'PAUSED',
}
registerEnumType(CohortMemberState, {
  name: 'CohortMemberState',
  description: 'Where somebody’s place in a group stands.',
  valuesConfig: {
    ASKED: { description: 'Asked in, and not answered yet. Nothing is seen of them but that.' },
    JOINED: { description: 'Takes part.' },
    PAUSED: { description: 'Takes part, and their dates wait. Why is nowhere.' },
  },
})

@ObjectType({ description: 'A date that holds for one member.' })
export class CohortMemberDate {
  @Field(() => Int, { description: 'Place of the stage, from 0.' })
  place!: number

  @Field(() => String, { description: 'What is due.' })
  title!: string

  @Field(() => DateScalar, {
    description: 'Last day for this member: by their start, share of full time, pauses and what it was extended by.',
  })
  dueOn!: string

  @Field(() => Int, { description: 'Days by which it was moved for this member alone; 0 = none.' })
  extendedByDays!: number

  @Field(() => Boolean, { description: 'Whether that day is over.' })
  isOver!: boolean
}

@ObjectType({ description: 'Days that do not count for the dates of one member. Why is nowhere.' })
export class CohortPause {
  @Field(() => UUIDScalar, { description: 'Id; send it to end the pause.' })
  id!: string

  @Field(() => DateScalar, { description: 'First day.' })
  fromOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null = it lasts.' })
  toOn!: string | null
}

@ObjectType({ description: 'Somebody’s place in a group, as its educators see it: programme record.' })
export class CohortMember {
  @Field(() => UUIDScalar, { description: 'Id of the place.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => UUIDScalar, { description: 'The person.' })
  personId!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => String, { description: 'Name of the organisation they came from.' })
  organisationName!: string

  @Field(() => CohortMemberState, { description: 'Where the place stands.' })
  state!: CohortMemberState

  @Field(() => DateScalar, { description: 'Their own first day.' })
  startsOn!: string

  @Field(() => Int, { description: 'Share of full time in percent, 10 to 100; dates are stretched by it.' })
  wholeTimePercent!: number

  @Field(() => String, { nullable: true, description: 'University they train at; null = none is said.' })
  university!: string | null

  @Field(() => String, { nullable: true, description: 'Programme they are on; null = none is said.' })
  programme!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When their award is expected; null = none is said.' })
  awardExpectedOn!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was ratified; null = not since they joined.' })
  awardRatifiedOn!: string | null

  @Field(() => [CohortMemberDate], {
    description: 'The stages with the days that hold for them; none until they joined.',
  })
  stages!: CohortMemberDate[]

  @Field(() => [CohortPause], { description: 'Days that do not count for their dates, by first day.' })
  pauses!: CohortPause[]

  @Field(() => [CohortShareItem], { description: 'What they share with this group; none by default.' })
  shares!: CohortShareItem[]
}

@ObjectType({ description: 'A member at their place in a list.' })
export class CohortMemberEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => CohortMember, { description: 'The member.' })
  node!: CohortMember
}

@ObjectType({ description: 'A page of members.' })
export class CohortMemberConnection {
  @Field(() => [CohortMemberEdge], { description: 'The members with their places.' })
  edges!: CohortMemberEdge[]

  @Field(() => [CohortMember], { description: 'The members alone.' })
  nodes!: CohortMember[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'Something shared with a group, since when and until when.' })
export class CohortShare {
  @Field(() => CohortShareItem, { description: 'What.' })
  item!: CohortShareItem

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  givenAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null = it is shared.' })
  withdrawnAt!: Date | null
}

@ObjectType({ description: 'A group the viewer is in, or is asked into.' })
export class MyCohort {
  @Field(() => UUIDScalar, { description: 'Id of the group.' })
  id!: string

  @Field(() => String, { description: 'Name of the group.' })
  name!: string

  @Field(() => String, { description: 'Name of the organisation that set it up.' })
  organisationName!: string

  @Field(() => [String], { description: 'Names of those who follow it today or later.' })
  educatorNames!: string[]

  @Field(() => CohortMemberState, { description: 'Where the viewer’s place stands.' })
  state!: CohortMemberState

  @Field(() => Int, { description: 'Version of the place, to send back as expectedVersion.' })
  version!: number

  @Field(() => DateScalar, { description: 'The viewer’s first day.' })
  startsOn!: string

  @Field(() => Int, { description: 'Share of full time in percent, 10 to 100.' })
  wholeTimePercent!: number

  @Field(() => String, { nullable: true, description: 'University the viewer trains at; null = none is said.' })
  university!: string | null

  @Field(() => String, { nullable: true, description: 'Programme the viewer is on; null = none is said.' })
  programme!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When the viewer’s award is expected; null = none is said.' })
  awardExpectedOn!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was ratified; null = not since the viewer joined.' })
  awardRatifiedOn!: string | null

  @Field(() => [CohortMemberDate], { description: 'The stages with the days that hold for the viewer.' })
  stages!: CohortMemberDate[]

  @Field(() => [CohortPause], { description: 'Days that do not count for the viewer’s dates, by first day.' })
  pauses!: CohortPause[]

  @Field(() => [CohortShare], { description: 'What the viewer shares with it and has shared, the latest first.' })
  shares!: CohortShare[]

  @Field(() => [String], { description: 'What the programme record is, which is always counted, in words.' })
  programmeRecord!: string[]

  @Field(() => [String], { description: 'What no group ever sees, in words.' })
  neverShared!: string[]
}
