import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Access, perRequest, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { Pathway, PathwayStage } from '../pathways/index.ts'
import type { GoalService } from './goal.service.ts'
import type { ProgressReader } from './pathway-progress.ts'
import { MyPathway, MyStage, PathwayComparison } from './pathway-progress.types.ts'

type PathwayStanding = Omit<MyPathway, 'minutesLeft'> & { code: string }

/** One reading of the record serves every pathway and stage of a request. */
export type ProgressOf = (context: RequestContext) => Promise<ProgressReader>

export const createProgressOf = (goals: GoalService): ProgressOf =>
  perRequest(context => goals.progress(signedIn(context)))

@Resolver(() => Pathway)
export class PathwayProgressResolver {
  constructor(private readonly progressOf: ProgressOf) {}

  @Access('person')
  @Query(() => PathwayComparison, {
    description:
      'Two or three pathways side by side: what the viewer holds for each, what differs, and what serves more than one.',
  })
  async comparePathways(
    @Ctx() context: RequestContext,
    @Arg('codes', () => [String], { description: 'Two or three different codes, such as "PW-ADV-OBS".' })
    codes: string[],
  ): Promise<PathwayComparison> {
    return (await this.progressOf(context)).compare(codes)
  }

  @FieldResolver(() => MyPathway, { description: 'Where the viewer stands towards its end role.' })
  async mine(@Root() { code }: Pathway, @Ctx() context: RequestContext): Promise<PathwayStanding> {
    return { code, ...(await this.progressOf(context)).standing(code) }
  }
}

@Resolver(() => PathwayStage)
export class StageProgressResolver {
  constructor(private readonly progressOf: ProgressOf) {}

  @FieldResolver(() => MyStage, { description: 'How far the viewer is in it.' })
  async mine(@Root() { pathwayCode, position }: PathwayStage, @Ctx() context: RequestContext): Promise<MyStage> {
    return (await this.progressOf(context)).stage(pathwayCode, position)
  }
}

@Resolver(() => MyPathway)
export class PathwayMinutesResolver {
  constructor(private readonly progressOf: ProgressOf) {}

  @FieldResolver(() => Int, {
    description: 'Structured learning minutes left; confirming costs a request, no minutes.',
  })
  async minutesLeft(@Root() { code }: PathwayStanding, @Ctx() context: RequestContext): Promise<number> {
    return (await this.progressOf(context)).minutesLeft(code)
  }
}
