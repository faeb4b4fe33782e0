import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { Access, type RequestContext } from '../../platform/graphql/index.ts'
import type { CoverService } from './cover.service.ts'
import { ServiceCoverArgs, ServiceCoverConnection } from './cover.types.ts'

@Resolver()
export class CoverResolver {
  constructor(private readonly service: CoverService) {}

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Query(() => ServiceCoverConnection, {
    nullable: true,
    description:
      'Which current members an organisation has on record with each of its scope lines, by its own decisions alone. For its educators and administrators; null where the viewer is neither there.',
  })
  serviceCover(
    @Ctx() { viewer }: RequestContext,
    @Args(() => ServiceCoverArgs) asked: ServiceCoverArgs,
  ): Promise<ServiceCoverConnection | null> {
    return this.service.serviceCover(viewer, asked)
  }
}
