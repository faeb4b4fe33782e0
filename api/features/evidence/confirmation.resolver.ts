import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  invalidInput,
  NotAllowed,
  signedIn,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import {
  AnswerConfirmationsInput,
  AnswerConfirmationsResult,
  AnswerConfirmationsSuccess,
  RequestConfirmationResult,
  RequestConfirmationSuccess,
  SetDeputyInput,
  SetDeputyResult,
  SetDeputySuccess,
  WithdrawConfirmationRequestResult,
  WithdrawConfirmationRequestSuccess,
} from './confirmation-changes.types.ts'
import {
  ConfirmationCover,
  ConfirmationRequestConnection,
  RequestConfirmationInput,
  WithdrawConfirmationRequestInput,
} from './confirmation-queue.types.ts'
import type { ConfirmationService, Queue } from './confirmation.service.ts'

@Resolver()
export class ConfirmationResolver {
  constructor(private readonly confirmations: ConfirmationService) {}

  @Access('person')
  @Query(() => ConfirmationRequestConnection, {
    description: 'Requests that wait for the viewer or for those they cover for, the oldest first.',
  })
  confirmationQueue(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Goes on after this place of the queue.' })
    after: string | null,
  ): Promise<Queue> {
    return this.confirmations.queue(signedIn(context), { first, after })
  }

  @Access('person')
  @Query(() => ConfirmationCover, { description: 'Who answers in the viewer’s place, today or later.' })
  myDeputy(@Ctx() context: RequestContext): Promise<ConfirmationCover> {
    return this.confirmations.cover(signedIn(context))
  }

  @Access('person')
  @Mutation(() => RequestConfirmationResult, {
    description:
      'Asks a colleague to confirm one version. Whoever is asked, and whoever covers for them, sees it until it is answered.',
  })
  async requestConfirmation(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestConfirmationInput, { description: 'What, and whom to ask.' })
    input: RequestConfirmationInput,
  ): Promise<typeof RequestConfirmationResult> {
    const piece = await this.confirmations.request(signedIn(context), input)
    if (piece instanceof InvalidInput || piece instanceof NotAllowed || piece instanceof Conflict) return piece
    return Object.assign(new RequestConfirmationSuccess(), { piece })
  }

  @Access('person')
  @Mutation(() => WithdrawConfirmationRequestResult, { description: 'Takes a request back that is not answered yet.' })
  async withdrawConfirmationRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawConfirmationRequestInput, { description: 'The request.' })
    { id }: WithdrawConfirmationRequestInput,
  ): Promise<typeof WithdrawConfirmationRequestResult> {
    if (await this.confirmations.withdraw(signedIn(context), id))
      return Object.assign(new WithdrawConfirmationRequestSuccess(), { id })
    return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such request of yours that is open' }])
  }

  @Access('person')
  @Mutation(() => AnswerConfirmationsResult, {
    description:
      'Confirms requests, or returns them with a comment. Valid ones are answered, others come back by index.',
  })
  async answerConfirmations(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerConfirmationsInput, { description: 'Which, and what you say.' })
    input: AnswerConfirmationsInput,
  ): Promise<typeof AnswerConfirmationsResult> {
    const result = await this.confirmations.answer(signedIn(context), input)
    return result instanceof InvalidInput ? result : Object.assign(new AnswerConfirmationsSuccess(), result)
  }

  @Access('person')
  @Mutation(() => SetDeputyResult, { description: 'Says who answers requests in the viewer’s place, and when.' })
  async setDeputy(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetDeputyInput, { description: 'Who, and from when until when.' }) input: SetDeputyInput,
  ): Promise<typeof SetDeputyResult> {
    const cover = await this.confirmations.setDeputy(signedIn(context), input)
    if (cover instanceof InvalidInput || cover instanceof NotAllowed) return cover
    return Object.assign(new SetDeputySuccess(), { cover })
  }
}
