import { Arg, Ctx, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import {
  Access,
  Conflict,
  DateScalar,
  InvalidInput,
  signedIn,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import { AdoptPlanInput, AdoptPlanResult, AdoptPlanSuccess } from './adopted-plan.types.ts'
import type { PlanService } from './plan.service.ts'
import { DevelopmentPlan } from './plan.types.ts'
import {
  PlanChangeInput,
  PlanImprovement,
  PlanSince,
  WhatIfResult,
  WhatIfSuccess,
  WhyNotModule,
} from './what-if.types.ts'

/** As the database tells it. */
interface Notice {
  readonly inputsDigest: string
  readonly at: string
}

@Resolver()
export class PlanResolver {
  constructor(private readonly plans: PlanService) {}

  @Access('person')
  @Query(() => DevelopmentPlan, {
    description:
      'The viewer’s plan to their goal: the adopted one brought up to date, else the shortest that is known.',
  })
  developmentPlan(@Ctx() context: RequestContext): Promise<DevelopmentPlan> {
    return this.plans.developmentPlan(signedIn(context))
  }

  @Access('person')
  @Query(() => WhatIfResult, { description: 'What the plan would be if something were different. Records nothing.' })
  async whatIf(
    @Ctx() context: RequestContext,
    @Arg('change', () => PlanChangeInput, { description: 'What would be different.' }) change: PlanChangeInput,
  ): Promise<typeof WhatIfResult> {
    const answer = await this.plans.whatIf(signedIn(context), change)
    return answer instanceof InvalidInput ? answer : Object.assign(new WhatIfSuccess(), answer)
  }

  @Access('person')
  @Query(() => WhyNotModule, {
    nullable: true,
    description:
      'Why a module is no part of the viewer’s plan, and what it would cost; null = there is no such module.',
  })
  whyNotModule(
    @Ctx() context: RequestContext,
    @Arg('moduleCode', () => String, { description: 'The module.' }) moduleCode: string,
  ): Promise<WhyNotModule | null> {
    return this.plans.whyNot(signedIn(context), moduleCode)
  }

  @Access('person')
  @Query(() => PlanSince, { description: 'What became of the viewer’s plan since a day.' })
  planSince(
    @Ctx() context: RequestContext,
    @Arg('on', () => DateScalar, { description: 'A day before today, within a year.' }) on: string,
  ): Promise<PlanSince> {
    return this.plans.since(signedIn(context), on)
  }

  @Access('person')
  @Mutation(() => AdoptPlanResult, {
    description: 'Makes a plan one’s own: next steps come from it, and it changes only where something makes it.',
  })
  async adoptPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => AdoptPlanInput, { description: 'What is asked of the plan.' }) input: AdoptPlanInput,
  ): Promise<typeof AdoptPlanResult> {
    const adopted = await this.plans.adopt(signedIn(context), input)
    if (adopted instanceof InvalidInput || adopted instanceof Conflict) return adopted
    return Object.assign(new AdoptPlanSuccess(), { adopted })
  }

  @Access('person')
  @Subscription(() => PlanImprovement, {
    topics: 'planImproved',
    topicId: ({ context }: { context: RequestContext }) => signedIn(context).personId,
    description:
      'Tells that a shorter plan or a better bound was found for a plan the viewer asked for: ask for it again.',
  })
  planImproved(@Root() { inputsDigest, at }: Notice): PlanImprovement {
    return { inputsDigest, at: new Date(at) }
  }
}
