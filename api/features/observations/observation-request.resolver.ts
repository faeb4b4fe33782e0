import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  NotAllowed,
  signedIn,
  UUIDScalar,
  Conflict,
  InvalidInput,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { ObservationRequestService } from './observation-request.service.ts'
import {
  RenewObservationRequestInput,
  RenewObservationRequestResult,
  RenewObservationRequestSuccess,
  RequestObservationInput,
  RequestObservationResult,
  RequestObservationSuccess,
  WithdrawObservationRequestInput,
  WithdrawObservationRequestResult,
  WithdrawObservationRequestSuccess,
} from './observation-request.types.ts'
import { ObservationRequest, ObservationRequestConnection, PossibleAssessor } from './observation.types.ts'

@ArgsType()
class MyObservationsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@Resolver()
export class ObservationRequestResolver {
  constructor(private readonly service: ObservationRequestService) {}

  @Access('person')
  @Query(() => ObservationRequestConnection, {
    description: 'Requests of the viewer to be observed, the newest first, with what came of each.',
  })
  myObservations(
    @Ctx() context: RequestContext,
    @Args(() => MyObservationsArgs) asked: MyObservationsArgs,
  ): Promise<ObservationRequestConnection> {
    return this.service.mine(signedIn(context), asked)
  }

  @Access('person')
  @Query(() => ObservationRequest, {
    nullable: true,
    description: 'One request of the viewer, by its id or by that of its observation; null where there is none.',
  })
  observation(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'Id of the request or the observation.' }) id: string,
  ): Promise<ObservationRequest | null> {
    return this.service.one(signedIn(context), id)
  }

  @Access('person')
  @Query(() => [PossibleAssessor], { description: 'Colleagues who may assess the viewer today, by name.' })
  possibleAssessors(@Ctx() context: RequestContext): Promise<PossibleAssessor[]> {
    return this.service.possibleAssessors(signedIn(context))
  }

  @Access('person')
  @Mutation(() => RequestObservationResult, {
    description: 'Asks to be observed: by a letter, by a code shown in the room, or on this computer.',
  })
  async requestObservation(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestObservationInput, { description: 'What at, and whom to ask.' })
    input: RequestObservationInput,
  ): Promise<typeof RequestObservationResult> {
    const asked = await this.service.ask(signedIn(context), input)
    if (asked instanceof InvalidInput || asked instanceof NotAllowed) return asked
    return Object.assign(new RequestObservationSuccess(), asked)
  }

  @Access('person')
  @Mutation(() => RenewObservationRequestResult, {
    description:
      'A new link and a new time. Earlier links lead nowhere. What waits for its proof gets its letter again.',
  })
  async renewObservationRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenewObservationRequestInput, { description: 'Which one.' })
    input: RenewObservationRequestInput,
  ): Promise<typeof RenewObservationRequestResult> {
    const renewed = await this.service.renew(signedIn(context), input)
    if (renewed instanceof NotAllowed || renewed instanceof Conflict) return renewed
    return Object.assign(new RenewObservationRequestSuccess(), renewed)
  }

  @Access('person')
  @Mutation(() => WithdrawObservationRequestResult, { description: 'Takes a request back before anybody answered.' })
  async withdrawObservationRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawObservationRequestInput, { description: 'Which one.' })
    input: WithdrawObservationRequestInput,
  ): Promise<typeof WithdrawObservationRequestResult> {
    const request = await this.service.withdraw(signedIn(context), input)
    if (request instanceof NotAllowed || request instanceof Conflict) return request
    return Object.assign(new WithdrawObservationRequestSuccess(), { request })
  }
}
