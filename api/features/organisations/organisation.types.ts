import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'

export enum Role {
  PERSON = 'PERSON',
  AUTHOR = 'AUTHOR',
  REVIEWER = 'REVIEWER',
  ASSESSOR = 'ASSESSOR',
  EDUCATOR = 'EDUCATOR',
  ORGANISATION_ADMINISTRATOR = 'ORGANISATION_ADMINISTRATOR',
  FRAMEWORK_ADMINISTRATOR = 'FRAMEWORK_ADMINISTRATOR',
  PLATFORM_ADMINISTRATOR = 'PLATFORM_ADMINISTRATOR',
}
registerEnumType(Role, {
  name: 'Role',
  description: 'What a membership opens; several may be held at once.',
  valuesConfig: {
    PERSON: { description: 'Keeps a record of their own.' },
    AUTHOR: { description: 'Writes modules.' },
    REVIEWER: { description: 'Checks modules before they are published.' },
    ASSESSOR: { description: 'Records what they saw of colleagues.' },
    EDUCATOR: { description: 'Follows cohorts.' },
    ORGANISATION_ADMINISTRATOR: { description: 'Looks after the people and roles of an organisation.' },
    FRAMEWORK_ADMINISTRATOR: { description: 'Looks after framework versions.' },
    PLATFORM_ADMINISTRATOR: { description: 'Looks after the service.' },
  },
})

@ObjectType({ description: 'A trust, department, academy or other employer of sonographers.' })
export class Organisation {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, { description: 'Name.' })
  name!: string
}

@ObjectType({ description: 'A role held in an organisation; the views it opens end with it.' })
export class Membership {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion; 1 where nothing was changed yet.' })
  version!: number

  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation

  @Field(() => Role, { description: 'The role.' })
  role!: Role

  @Field(() => DateScalar, { description: 'First day.' })
  fromOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null = no end.' })
  toOn!: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody ended it, which shut at once what it opened; null = it was not ended by hand.',
  })
  endedAt!: Date | null

  @Field(() => Boolean, { description: 'True where it is in force today.' })
  isCurrent!: boolean
}

@ObjectType({ description: 'A current member of an organisation in which the viewer is an assessor.' })
export class Colleague {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, { description: 'Name.' })
  name!: string
}

@ObjectType({ description: 'A colleague at their place in a list.' })
export class ColleagueEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => Colleague, { description: 'The colleague.' })
  node!: Colleague
}

@ObjectType({ description: 'A page of colleagues.' })
export class ColleagueConnection {
  @Field(() => [ColleagueEdge], { description: 'The colleagues with their places.' })
  edges!: ColleagueEdge[]

  @Field(() => [Colleague], { description: 'The colleagues alone.' })
  nodes!: Colleague[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}
