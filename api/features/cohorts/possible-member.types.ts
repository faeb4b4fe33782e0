import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { Organisation } from '../organisations/index.ts'
import { CohortMemberState } from './cohort-member.types.ts'

@ArgsType()
export class PossibleMembersArgs {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => String, { defaultValue: '', description: 'Part of a name; empty = everybody.' })
  search!: string

  @Field(() => Boolean, { defaultValue: false, description: 'Only those who may follow the group as educators.' })
  educatorsOnly!: boolean

  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@ObjectType({ description: 'Somebody who may be asked into a group: a name, where they work, and nothing else.' })
export class PossibleCohortMember {
  @Field(() => UUIDScalar, { description: 'The person.' })
  personId!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => Organisation, {
    description: 'The organisation of the group they are a member of; the first where there are several.',
  })
  organisation!: Organisation

  @Field(() => Boolean, { description: 'Whether they may follow the group as an educator.' })
  mayFollow!: boolean

  @Field(() => CohortMemberState, {
    nullable: true,
    description: 'ASKED or JOINED where they have a place already; null = they can be asked.',
  })
  state!: CohortMemberState | null
}

@ObjectType({ description: 'Somebody at their place in a list.' })
export class PossibleCohortMemberEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => PossibleCohortMember, { description: 'Who.' })
  node!: PossibleCohortMember
}

@ObjectType({ description: 'A page of people who may be asked into a group.' })
export class PossibleCohortMemberConnection {
  @Field(() => [PossibleCohortMemberEdge], { description: 'The people with their places.' })
  edges!: PossibleCohortMemberEdge[]

  @Field(() => [PossibleCohortMember], { description: 'The people alone.' })
  nodes!: PossibleCohortMember[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}
