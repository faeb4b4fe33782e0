import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  NotAllowed,
  signedIn,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import {
  AdoptReturnPlanResult,
  AdoptReturnPlanSuccess,
  EndReturnPlanResult,
  EndReturnPlanSuccess,
  ShareReturnPlanResult,
  ShareReturnPlanSuccess,
  TickReturnStepResult,
  TickReturnStepSuccess,
} from './review-changes.types.ts'
import type { ReviewService } from './review.service.ts'
import {
  AdoptReturnPlanInput,
  EndReturnPlanInput,
  MyReviews,
  ShareReturnPlanInput,
  TickReturnStepInput,
} from './review.types.ts'

@Resolver()
export class ReviewResolver {
  constructor(private readonly reviews: ReviewService) {}

  @Access('person')
  @Query(() => MyReviews, {
    description: 'What is reviewed, due, without a recent record or lapsed, by scope line; and the return from leave.',
  })
  myReviews(@Ctx() context: RequestContext): Promise<MyReviews> {
    return this.reviews.reviews(signedIn(context))
  }

  @Access('person')
  @Mutation(() => AdoptReturnPlanResult, {
    description: 'Takes the proposal up as a plan of one’s own; nobody else sees it.',
  })
  async adoptReturnPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => AdoptReturnPlanInput, { description: 'Which return.' }) { to }: AdoptReturnPlanInput,
  ): Promise<typeof AdoptReturnPlanResult> {
    const reviews = await this.reviews.adopt(signedIn(context), to)
    return reviews instanceof InvalidInput ? reviews : Object.assign(new AdoptReturnPlanSuccess(), { reviews })
  }

  @Access('person')
  @Mutation(() => TickReturnStepResult, { description: 'Says that a step is done, or is not after all.' })
  async tickReturnStep(
    @Ctx() context: RequestContext,
    @Arg('input', () => TickReturnStepInput, { description: 'The step.' }) input: TickReturnStepInput,
  ): Promise<typeof TickReturnStepResult> {
    const reviews = await this.reviews.tick(signedIn(context), input)
    if (reviews instanceof InvalidInput || reviews instanceof Conflict) return reviews
    return Object.assign(new TickReturnStepSuccess(), { reviews })
  }

  @Access('person')
  @Mutation(() => EndReturnPlanResult, { description: 'Ends the plan, whatever is ticked.' })
  async endReturnPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndReturnPlanInput, { description: 'The plan.' }) input: EndReturnPlanInput,
  ): Promise<typeof EndReturnPlanResult> {
    const reviews = await this.reviews.end(signedIn(context), input)
    if (reviews instanceof InvalidInput || reviews instanceof Conflict) return reviews
    return Object.assign(new EndReturnPlanSuccess(), { reviews })
  }

  @Access('person')
  @Mutation(() => ShareReturnPlanResult, { description: 'Shows the plan to one person until a day, or to nobody.' })
  async shareReturnPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareReturnPlanInput, { description: 'To whom.' }) input: ShareReturnPlanInput,
  ): Promise<typeof ShareReturnPlanResult> {
    const reviews = await this.reviews.share(signedIn(context), input)
    if (reviews instanceof InvalidInput || reviews instanceof NotAllowed || reviews instanceof Conflict) return reviews
    return Object.assign(new ShareReturnPlanSuccess(), { reviews })
  }
}
