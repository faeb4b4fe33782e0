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
import type { ScopeLeadService } from './scope-lead.service.ts'
import type { ScopeRequestService } from './scope-request.service.ts'
import {
  AnswerScopeRequestInput,
  AnswerScopeRequestResult,
  AnswerScopeRequestSuccess,
  ConfirmMyScopeInput,
  ConfirmMyScopeResult,
  ConfirmMyScopeSuccess,
  OfferMyScopeInput,
  OfferMyScopeResult,
  OfferMyScopeSuccess,
  RecordScopeCheckInput,
  RecordScopeCheckResult,
  RecordScopeCheckSuccess,
  WithdrawScopeRequestInput,
  WithdrawScopeRequestResult,
  WithdrawScopeRequestSuccess,
} from './scope-request.types.ts'
import { ScopeRequestConnection } from './scope-statement.types.ts'

@Resolver()
export class ScopeRequestResolver {
  constructor(
    private readonly requests: ScopeRequestService,
    private readonly leads: ScopeLeadService,
  ) {}

  @Access('person')
  @Mutation(() => ConfirmMyScopeResult, {
    description: 'Says whether anything changed in the year, and asks the leads to confirm the statement in force.',
  })
  async confirmMyScope(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmMyScopeInput, { description: 'The statement, and what changed.' })
    input: ConfirmMyScopeInput,
  ): Promise<typeof ConfirmMyScopeResult> {
    const request = await this.requests.confirm(signedIn(context), input)
    return request instanceof InvalidInput ? request : Object.assign(new ConfirmMyScopeSuccess(), { request })
  }

  @Access('person')
  @Mutation(() => OfferMyScopeResult, {
    description: 'Offers a signed statement to another organisation of the viewer’s. Its leads see it from then on.',
  })
  async offerMyScope(
    @Ctx() context: RequestContext,
    @Arg('input', () => OfferMyScopeInput, { description: 'What, and to whom.' }) input: OfferMyScopeInput,
  ): Promise<typeof OfferMyScopeResult> {
    const request = await this.requests.offer(signedIn(context), input)
    if (request instanceof InvalidInput || request instanceof NotAllowed) return request
    return Object.assign(new OfferMyScopeSuccess(), { request })
  }

  @Access('person')
  @Mutation(() => WithdrawScopeRequestResult, {
    description: 'Takes back what waits for a lead; no lead sees it any more.',
  })
  async withdrawScopeRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawScopeRequestInput, { description: 'Which one.' }) { id }: WithdrawScopeRequestInput,
  ): Promise<typeof WithdrawScopeRequestResult> {
    if (await this.requests.withdraw(signedIn(context), id))
      return Object.assign(new WithdrawScopeRequestSuccess(), { id })
    return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no request of yours here that waits' }])
  }

  @Access(['ASSESSOR'])
  @Query(() => ScopeRequestConnection, {
    description: 'What waits for the viewer as a lead: to sign, to confirm, to accept or to check; the oldest first.',
  })
  scopeRequests(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Goes on after this place of the queue.' })
    after: string | null,
  ): Promise<ScopeRequestConnection> {
    return this.leads.queue(signedIn(context), { first, after })
  }

  @Access(['ASSESSOR'])
  @Mutation(() => AnswerScopeRequestResult, {
    description:
      'Answers one request as a lead. A yearly confirmation clears review dates together; no rating changes.',
  })
  async answerScopeRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerScopeRequestInput, { description: 'Which, and what you say.' })
    input: AnswerScopeRequestInput,
  ): Promise<typeof AnswerScopeRequestResult> {
    const request = await this.leads.answer(signedIn(context), input)
    if (request instanceof InvalidInput || request instanceof NotAllowed || request instanceof Conflict) return request
    return Object.assign(new AnswerScopeRequestSuccess(), { request })
  }

  @Access(['ASSESSOR'])
  @Mutation(() => RecordScopeCheckResult, { description: 'Records that an induction check was done.' })
  async recordScopeCheck(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordScopeCheckInput, { description: 'Which, and when.' }) input: RecordScopeCheckInput,
  ): Promise<typeof RecordScopeCheckResult> {
    const request = await this.leads.recordCheck(signedIn(context), input)
    if (request instanceof InvalidInput || request instanceof Conflict) return request
    return Object.assign(new RecordScopeCheckSuccess(), { request })
  }
}
