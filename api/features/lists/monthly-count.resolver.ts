import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  NotAllowed,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { CountedMonthService } from './counted-month.service.ts'
import {
  CountedMonthConnection,
  SayWhoseCountInput,
  SayWhoseCountResult,
  SayWhoseCountSuccess,
} from './counted-month.types.ts'
import type { MonthlyCountService } from './monthly-count.service.ts'
import {
  ImportMonthlyCountsInput,
  ImportMonthlyCountsResult,
  ImportMonthlyCountsSuccess,
  LocalCode,
  MapLocalCodesInput,
  MapLocalCodesResult,
  MapLocalCodesSuccess,
} from './monthly-count.types.ts'

@Resolver()
export class MonthlyCountResolver {
  constructor(
    private readonly counts: MonthlyCountService,
    private readonly months: CountedMonthService,
  ) {}

  @Access('person')
  @Query(() => CountedMonthConnection, {
    description: 'What systems of organisations counted of the viewer as it stands, the latest month first.',
  })
  myCountedMonths(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' }) after: string | null,
  ): Promise<CountedMonthConnection> {
    return this.months.months(signedIn(context), { first, after })
  }

  @Access('person')
  @Mutation(() => SayWhoseCountResult, {
    description: 'Says that a count is not one’s own, or that it is after all. It stands until the count is put right.',
  })
  async sayWhoseCount(
    @Ctx() context: RequestContext,
    @Arg('input', () => SayWhoseCountInput, { description: 'The count.' }) input: SayWhoseCountInput,
  ): Promise<typeof SayWhoseCountResult> {
    const counted = await this.months.sayWhose(signedIn(context), input)
    return counted instanceof InvalidInput ? counted : Object.assign(new SayWhoseCountSuccess(), { counted })
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => [LocalCode], { description: 'What codes of an organisation the viewer looks after stand for.' })
  localCodes(
    @Ctx() context: RequestContext,
    @Arg('organisationId', () => UUIDScalar, { description: 'The organisation.' }) organisationId: string,
  ): Promise<LocalCode[]> {
    return this.counts.localCodes(signedIn(context), organisationId)
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => MapLocalCodesResult, {
    description: 'Says once what the codes of an organisation’s system stand for.',
  })
  async mapLocalCodes(
    @Ctx() context: RequestContext,
    @Arg('input', () => MapLocalCodesInput, { description: 'The codes.' }) input: MapLocalCodesInput,
  ): Promise<typeof MapLocalCodesResult> {
    const result = await this.counts.mapCodes(signedIn(context), input)
    if (result instanceof InvalidInput || result instanceof NotAllowed || result instanceof Conflict) return result
    return Object.assign(new MapLocalCodesSuccess(), { localCodes: result })
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => ImportMonthlyCountsResult, {
    description:
      'Takes counts of a system, or shows what would come of it. A file with anything of patients is refused.',
  })
  async importMonthlyCounts(
    @Ctx() context: RequestContext,
    @Arg('input', () => ImportMonthlyCountsInput, { description: 'The file.' }) input: ImportMonthlyCountsInput,
  ): Promise<typeof ImportMonthlyCountsResult> {
    const result = await this.counts.importCounts(signedIn(context), input)
    if (result instanceof InvalidInput || result instanceof NotAllowed) return result
    return Object.assign(new ImportMonthlyCountsSuccess(), result)
  }
}
