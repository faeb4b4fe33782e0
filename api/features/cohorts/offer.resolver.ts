import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { OfferService } from './offer.service.ts'
import { CohortOffers, CohortOffersArgs } from './offer.types.ts'

@Resolver()
export class OfferResolver {
  constructor(private readonly offers: OfferService) {}

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Query(() => CohortOffers, {
    nullable: true,
    description:
      'What would help the most people of a group: modules, planned days and lists, with whom and why. null where the viewer does not follow it today.',
  })
  cohortOffers(
    @Ctx() context: RequestContext,
    @Args(() => CohortOffersArgs) asked: CohortOffersArgs,
  ): Promise<CohortOffers | null> {
    return this.offers.offers(signedIn(context), asked)
  }
}
