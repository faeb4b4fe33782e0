import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, notAllowed, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { CalendarFeedService } from './calendar-feed.service.ts'
import {
  CalendarFeed,
  CreateCalendarFeedInput,
  CreateCalendarFeedResult,
  CreateCalendarFeedSuccess,
  RevokeCalendarFeedInput,
  RevokeCalendarFeedResult,
  RevokeCalendarFeedSuccess,
} from './calendar-feed.types.ts'

@Resolver()
export class CalendarFeedResolver {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Access('person')
  @Query(() => CalendarFeed, {
    nullable: true,
    description: 'The private address of the viewer’s calendar; null = there is none.',
  })
  myCalendarFeed(@Ctx() context: RequestContext): Promise<CalendarFeed | null> {
    return this.feeds.feed(signedIn(context))
  }

  @Access('person')
  @Mutation(() => CreateCalendarFeedResult, { description: 'Makes a private address of the viewer’s calendar.' })
  async createCalendarFeed(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateCalendarFeedInput, { description: 'What it takes the place of.' })
    { replacesId }: CreateCalendarFeedInput,
  ): Promise<typeof CreateCalendarFeedResult> {
    const made = await this.feeds.create(signedIn(context), replacesId ?? null)
    if (made === null)
      return notAllowed('ANOTHER_ADDRESS', 'The address was changed in another window: look at this page again.')
    return Object.assign(new CreateCalendarFeedSuccess(), made)
  }

  @Access('person')
  @Mutation(() => RevokeCalendarFeedResult, { description: 'Ends the private address of the viewer’s calendar.' })
  async revokeCalendarFeed(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeCalendarFeedInput, { description: 'Which.' }) { id }: RevokeCalendarFeedInput,
  ): Promise<typeof RevokeCalendarFeedResult> {
    if (!(await this.feeds.revoke(signedIn(context), id)))
      return notAllowed('NO_SUCH_ADDRESS', 'There is no such address of yours, or it has ended already.')
    return Object.assign(new RevokeCalendarFeedSuccess(), { id })
  }
}
