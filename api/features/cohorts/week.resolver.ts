import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  InvalidInput,
  NotAllowed,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { WeekService } from './week.service.ts'
import { MyWeek, SnoozeWeekLineInput, SnoozeWeekLineResult, SnoozeWeekLineSuccess, WeekLineKind } from './week.types.ts'

@ArgsType()
class MyWeekArgs {
  @Field(() => UUIDScalar, { nullable: true, description: 'One group; null = every group the viewer follows.' })
  cohortId!: string | null

  @Field(() => WeekLineKind, { nullable: true, description: 'Lines of one kind; null = of every kind.' })
  kind!: WeekLineKind | null

  @Field(() => Int, { defaultValue: 20, description: 'How many of the rest, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one of the rest that was seen.' })
  after!: string | null
}

@Resolver()
export class WeekResolver {
  constructor(private readonly weeks: WeekService) {}

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Query(() => MyWeek, {
    description:
      'Who needs the viewer this week, in ten lines with one action each. Everybody is counted from the programme record; what is personal stands there where it is shared alone.',
  })
  myWeek(@Ctx() context: RequestContext, @Args(() => MyWeekArgs) asked: MyWeekArgs): Promise<MyWeek> {
    const { cohortId = null, kind = null, first, after } = asked
    return this.weeks.myWeek(signedIn(context), { cohortId, kind, first, after })
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Mutation(() => SnoozeWeekLineResult, {
    description: 'Puts a line of the viewer’s week off until a day, or brings it back. Nobody else’s week changes.',
  })
  async snoozeWeekLine(
    @Ctx() context: RequestContext,
    @Arg('input', () => SnoozeWeekLineInput, { description: 'Which, until when.' }) input: SnoozeWeekLineInput,
  ): Promise<typeof SnoozeWeekLineResult> {
    const outcome = await this.weeks.snooze(signedIn(context), { ...input, until: input.until ?? null })
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed) return outcome
    return Object.assign(new SnoozeWeekLineSuccess(), outcome)
  }
}
