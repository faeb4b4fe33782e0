import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { RoleProfile } from '../frameworks/index.ts'
import { Organisation } from '../organisations/index.ts'
import { Pathway } from '../pathways/index.ts'

@ObjectType({ description: 'A part of what a group works through.' })
export class CohortStage {
  @Field(() => Int, { description: 'Place among the stages, from 0.' })
  place!: number

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => Int, {
    description: 'Days from a member’s start to its last day, for somebody who works full time; 1 to 3650.',
  })
  dueAfterDays!: number

  @Field(() => DateScalar, { description: 'Its last day for a full-time member who began with the group.' })
  dueOn!: string
}

@ObjectType({ description: 'Somebody who follows a group.' })
export class CohortEducator {
  @Field(() => UUIDScalar, { description: 'Id of this entry; send it to end it.' })
  id!: string

  @Field(() => UUIDScalar, { description: 'The person.' })
  personId!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => DateScalar, { description: 'First day.' })
  fromOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null = no end.' })
  toOn!: string | null
}

@ObjectType({
  description: 'A group of people whom educators follow. What it shows of its members is their programme record.',
})
export class Cohort {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => Organisation, { description: 'Where it was set up.' })
  organisation!: Organisation

  @Field(() => [Organisation], { description: 'Whose people may be members, by name.' })
  organisations!: Organisation[]

  @Field(() => RoleProfile, {
    nullable: true,
    description: 'What members aim for; null = by the pathway, or each for themselves.',
  })
  roleProfile!: RoleProfile | null

  @Field(() => Pathway, { nullable: true, description: 'The pathway it follows; null = none.' })
  pathway!: Pathway | null

  @Field(() => DateScalar, { description: 'First day of whoever joined from the start.' })
  startsOn!: string

  @Field(() => [CohortStage], { description: 'Its stages, in order; none where nothing is dated.' })
  stages!: CohortStage[]

  @Field(() => [CohortEducator], { description: 'Who follows it today or later, by first day.' })
  educators!: CohortEducator[]

  @Field(() => Int, { description: 'How many take part today.' })
  memberCount!: number

  @Field(() => Int, { description: 'How many were asked in and have not answered.' })
  askedCount!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null = it runs.' })
  closedAt!: Date | null
}

@ObjectType({ description: 'A group at its place in a list.' })
export class CohortEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => Cohort, { description: 'The group.' })
  node!: Cohort
}

@ObjectType({ description: 'A page of groups.' })
export class CohortConnection {
  @Field(() => [CohortEdge], { description: 'The groups with their places.' })
  edges!: CohortEdge[]

  @Field(() => [Cohort], { description: 'The groups alone.' })
  nodes!: Cohort[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}
