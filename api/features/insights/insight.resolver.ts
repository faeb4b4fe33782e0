import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { InsightService } from './insight.service.ts'
import { InsightModuleConnection, ModuleInsights } from './insight.types.ts'

@ArgsType()
class InsightModulesArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@Resolver()
export class InsightResolver {
  constructor(private readonly service: InsightService) {}

  @Access(['AUTHOR'])
  @Query(() => ModuleInsights, {
    nullable: true,
    description:
      'How a module is learnt from, in figures of six people or more. For authors: of the organisation that published it, over everybody; of modules no organisation published, over the people of their own organisations. null = the viewer is told nothing of it, or there is no such version.',
  })
  moduleInsights(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Code of the module.' }) code: string,
    @Arg('version', () => Int, { nullable: true, description: 'Number of the version; null = the latest.' })
    version: number | null | undefined,
  ): Promise<ModuleInsights | null> {
    return this.service.insights(signedIn(context), code, version ?? null)
  }

  @Access(['AUTHOR'])
  @Query(() => InsightModuleConnection, {
    description: 'Modules the viewer is told figures of, by their codes, with those of the latest version.',
  })
  insightModules(
    @Ctx() context: RequestContext,
    @Args(() => InsightModulesArgs) asked: InsightModulesArgs,
  ): Promise<InsightModuleConnection> {
    return this.service.modules(signedIn(context), asked)
  }
}
