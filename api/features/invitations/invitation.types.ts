import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  DateTimeScalar,
  EmailAddressScalar,
  InvalidInput,
  NotAllowed,
  PageInfo,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { Role } from '../organisations/index.ts'

@ObjectType({ description: 'An invitation into an organisation that nobody took up yet.' })
export class Invitation {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => EmailAddressScalar, { description: 'Address it was sent to, in lower case.' })
  email!: string

  @Field(() => [Role], { description: 'Roles it gives from the day it is taken up.' })
  roles!: Role[]

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the roles; null = no end.' })
  until!: string | null

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  invitedAt!: string

  @Field(() => DateTimeScalar, { description: 'When its link stops working, 14 days after it was sent.' })
  expiresAt!: string
}

@ObjectType({ description: 'An invitation at its place in a list.' })
export class InvitationEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => Invitation, { description: 'The invitation.' })
  node!: Invitation
}

@ObjectType({ description: 'A page of invitations.' })
export class InvitationConnection {
  @Field(() => [InvitationEdge], { description: 'The invitations with their places.' })
  edges!: InvitationEdge[]

  @Field(() => [Invitation], { description: 'The invitations alone.' })
  nodes!: Invitation[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@InputType({ description: 'Whom to invite, and to what.' })
export class InvitePersonInput {
  @Field(() => UUIDScalar, { description: 'Organisation whose people the viewer looks after.' })
  organisationId!: string

  @Field(() => String, { description: 'Address the link is sent to; at most 254 characters.' })
  email!: string

  @Field(() => [Role], {
    defaultValue: [],
    description:
      'Roles to give; PERSON where none is named. Those that look after the framework or the service are not given here.',
  })
  roles!: Role[]

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the roles, today or later; null = no end.' })
  until!: string | null
}

@ObjectType({ description: 'The invitation is on its way.' })
export class InvitePersonSuccess {
  @Field(() => Invitation, { description: 'The invitation. Its link is in the letter alone.' })
  invitation!: Invitation
}

export const InvitePersonResult = createResult({
  name: 'InvitePersonResult',
  description: 'What became of an invitation.',
  types: [InvitePersonSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'Which invitation to take back.' })
export class WithdrawInvitationInput {
  @Field(() => UUIDScalar, { description: 'Id of the invitation.' })
  id!: string
}

@ObjectType({ description: 'The invitation is taken back; its link leads nowhere from now on.' })
export class WithdrawInvitationSuccess {
  @Field(() => UUIDScalar, { description: 'Id of the invitation.' })
  id!: string
}

export const WithdrawInvitationResult = createResult({
  name: 'WithdrawInvitationResult',
  description: 'What became of taking an invitation back.',
  types: [WithdrawInvitationSuccess, NotAllowed],
})
