import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  NotAllowed,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import {
  AnswerPreceptorshipInput,
  AnswerPreceptorshipResult,
  AnswerPreceptorshipSuccess,
  ChangePreceptorInput,
  ChangePreceptorResult,
  ChangePreceptorSuccess,
  CompletePreceptorshipInput,
  CompletePreceptorshipResult,
  CompletePreceptorshipSuccess,
  EndPreceptorshipInput,
  EndPreceptorshipResult,
  EndPreceptorshipSuccess,
  StartPreceptorshipInput,
  StartPreceptorshipResult,
  StartPreceptorshipSuccess,
} from './preceptorship-changes.types.ts'
import type { PreceptorshipService } from './preceptorship.service.ts'
import { Preceptorship, ProgrammePreceptorship } from './preceptorship.types.ts'

@Resolver()
export class PreceptorshipResolver {
  constructor(private readonly preceptorships: PreceptorshipService) {}

  @Access('person')
  @Query(() => [Preceptorship], {
    description: 'Preceptorships of the viewer, and those they support or are asked to; the latest first, at most 100.',
  })
  myPreceptorships(@Ctx() context: RequestContext): Promise<Preceptorship[]> {
    return this.preceptorships.preceptorships(signedIn(context))
  }

  @Access('person')
  @Query(() => Preceptorship, {
    nullable: true,
    description: 'A preceptorship the viewer is one of the two of; null = there is none.',
  })
  async preceptorship(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'The preceptorship.' }) id: string,
  ): Promise<Preceptorship | null> {
    const [found] = await this.preceptorships.preceptorships(signedIn(context), id)
    return found ?? null
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Query(() => [ProgrammePreceptorship], {
    description:
      'Preceptorships in organisations where the viewer is educator or administrator: who, when and whether they met, and no words. At most 200.',
  })
  programmePreceptorships(@Ctx() context: RequestContext): Promise<ProgrammePreceptorship[]> {
    return this.preceptorships.programme(signedIn(context))
  }

  @Access('person')
  @Mutation(() => StartPreceptorshipResult, { description: 'Names a preceptor, and says what is agreed.' })
  async startPreceptorship(
    @Ctx() context: RequestContext,
    @Arg('input', () => StartPreceptorshipInput, { description: 'Who, from when and with how much time.' })
    input: StartPreceptorshipInput,
  ): Promise<typeof StartPreceptorshipResult> {
    const outcome = await this.preceptorships.start(signedIn(context), input)
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed) return outcome
    return Object.assign(new StartPreceptorshipSuccess(), { preceptorship: outcome })
  }

  @Access('person')
  @Mutation(() => AnswerPreceptorshipResult, { description: 'Says yes or no to being named.' })
  async answerPreceptorship(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerPreceptorshipInput, { description: 'The answer.' }) input: AnswerPreceptorshipInput,
  ): Promise<typeof AnswerPreceptorshipResult> {
    const outcome = await this.preceptorships.answer(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new AnswerPreceptorshipSuccess(), { preceptorship: outcome })
  }

  @Access('person')
  @Mutation(() => ChangePreceptorResult, {
    description: 'Names another preceptor; the one before stays until both have said yes, and then in the history.',
  })
  async changePreceptor(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangePreceptorInput, { description: 'Who.' }) input: ChangePreceptorInput,
  ): Promise<typeof ChangePreceptorResult> {
    const outcome = await this.preceptorships.changePreceptor(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new ChangePreceptorSuccess(), { preceptorship: outcome })
  }

  @Access('person')
  @Mutation(() => CompletePreceptorshipResult, {
    description: 'Says for the viewer that the period is completed, without a grade; it is once both did.',
  })
  async completePreceptorship(
    @Ctx() context: RequestContext,
    @Arg('input', () => CompletePreceptorshipInput, { description: 'Which.' }) input: CompletePreceptorshipInput,
  ): Promise<typeof CompletePreceptorshipResult> {
    const outcome = await this.preceptorships.complete(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new CompletePreceptorshipSuccess(), { preceptorship: outcome })
  }

  @Access('person')
  @Mutation(() => EndPreceptorshipResult, { description: 'Ends it early; why is told to the two alone.' })
  async endPreceptorship(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndPreceptorshipInput, { description: 'Which, and why.' }) input: EndPreceptorshipInput,
  ): Promise<typeof EndPreceptorshipResult> {
    const outcome = await this.preceptorships.end(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new EndPreceptorshipSuccess(), { preceptorship: outcome })
  }
}

const isRefused = (outcome: object | null): outcome is InvalidInput | NotAllowed | Conflict =>
  outcome instanceof InvalidInput || outcome instanceof NotAllowed || outcome instanceof Conflict
