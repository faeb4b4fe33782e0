import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  PageInfo,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { Membership, Organisation, Role } from './organisation.types.ts'

export enum MemberStanding {
  CURRENT = 'CURRENT',
  UPCOMING = 'UPCOMING',
  LEFT = 'LEFT',
}
registerEnumType(MemberStanding, {
  name: 'MemberStanding',
  description: 'Whether somebody is a member today.',
  valuesConfig: {
    CURRENT: { description: 'Holds a role today.' },
    UPCOMING: { description: 'Holds none today, and one from a later day.' },
    LEFT: { description: 'Held one, and holds none any more: nothing of their record is open to the organisation.' },
  },
})

@ObjectType({
  description: 'Somebody in an organisation, as those who look after its people see them: name and roles.',
})
export class Member {
  @Field(() => UUIDScalar, { description: 'Id of the person.' })
  personId!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation

  @Field(() => Int, { description: 'Sum of the versions of the memberships; send back as expectedVersion.' })
  version!: number

  @Field(() => MemberStanding, { description: 'Whether they are a member today.' })
  standing!: MemberStanding

  @Field(() => [Membership], { description: 'Every role held here, those in force first, then the latest.' })
  memberships!: Membership[]
}

@ObjectType({ description: 'One change of a role: given, given another last day, or ended.' })
export class MembershipChange {
  @Field(() => UUIDScalar, { description: 'Id of the membership.' })
  membershipId!: string

  @Field(() => Int, { description: 'Version it led to; 1 = the role was given.' })
  version!: number

  @Field(() => Role, { description: 'The role.' })
  role!: Role

  @Field(() => DateScalar, { description: 'First day, as it stood then.' })
  fromOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day, as it stood then; null = no end.' })
  toOn!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended by hand; null = it was not.' })
  endedAt!: Date | null

  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  changedAt!: Date

  @Field(() => String, {
    nullable: true,
    description: 'Name of who changed it; null where it was the service, or nobody of this organisation.',
  })
  changedBy!: string | null
}

@ObjectType({ description: 'A member at their place in a list.' })
export class MemberEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => Member, { description: 'The member.' })
  node!: Member
}

@ObjectType({ description: 'A page of members.' })
export class MemberConnection {
  @Field(() => [MemberEdge], { description: 'The members with their places.' })
  edges!: MemberEdge[]

  @Field(() => [Member], { description: 'The members alone.' })
  nodes!: Member[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@InputType({ description: 'Which members to show; what is left out narrows nothing.' })
export class MemberFilter {
  @Field(() => MemberStanding, { nullable: true, description: 'Whether they are members today; null = any.' })
  standing!: MemberStanding | null

  @Field(() => Role, { nullable: true, description: 'A role they hold, will hold or held, as `standing` has it.' })
  role!: Role | null
}

@InputType({ description: 'A further role for somebody who has joined already. Who has not joined yet is invited.' })
export class GiveRoleInput {
  @Field(() => UUIDScalar, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => UUIDScalar, { description: 'The member.' })
  personId!: string

  @Field(() => Role, { description: 'The role; none above your own.' })
  role!: Role

  @Field(() => DateScalar, { nullable: true, description: 'First day, today or later; null = today.' })
  fromOn!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null = no end.' })
  toOn!: string | null

  @Field(() => Int, { description: 'Version of the member the form was filled from.' })
  expectedVersion!: number
}

@InputType({ description: 'Another last day for a role.' })
export class ChangeMembershipInput {
  @Field(() => UUIDScalar, { description: 'The membership.' })
  id!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day, today or later, inclusive; null = no end.' })
  toOn!: string | null

  @Field(() => Int, { description: 'Version of the membership the form was filled from.' })
  expectedVersion!: number
}

@InputType({ description: 'A role to end now.' })
export class EndMembershipInput {
  @Field(() => UUIDScalar, { description: 'The membership.' })
  id!: string

  @Field(() => Int, { description: 'Version of the membership it was decided on.' })
  expectedVersion!: number
}

@InputType({ description: 'Somebody who leaves an organisation now, with every role they hold in it.' })
export class RemoveMemberInput {
  @Field(() => UUIDScalar, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => UUIDScalar, { description: 'The member; yourself to leave.' })
  personId!: string

  @Field(() => Int, { description: 'Version of the member it was decided on: the sum of their memberships’ versions.' })
  expectedVersion!: number
}

const memberNow = 'The member as they stand now; null where you may not see them any more.'

@ObjectType({ description: 'The role is given.' })
export class GiveRoleSuccess {
  @Field(() => Member, { nullable: true, description: memberNow })
  member!: Member | null
}

@ObjectType({ description: 'The last day is changed.' })
export class ChangeMembershipSuccess {
  @Field(() => Member, { nullable: true, description: memberNow })
  member!: Member | null
}

@ObjectType({ description: 'The role is ended, and what it opened is shut.' })
export class EndMembershipSuccess {
  @Field(() => Member, { nullable: true, description: memberNow })
  member!: Member | null
}

@ObjectType({ description: 'Every role is ended, and what they opened is shut.' })
export class RemoveMemberSuccess {
  @Field(() => Member, { nullable: true, description: memberNow })
  member!: Member | null
}

const problems = [InvalidInput, NotAllowed, Conflict] as const

export const GiveRoleResult = createResult({
  name: 'GiveRoleResult',
  description: 'What became of a role to give.',
  types: [GiveRoleSuccess, ...problems],
})

export const ChangeMembershipResult = createResult({
  name: 'ChangeMembershipResult',
  description: 'What became of another last day.',
  types: [ChangeMembershipSuccess, ...problems],
})

export const EndMembershipResult = createResult({
  name: 'EndMembershipResult',
  description: 'What became of a role to end.',
  types: [EndMembershipSuccess, ...problems],
})

export const RemoveMemberResult = createResult({
  name: 'RemoveMemberResult',
  description: 'What became of somebody’s leaving.',
  types: [RemoveMemberSuccess, ...problems],
})
