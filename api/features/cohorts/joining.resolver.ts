import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, InvalidInput, NotAllowed, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { MyCohort } from './cohort-member.types.ts'
import type { JoiningService } from './joining.service.ts'
import {
  AnswerCohortInput,
  AnswerCohortResult,
  AnswerCohortSuccess,
  AskIntoCohortInput,
  AskIntoCohortResult,
  AskIntoCohortSuccess,
  LeaveCohortInput,
  LeaveCohortResult,
  LeaveCohortSuccess,
  RemoveFromCohortInput,
  RemoveFromCohortResult,
  RemoveFromCohortSuccess,
  ShareWithCohortInput,
  ShareWithCohortResult,
  ShareWithCohortSuccess,
} from './joining.types.ts'

@Resolver()
export class JoiningResolver {
  constructor(private readonly joining: JoiningService) {}

  @Access('person')
  @Query(() => [MyCohort], {
    description: 'Groups the viewer is in or asked into, those they are asked into first; at most 50.',
  })
  myCohorts(@Ctx() context: RequestContext): Promise<MyCohort[]> {
    return this.joining.mine(signedIn(context))
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Mutation(() => AskIntoCohortResult, {
    description: 'Asks members of an organisation into a group; each says yes or no.',
  })
  async askIntoCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => AskIntoCohortInput, { description: 'Whom, into which.' }) input: AskIntoCohortInput,
  ): Promise<typeof AskIntoCohortResult> {
    const outcome = await this.joining.ask(signedIn(context), input)
    return Array.isArray(outcome) ? Object.assign(new AskIntoCohortSuccess(), { members: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => AnswerCohortResult, { description: 'Joins a group the viewer is asked into, or says no.' })
  async answerCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerCohortInput, { description: 'The answer.' }) input: AnswerCohortInput,
  ): Promise<typeof AnswerCohortResult> {
    const outcome = await this.joining.answer(signedIn(context), input)
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed) return outcome
    return Object.assign(new AnswerCohortSuccess(), { cohort: outcome })
  }

  @Access('person')
  @Mutation(() => ShareWithCohortResult, {
    description:
      'Says what of the viewer’s own record is shared with a group; what is taken back is seen no more at once.',
  })
  async shareWithCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareWithCohortInput, { description: 'What, with which.' }) input: ShareWithCohortInput,
  ): Promise<typeof ShareWithCohortResult> {
    const outcome = await this.joining.share(signedIn(context), input)
    return outcome instanceof NotAllowed ? outcome : Object.assign(new ShareWithCohortSuccess(), { cohort: outcome })
  }

  @Access('person')
  @Mutation(() => LeaveCohortResult, { description: 'Leaves a group; what was shared with it is shared no longer.' })
  async leaveCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => LeaveCohortInput, { description: 'Which.' }) input: LeaveCohortInput,
  ): Promise<typeof LeaveCohortResult> {
    const outcome = await this.joining.leave(signedIn(context), input)
    return outcome instanceof NotAllowed ? outcome : Object.assign(new LeaveCohortSuccess(), { cohortId: outcome })
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Mutation(() => RemoveFromCohortResult, { description: 'Takes a member out of a group, or takes a question back.' })
  async removeFromCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveFromCohortInput, { description: 'Whom.' }) input: RemoveFromCohortInput,
  ): Promise<typeof RemoveFromCohortResult> {
    const outcome = await this.joining.remove(signedIn(context), input)
    return typeof outcome === 'string' ? Object.assign(new RemoveFromCohortSuccess(), { memberId: outcome }) : outcome
  }
}
