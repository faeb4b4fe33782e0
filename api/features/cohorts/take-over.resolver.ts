import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, NotAllowed, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { TakeOverService } from './take-over.service.ts'
import {
  TakeOverCohortInput,
  TakeOverCohortResult,
  TakeOverCohortSuccess,
  UnfollowedCohort,
} from './take-over.types.ts'

@Resolver()
export class TakeOverResolver {
  constructor(private readonly service: TakeOverService) {}

  @Access(['ORGANISATION_ADMINISTRATOR'])
  @Query(() => [UnfollowedCohort], {
    description: 'Running groups of organisations the viewer looks after that nobody follows, by name, at most 100.',
  })
  unfollowedCohorts(@Ctx() context: RequestContext): Promise<UnfollowedCohort[]> {
    return this.service.unfollowed(signedIn(context))
  }

  @Access(['ORGANISATION_ADMINISTRATOR'])
  @Mutation(() => TakeOverCohortResult, {
    description: 'Follows a group that nobody follows, from today on. Refused: NO_SUCH_GROUP.',
  })
  async takeOverCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => TakeOverCohortInput, { description: 'Which.' }) input: TakeOverCohortInput,
  ): Promise<typeof TakeOverCohortResult> {
    const outcome = await this.service.takeOver(signedIn(context), input.cohortId)
    return outcome instanceof NotAllowed ? outcome : Object.assign(new TakeOverCohortSuccess(), { cohort: outcome })
  }
}
