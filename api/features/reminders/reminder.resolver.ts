import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access, DateScalar, perRequest, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { MyGate } from '../gates/index.ts'
import type { ReminderService } from './reminder.service.ts'
import {
  ChangeMyRemindersInput,
  ChangeMyRemindersResult,
  ChangeMyRemindersSuccess,
  MyReminders,
} from './reminder.types.ts'

@Resolver(() => MyGate)
export class ReminderResolver {
  /** One reading serves everything a page shows. */
  private readonly remindersOf = perRequest(context => this.service.of(signedIn(context)))

  constructor(private readonly service: ReminderService) {}

  @Access('person')
  @Query(() => MyReminders, { description: 'Whether the viewer gets letters that remind of what ends.' })
  async myReminders(@Ctx() context: RequestContext): Promise<MyReminders> {
    const { areWanted } = await this.remindersOf(context)
    return { areWanted }
  }

  @FieldResolver(() => [DateScalar], {
    description:
      'Days still ahead on which a weekly digest reminds of its end: at most two, none on non-working days or after it, and none where the viewer has turned them off.',
  })
  async reminders(@Root() gate: MyGate, @Ctx() context: RequestContext): Promise<string[]> {
    return (await this.remindersOf(context)).planned(gate)
  }

  @FieldResolver(() => [DateScalar], {
    description: 'Days on which a letter reminded of the end of the statement that stands, the earliest first.',
  })
  async remindersSent(@Root() gate: MyGate, @Ctx() context: RequestContext): Promise<string[]> {
    return (await this.remindersOf(context)).sent(gate)
  }

  @Access('person')
  @Mutation(() => ChangeMyRemindersResult, { description: 'Turns letters that remind of what ends on or off.' })
  async changeMyReminders(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeMyRemindersInput, { description: 'On or off.' }) { areWanted }: ChangeMyRemindersInput,
  ): Promise<typeof ChangeMyRemindersResult> {
    await this.service.choose(signedIn(context), areWanted)
    return Object.assign(new ChangeMyRemindersSuccess(), { reminders: { areWanted } })
  }
}
