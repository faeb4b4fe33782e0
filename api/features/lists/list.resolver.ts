import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  DateScalar,
  invalidInput,
  InvalidInput,
  NotAllowed,
  signedIn,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import { Examination } from './examination.types.ts'
import type { LearningCaseService } from './learning-case.service.ts'
import {
  KeepLearningCaseInput,
  KeepLearningCaseResult,
  KeepLearningCaseSuccess,
  LearningCaseConnection,
} from './learning-case.types.ts'
import type { ListService } from './list.service.ts'
import {
  ExaminationCount,
  KeepUsualListInput,
  KeepUsualListResult,
  KeepUsualListSuccess,
  ListEntryConnection,
  LogListInput,
  LogListResult,
  LogListSuccess,
  UsualList,
  WithdrawListInput,
  WithdrawListResult,
  WithdrawListSuccess,
} from './list.types.ts'

@Resolver()
export class ListResolver {
  constructor(
    private readonly lists: ListService,
    private readonly cases: LearningCaseService,
  ) {}

  @Access('person')
  @Query(() => [Examination], { description: 'Kinds of examination a list is counted in.' })
  examinations(@Ctx() { viewer }: RequestContext): Promise<Examination[]> {
    return this.lists.examinations(viewer)
  }

  @Access('person')
  @Query(() => [UsualList], { description: 'What the viewer usually scans, the list kept last first.' })
  myUsualLists(@Ctx() context: RequestContext): Promise<UsualList[]> {
    return this.lists.usualLists(signedIn(context))
  }

  @Access('person')
  @Query(() => ListEntryConnection, { description: 'Lists the viewer logged, the latest day first.' })
  myLog(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' }) after: string | null,
  ): Promise<ListEntryConnection> {
    return this.lists.log(signedIn(context), { first, after })
  }

  @Access('person')
  @Query(() => [ExaminationCount], { description: 'What the viewer scanned between two days, by kind; none at 0.' })
  myLogCounts(
    @Ctx() context: RequestContext,
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day; null = from the start.' })
    from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Last day, inclusive; null = up to today.' })
    to: string | null,
  ): Promise<ExaminationCount[]> {
    return this.lists.counts(signedIn(context), from ?? null, to ?? null)
  }

  @Access('person')
  @Query(() => LearningCaseConnection, { description: 'Cases the viewer learnt from, the latest month first.' })
  myLearningCases(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' }) after: string | null,
  ): Promise<LearningCaseConnection> {
    return this.cases.cases(signedIn(context), { first, after })
  }

  @Access('person')
  @Mutation(() => LogListResult, {
    description: 'Logs a list, or puts one right. Sent twice with one id, it counts once.',
  })
  async logList(
    @Ctx() context: RequestContext,
    @Arg('input', () => LogListInput, { description: 'The list.' }) input: LogListInput,
  ): Promise<typeof LogListResult> {
    const result = await this.lists.logList(signedIn(context), input)
    if (result instanceof InvalidInput || result instanceof Conflict) return result
    return Object.assign(new LogListSuccess(), result)
  }

  @Access('person')
  @Mutation(() => WithdrawListResult, { description: 'Takes a list back within 24 hours. Nothing is deleted.' })
  async withdrawList(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawListInput, { description: 'The list to take back.' }) input: WithdrawListInput,
  ): Promise<typeof WithdrawListResult> {
    const list = await this.lists.withdraw(signedIn(context), input.id)
    if (list instanceof InvalidInput || list instanceof NotAllowed) return list
    return Object.assign(new WithdrawListSuccess(), { list })
  }

  @Access('person')
  @Mutation(() => KeepUsualListResult, { description: 'Keeps what is usually on a list, to begin the next one with.' })
  async keepUsualList(
    @Ctx() context: RequestContext,
    @Arg('input', () => KeepUsualListInput, { description: 'The usual list.' }) input: KeepUsualListInput,
  ): Promise<typeof KeepUsualListResult> {
    const usualList = await this.lists.keepUsualList(signedIn(context), input)
    if (usualList instanceof InvalidInput || usualList instanceof Conflict) return usualList
    return Object.assign(new KeepUsualListSuccess(), { usualList })
  }

  @Access('person')
  @Mutation(() => KeepLearningCaseResult, {
    description: 'Keeps one case to learn from: its month, and nothing of the patient.',
  })
  async keepLearningCase(
    @Ctx() context: RequestContext,
    @Arg('input', () => KeepLearningCaseInput, { description: 'The case.' }) input: KeepLearningCaseInput,
  ): Promise<typeof KeepLearningCaseResult> {
    const kept = await this.cases.keep(signedIn(context), input)
    return Array.isArray(kept)
      ? invalidInput(kept)
      : Object.assign(new KeepLearningCaseSuccess(), { learningCase: kept })
  }
}
