import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Access, invalidInput, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { NextSteps } from './next-step.types.ts'
import type { RecommendationService } from './recommendation.service.ts'
import {
  RespondToNextStepInput,
  RespondToNextStepResult,
  RespondToNextStepSuccess,
  WithdrawResponseInput,
  WithdrawResponseResult,
  WithdrawResponseSuccess,
} from './step-response.types.ts'

@Resolver()
export class RecommendationResolver {
  constructor(private readonly recommendations: RecommendationService) {}

  @Access('person')
  @Query(() => NextSteps, { description: 'What the viewer may do next, with reasons. Computes and writes nothing.' })
  nextSteps(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many steps that can be done now.' }) first: number,
    @Arg('minutes', () => Int, {
      nullable: true,
      description: 'Only steps whose smallest useful sitting fits into this many minutes.',
    })
    minutes: number | null,
  ): Promise<NextSteps> {
    return this.recommendations.nextSteps(signedIn(context), { first, minutes: minutes ?? null })
  }

  @Access('person')
  @Mutation(() => RespondToNextStepResult, {
    description: 'Answers a step; it takes effect at once and is remembered.',
  })
  async respondToNextStep(
    @Ctx() context: RequestContext,
    @Arg('input', () => RespondToNextStepInput, { description: 'The step, and the answer to it.' })
    input: RespondToNextStepInput,
  ): Promise<typeof RespondToNextStepResult> {
    const response = await this.recommendations.respond(signedIn(context), input)
    return Array.isArray(response)
      ? invalidInput(response)
      : Object.assign(new RespondToNextStepSuccess(), { response })
  }

  @Access('person')
  @Mutation(() => WithdrawResponseResult, { description: 'Takes an answer to a step back. Nothing is deleted.' })
  async withdrawResponse(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawResponseInput, { description: 'The step whose answer is taken back.' })
    { stepId }: WithdrawResponseInput,
  ): Promise<typeof WithdrawResponseResult> {
    const problems = await this.recommendations.withdraw(signedIn(context), stepId)
    return problems.length > 0 ? invalidInput(problems) : Object.assign(new WithdrawResponseSuccess(), { stepId })
  }
}
