import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import {
  Access,
  DateScalar,
  invalidInput,
  InvalidInput,
  NotAllowed,
  perRequest,
  signedIn,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import { Colleague } from '../organisations/index.ts'
import type { RatingService } from './rating.service.ts'
import {
  ColleagueRating,
  MyCapability,
  RateMyCapabilitiesInput,
  RateMyCapabilitiesResult,
  RateMyCapabilitiesSuccess,
  RecordAssessedRatingInput,
  RecordAssessedRatingResult,
  RecordAssessedRatingSuccess,
  RetractMyRatingInput,
  RetractMyRatingResult,
  RetractMyRatingSuccess,
} from './rating.types.ts'

@Resolver(() => Colleague)
export class RatingResolver {
  /** One statement for the colleagues of a page, whose ratings are asked for one by one. */
  private readonly assessed = perRequest(
    context => new DataLoader<string, ColleagueRating[]>(ids => this.ratings.assessedRatingsOf(signedIn(context), ids)),
  )

  constructor(private readonly ratings: RatingService) {}

  @Access('person')
  @Query(() => [MyCapability], { description: 'Every capability of the framework as it stands for the viewer.' })
  myCapabilities(
    @Ctx() context: RequestContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'As it stood at the end of this day, today or earlier; null = today.',
    })
    asOf: string | null,
  ): Promise<MyCapability[]> {
    return this.ratings.myCapabilities(signedIn(context), asOf ?? null)
  }

  @Access('person')
  @Mutation(() => RateMyCapabilitiesResult, {
    description:
      'Records self-ratings. They never change an assessed rating. Valid items are saved, bad ones come back by index.',
  })
  async rateMyCapabilities(
    @Ctx() context: RequestContext,
    @Arg('input', () => RateMyCapabilitiesInput, { description: 'The ratings, each on its own.' })
    input: RateMyCapabilitiesInput,
  ): Promise<typeof RateMyCapabilitiesResult> {
    const rated = await this.ratings.rate(signedIn(context), input)
    return Array.isArray(rated) ? invalidInput(rated) : Object.assign(new RateMyCapabilitiesSuccess(), rated)
  }

  @Access('person')
  @Mutation(() => RetractMyRatingResult, {
    description: 'Takes a self-rating back within 24 hours. Nothing is deleted.',
  })
  async retractMyRating(
    @Ctx() context: RequestContext,
    @Arg('input', () => RetractMyRatingInput, { description: 'The rating to take back.' }) input: RetractMyRatingInput,
  ): Promise<typeof RetractMyRatingResult> {
    const result = await this.ratings.retract(signedIn(context), input.id)
    if (result instanceof InvalidInput || result instanceof NotAllowed) return result
    return Object.assign(new RetractMyRatingSuccess(), result)
  }

  @Access(['ASSESSOR'])
  @Mutation(() => RecordAssessedRatingResult, {
    description:
      'Records what one assessor saw of a colleague, 0 to 2; 3 and 4 come only from a sign-off or a starting position.',
  })
  async recordAssessedRating(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordAssessedRatingInput, { description: 'What was seen of whom, and when.' })
    input: RecordAssessedRatingInput,
  ): Promise<typeof RecordAssessedRatingResult> {
    const result = await this.ratings.recordAssessed(signedIn(context), input)
    if (result instanceof InvalidInput || result instanceof NotAllowed) return result
    return Object.assign(new RecordAssessedRatingSuccess(), result)
  }

  @FieldResolver(() => [ColleagueRating], {
    description: 'Assessed ratings held; self-ratings are shown to nobody else.',
  })
  assessedRatings(@Root() colleague: Colleague, @Ctx() context: RequestContext): Promise<ColleagueRating[]> {
    return this.assessed(context).load(colleague.id)
  }
}
