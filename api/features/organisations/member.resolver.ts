import DataLoader from 'dataloader'
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access, perRequest, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import type { MemberKey } from './member.read-model.ts'
import type { MemberChanged, MemberService } from './member.service.ts'
import {
  ChangeMembershipInput,
  ChangeMembershipResult,
  ChangeMembershipSuccess,
  EndMembershipInput,
  EndMembershipResult,
  EndMembershipSuccess,
  GiveRoleInput,
  GiveRoleResult,
  GiveRoleSuccess,
  Member,
  MemberConnection,
  MemberFilter,
  MembershipChange,
  RemoveMemberInput,
  RemoveMemberResult,
  RemoveMemberSuccess,
} from './member.types.ts'
import type { Refusal } from './membership-changes.ts'
import { Organisation } from './organisation.types.ts'

@ArgsType()
class MembersArgs {
  @Field(() => UUIDScalar, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => MemberFilter, { nullable: true, description: 'Which of them; null = all.' })
  filter!: MemberFilter | null

  @Field(() => String, { nullable: true, description: 'Part of a name.' })
  search!: string | null

  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

/** The member in the success a mutation answers with, or the refusal as it is. */
const answer = <Success extends MemberChanged>(success: Success, result: MemberChanged | Refusal): Success | Refusal =>
  'member' in result ? Object.assign(success, result) : result

@Resolver(() => Member)
export class MemberResolver {
  /** One statement for the members of a page, whose changes are asked for one by one. */
  private readonly changesOf = perRequest(
    context => new DataLoader<MemberKey, MembershipChange[]>(keys => this.people.changesOf(context.viewer, keys)),
  )

  constructor(private readonly people: MemberService) {}

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => [Organisation], { description: 'Organisations whose people the viewer looks after, by name.' })
  organisations(@Ctx() { viewer }: RequestContext): Promise<Organisation[]> {
    return this.people.organisations(viewer)
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => MemberConnection, {
    description: 'Members of an organisation the viewer looks after, by name; nobody of any other.',
  })
  members(@Ctx() { viewer }: RequestContext, @Args(() => MembersArgs) asked: MembersArgs): Promise<MemberConnection> {
    return this.people.members(viewer, asked)
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => Member, { nullable: true, description: 'One member; null where there is none the viewer looks after.' })
  member(
    @Ctx() { viewer }: RequestContext,
    @Arg('organisationId', () => UUIDScalar, { description: 'The organisation.' }) organisationId: string,
    @Arg('personId', () => UUIDScalar, { description: 'The person.' }) personId: string,
  ): Promise<Member | null> {
    return this.people.member(viewer, { organisationId, personId })
  }

  @FieldResolver(() => [MembershipChange], { description: 'Every change of their roles here, the latest first.' })
  changes(@Root() member: Member, @Ctx() context: RequestContext): Promise<MembershipChange[]> {
    return this.changesOf(context).load({ organisationId: member.organisation.id, personId: member.personId })
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => GiveRoleResult, { description: 'Gives somebody who has joined a further role.' })
  async giveRole(
    @Ctx() context: RequestContext,
    @Arg('input', () => GiveRoleInput, { description: 'Who gets which role, and when.' }) input: GiveRoleInput,
  ): Promise<typeof GiveRoleResult> {
    return answer(new GiveRoleSuccess(), await this.people.give(signedIn(context), input))
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => ChangeMembershipResult, { description: 'Gives a role another last day, or none.' })
  async changeMembership(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeMembershipInput, { description: 'Which role, until when.' }) input: ChangeMembershipInput,
  ): Promise<typeof ChangeMembershipResult> {
    return answer(new ChangeMembershipSuccess(), await this.people.change(signedIn(context), input))
  }

  @Access('person')
  @Mutation(() => EndMembershipResult, {
    description:
      'Ends a role now: one’s own, or one of an organisation one looks after. What it opened is shut at once.',
  })
  async endMembership(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndMembershipInput, { description: 'Which role.' }) input: EndMembershipInput,
  ): Promise<typeof EndMembershipResult> {
    return answer(new EndMembershipSuccess(), await this.people.end(signedIn(context), input))
  }

  @Access('person')
  @Mutation(() => RemoveMemberResult, {
    description: 'Ends every role of somebody in an organisation now: one’s own, or of a member one looks after.',
  })
  async removeMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveMemberInput, { description: 'Who leaves which organisation.' }) input: RemoveMemberInput,
  ): Promise<typeof RemoveMemberResult> {
    return answer(new RemoveMemberSuccess(), await this.people.end(signedIn(context), input))
  }
}
