import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  NotAllowed,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
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
  constructor(private readonly counts: MonthlyCountService) {}

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
