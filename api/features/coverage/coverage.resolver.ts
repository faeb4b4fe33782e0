import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { Access, type RequestContext } from '../../platform/graphql/index.ts'
import type { CoverageService } from './coverage.service.ts'
import { CoverageArgs, CoverageConnection } from './coverage.types.ts'

@Resolver()
export class CoverageResolver {
  constructor(private readonly service: CoverageService) {}

  @Access(['AUTHOR', 'EDUCATOR'])
  @Query(() => CoverageConnection, {
    nullable: true,
    description:
      'Which steps of a rating modules lead over, and how many people of an organisation wait for each. For its authors and educators; null where the viewer is neither there.',
  })
  coverage(
    @Ctx() { viewer }: RequestContext,
    @Args(() => CoverageArgs) asked: CoverageArgs,
  ): Promise<CoverageConnection | null> {
    return this.service.coverage(viewer, asked)
  }
}
