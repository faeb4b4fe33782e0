import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  NotAllowed,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { MessageService } from './message.service.ts'
import {
  AnswerHelpInput,
  AnswerHelpResult,
  AnswerHelpSuccess,
  AskForHelpInput,
  AskForHelpResult,
  AskForHelpSuccess,
  CloseHelpInput,
  CloseHelpResult,
  CloseHelpSuccess,
  CohortMessageConnection,
  MessageMembersInput,
  MessageMembersResult,
  MessageMembersSuccess,
  NudgeMembersInput,
  NudgeMembersResult,
  NudgeMembersSuccess,
} from './message.types.ts'

@ArgsType()
class CohortMessagesArgs {
  @Field(() => UUIDScalar, { description: 'The place in a group: the viewer’s own, or of a group they follow.' })
  memberId!: string

  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

const leads = ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] as const

@Resolver()
export class MessageResolver {
  constructor(private readonly service: MessageService) {}

  @Access('person')
  @Query(() => CohortMessageConnection, {
    description:
      'Messages to one member of a group, the latest first: the member and its educators read all of them. Empty for anybody else.',
  })
  cohortMessages(
    @Ctx() context: RequestContext,
    @Args(() => CohortMessagesArgs) { memberId, ...page }: CohortMessagesArgs,
  ): Promise<CohortMessageConnection> {
    return this.service.messages(signedIn(context), memberId, page)
  }

  @Access([...leads])
  @Mutation(() => NudgeMembersResult, {
    description: 'Nudges people about one thing, with a note. Twice about the same thing, then not for 14 days.',
  })
  async nudgeMembers(
    @Ctx() context: RequestContext,
    @Arg('input', () => NudgeMembersInput, { description: 'Whom, about what.' }) input: NudgeMembersInput,
  ): Promise<typeof NudgeMembersResult> {
    const outcome = await this.service.nudge(signedIn(context), { ...input, note: input.note ?? null })
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed) return outcome
    return Object.assign(new NudgeMembersSuccess(), outcome)
  }

  @Access([...leads])
  @Mutation(() => MessageMembersResult, {
    description: 'Writes to several people at once; each gets their own message.',
  })
  async messageMembers(
    @Ctx() context: RequestContext,
    @Arg('input', () => MessageMembersInput, { description: 'To whom, what.' }) input: MessageMembersInput,
  ): Promise<typeof MessageMembersResult> {
    const outcome = await this.service.message(signedIn(context), input)
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed) return outcome
    return Object.assign(new MessageMembersSuccess(), outcome)
  }

  @Access('person')
  @Mutation(() => AskForHelpResult, {
    description: 'Asks the educators of a group the viewer is in for help; all of them read it.',
  })
  async askForHelp(
    @Ctx() context: RequestContext,
    @Arg('input', () => AskForHelpInput, { description: 'With what.' }) input: AskForHelpInput,
  ): Promise<typeof AskForHelpResult> {
    const outcome = await this.service.ask(signedIn(context), input)
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed) return outcome
    return Object.assign(new AskForHelpSuccess(), { help: outcome })
  }

  @Access([...leads])
  @Mutation(() => AnswerHelpResult, { description: 'Answers somebody who asked for help.' })
  async answerHelp(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerHelpInput, { description: 'The answer.' }) input: AnswerHelpInput,
  ): Promise<typeof AnswerHelpResult> {
    const outcome = await this.service.answer(signedIn(context), input)
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed || outcome instanceof Conflict) return outcome
    return Object.assign(new AnswerHelpSuccess(), { help: outcome })
  }

  @Access('person')
  @Mutation(() => CloseHelpResult, {
    description: 'Closes what was asked: by whoever asked, or by an educator of the group.',
  })
  async closeHelp(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseHelpInput, { description: 'Which.' }) input: CloseHelpInput,
  ): Promise<typeof CloseHelpResult> {
    const outcome = await this.service.close(signedIn(context), input)
    if (outcome instanceof NotAllowed || outcome instanceof Conflict) return outcome
    return Object.assign(new CloseHelpSuccess(), { help: outcome })
  }
}
