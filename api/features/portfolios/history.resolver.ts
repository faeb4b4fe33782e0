import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql'
import { Access, DateScalar, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { HistoryService } from './history.service.ts'
import { CapabilityChange, CapabilityHistory, HistoryEntryConnection, MyCalibration } from './history.types.ts'

@ArgsType()
class HistoryArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@Resolver()
export class HistoryResolver {
  constructor(private readonly histories: HistoryService) {}

  @Access('person')
  @Query(() => CapabilityHistory, {
    nullable: true,
    description: 'The viewer’s history of one capability, with what each entry changed; null = no such capability.',
  })
  capabilityHistory(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Capability code.' }) code: string,
  ): Promise<CapabilityHistory | null> {
    return this.histories.capabilityHistory(signedIn(context), code)
  }

  @Access('person')
  @Query(() => HistoryEntryConnection, { description: 'The viewer’s whole history, the newest entry first.' })
  myHistory(
    @Ctx() context: RequestContext,
    @Args(() => HistoryArgs) page: HistoryArgs,
  ): Promise<HistoryEntryConnection> {
    return this.histories.history(signedIn(context), page)
  }

  @Access('person')
  @Query(() => [CapabilityChange], { description: 'What is different in the viewer’s record between two days.' })
  myChanges(
    @Ctx() context: RequestContext,
    @Arg('from', () => DateScalar, { description: 'The earlier day, as it ended.' }) from: string,
    @Arg('to', () => DateScalar, { nullable: true, description: 'The later day, as it ended; null = today.' })
    to: string | null,
  ): Promise<CapabilityChange[]> {
    return this.histories.changes(signedIn(context), from, to ?? null)
  }

  @Access('person')
  @Query(() => MyCalibration, {
    description: 'The viewer’s self-ratings beside what others confirmed: a talking point, never a score.',
  })
  myCalibration(@Ctx() context: RequestContext): Promise<MyCalibration> {
    return this.histories.calibration(signedIn(context))
  }
}
