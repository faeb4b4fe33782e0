import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access, invalidInput, perRequest, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { Module, ModuleVersion } from '../modules/index.ts'
import type { GuidelineService } from './guideline.service.ts'
import {
  Guideline,
  SupersedeGuidelineInput,
  SupersedeGuidelineResult,
  SupersedeGuidelineSuccess,
} from './guideline.types.ts'

/** One reading for all guidelines a request names. */
const oneReading = (service: () => GuidelineService) =>
  perRequest(({ viewer }) => new DataLoader<string, Guideline | null>(codes => service().byCodes(viewer, codes)))

@Resolver(() => Guideline)
export class GuidelineResolver {
  private readonly reading = oneReading(() => this.service)
  private readonly published = perRequest(({ viewer }) => this.service.published(viewer))

  constructor(private readonly service: GuidelineService) {}

  @Access('person')
  @Query(() => [Guideline], { description: 'Guidelines that modules cite, by title; at most the first 200.' })
  guidelines(
    @Ctx() { viewer }: RequestContext,
    @Arg('search', () => String, { nullable: true, description: 'Words of its title, publisher or code; null = all.' })
    search: string | null,
  ): Promise<Guideline[]> {
    return this.service.guidelines(viewer, search)
  }

  @Access('person')
  @Query(() => Guideline, { nullable: true, description: 'One guideline; null where there is none of this code.' })
  guideline(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
  ): Promise<Guideline | null> {
    return this.reading(context).load(code)
  }

  @Access(['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => SupersedeGuidelineResult, {
    description:
      'Says that a guideline no longer stands, which marks every module that cites it; or that it stands again.',
  })
  async supersedeGuideline(
    @Ctx() context: RequestContext,
    @Arg('input', () => SupersedeGuidelineInput, { description: 'The guideline, and what stands in its place.' })
    input: SupersedeGuidelineInput,
  ): Promise<typeof SupersedeGuidelineResult> {
    const outcome = await this.service.supersede(signedIn(context), input)
    if (Array.isArray(outcome)) return invalidInput(outcome)
    return 'title' in outcome ? Object.assign(new SupersedeGuidelineSuccess(), { guideline: outcome }) : outcome
  }

  @FieldResolver(() => Guideline, { nullable: true, description: 'What stands in its place; null = it stands.' })
  supersededBy(
    @Root() { supersededByCode }: Guideline,
    @Ctx() context: RequestContext,
  ): Promise<Guideline | null> | null {
    return supersededByCode === null ? null : this.reading(context).load(supersededByCode)
  }

  @FieldResolver(() => [Module], { description: 'Modules whose latest version cites it.' })
  async modules(@Root() { moduleCodes }: Guideline, @Ctx() context: RequestContext): Promise<Module[]> {
    const published = await this.published(context)
    return moduleCodes.flatMap(code => published.get(code) ?? [])
  }
}

@Resolver(() => ModuleVersion)
export class VersionGuidelinesResolver {
  private readonly reading = oneReading(() => this.service)

  constructor(private readonly service: GuidelineService) {}

  @FieldResolver(() => [Guideline], { description: 'Guidelines it cites.' })
  async guidelines(@Root() version: ModuleVersion, @Ctx() context: RequestContext): Promise<Guideline[]> {
    const found = await this.reading(context).loadMany(version.guidelineCodes)
    return found.flatMap(each => (each instanceof Error || each === null ? [] : [each]))
  }

  @FieldResolver(() => [Guideline], { description: 'Guidelines it cites that no longer stand; empty = none.' })
  async supersededGuidelines(@Root() version: ModuleVersion, @Ctx() context: RequestContext): Promise<Guideline[]> {
    return (await this.guidelines(version, context)).filter(({ supersededOn }) => supersededOn !== null)
  }
}
