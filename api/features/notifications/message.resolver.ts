import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver, Subscription } from 'type-graphql'
import { Access, invalidInput, notAllowed, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { MessageService } from './message.service.ts'
import {
  ChooseMessagesInput,
  ChooseMessagesResult,
  ChooseMessagesSuccess,
  MarkMessagesReadInput,
  MarkMessagesReadResult,
  MarkMessagesReadSuccess,
  MessageConnection,
  MessageEmail,
  MessagesChange,
  MyMessageChoices,
  UnsubscribeInput,
  UnsubscribeResult,
  UnsubscribeSuccess,
} from './message.types.ts'

@ArgsType()
class MessagesArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'True = those not read yet alone.' })
  unreadOnly!: boolean
}

/** Messages marked in one go, at most. */
const mostMarked = 100

@Resolver()
export class MessageResolver {
  constructor(private readonly messages: MessageService) {}

  @Access('person')
  @Query(() => MessageConnection, { description: 'The viewer’s messages, the newest first.' })
  myMessages(@Ctx() context: RequestContext, @Args(() => MessagesArgs) page: MessagesArgs): Promise<MessageConnection> {
    return this.messages.messages(signedIn(context), page)
  }

  @Access('person')
  @Query(() => Int, { description: 'How many of the viewer’s messages are unread.' })
  unreadMessages(@Ctx() context: RequestContext): Promise<number> {
    return this.messages.unread(signedIn(context))
  }

  @Access('person')
  @Query(() => MyMessageChoices, { description: 'When letters may come to the viewer, and how often.' })
  myMessageChoices(@Ctx() context: RequestContext): Promise<MyMessageChoices> {
    return this.messages.choices(signedIn(context))
  }

  @Access('person')
  @Mutation(() => MarkMessagesReadResult, { description: 'Marks messages of the viewer’s as read.' })
  async markMessagesRead(
    @Ctx() context: RequestContext,
    @Arg('input', () => MarkMessagesReadInput, { description: 'Which.' }) { ids }: MarkMessagesReadInput,
  ): Promise<typeof MarkMessagesReadResult> {
    if ((ids?.length ?? 0) > mostMarked)
      return invalidInput([{ path: 'ids', code: 'OUT_OF_RANGE', message: `Mark ${mostMarked} at a time at most` }])
    const unread = await this.messages.markRead(signedIn(context), ids ?? null)
    return Object.assign(new MarkMessagesReadSuccess(), { unread })
  }

  @Access('person')
  @Mutation(() => ChooseMessagesResult, { description: 'Chooses when letters may come, and how often.' })
  async chooseMessages(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChooseMessagesInput, { description: 'When, and how often.' }) input: ChooseMessagesInput,
  ): Promise<typeof ChooseMessagesResult> {
    const outcome = await this.messages.choose(signedIn(context), input)
    if (Array.isArray(outcome)) return invalidInput(outcome)
    return Object.assign(new ChooseMessagesSuccess(), { choices: outcome })
  }

  @Access('public')
  @Mutation(() => UnsubscribeResult, {
    description: 'Turns letters about messages off, by the link of one of them and without signing in.',
  })
  async unsubscribe(
    @Arg('input', () => UnsubscribeInput, { description: 'What the link carries.' }) { token }: UnsubscribeInput,
  ): Promise<typeof UnsubscribeResult> {
    if (!(await this.messages.unsubscribe(token)))
      return notAllowed('NO_SUCH_LINK', 'This link leads nowhere. Sign in to choose which letters you get.')
    return Object.assign(new UnsubscribeSuccess(), { email: MessageEmail.OFF })
  }

  @Access('person')
  @Subscription(() => MessagesChange, {
    topics: 'messagesChanged',
    topicId: ({ context }: { context: RequestContext }) => signedIn(context).personId,
    description: 'Tells that a message came to the viewer, or was read in another window.',
  })
  async messagesChanged(@Ctx() context: RequestContext): Promise<MessagesChange> {
    return { unread: await this.messages.unread(signedIn(context)) }
  }
}
