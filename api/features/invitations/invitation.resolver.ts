import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  invalidInput,
  notAllowed,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import { notYourOrganisation } from '../organisations/index.ts'
import type { InvitationService } from './invitation.service.ts'
import {
  InvitationConnection,
  InvitePersonInput,
  InvitePersonResult,
  InvitePersonSuccess,
  WithdrawInvitationInput,
  WithdrawInvitationResult,
  WithdrawInvitationSuccess,
} from './invitation.types.ts'

@ArgsType()
class InvitationsArgs {
  @Field(() => UUIDScalar, { description: 'Id of the organisation.' })
  organisationId!: string

  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@Resolver()
export class InvitationResolver {
  constructor(private readonly service: InvitationService) {}

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => InvitationConnection, {
    nullable: true,
    description:
      'Open invitations into an organisation, the newest first; null where the viewer does not look after it.',
  })
  invitations(
    @Ctx() context: RequestContext,
    @Args(() => InvitationsArgs) asked: InvitationsArgs,
  ): Promise<InvitationConnection | null> {
    return this.service.open(signedIn(context), asked)
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => InvitePersonResult, {
    description: 'Invites somebody into an organisation, by a letter with a link.',
  })
  async invitePerson(
    @Ctx() context: RequestContext,
    @Arg('input', () => InvitePersonInput, { description: 'Whom to invite, and to what.' }) input: InvitePersonInput,
  ): Promise<typeof InvitePersonResult> {
    const invitation = await this.service.invite(signedIn(context), input)
    if (invitation === null) return notYourOrganisation()
    if (Array.isArray(invitation)) return invalidInput(invitation)
    return Object.assign(new InvitePersonSuccess(), { invitation })
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => WithdrawInvitationResult, { description: 'Takes an invitation back before it is taken up.' })
  async withdrawInvitation(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawInvitationInput, { description: 'Which one.' }) { id }: WithdrawInvitationInput,
  ): Promise<typeof WithdrawInvitationResult> {
    const isDone = await this.service.withdraw(signedIn(context), id)
    if (!isDone) return notAllowed('NO_OPEN_INVITATION', 'There is no open invitation you could take back.')
    return Object.assign(new WithdrawInvitationSuccess(), { id })
  }
}
