import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Access, InvalidInput, NotAllowed, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { ObservationReplyService } from './observation-reply.service.ts'
import {
  AskForSecondAssessorInput,
  AskForSecondAssessorResult,
  AskForSecondAssessorSuccess,
  ReplyToObservationInput,
  ReplyToObservationResult,
  ReplyToObservationSuccess,
  TypeInObservationInput,
  TypeInObservationResult,
  TypeInObservationSuccess,
} from './observation-request.types.ts'

@Resolver()
export class ObservationReplyResolver {
  constructor(private readonly service: ObservationReplyService) {}

  @Access('person')
  @Mutation(() => ReplyToObservationResult, { description: 'Says something to an observation; it stands beside it.' })
  async replyToObservation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReplyToObservationInput, { description: 'To which, and what.' }) input: ReplyToObservationInput,
  ): Promise<typeof ReplyToObservationResult> {
    const reply = await this.service.reply(signedIn(context), input)
    if (reply instanceof InvalidInput || reply instanceof NotAllowed) return reply
    return Object.assign(new ReplyToObservationSuccess(), { reply })
  }

  @Access('person')
  @Mutation(() => AskForSecondAssessorResult, {
    description: 'Asks somebody else about the same. The first observation stays.',
  })
  async askForSecondAssessor(
    @Ctx() context: RequestContext,
    @Arg('input', () => AskForSecondAssessorInput, { description: 'Whom.' }) input: AskForSecondAssessorInput,
  ): Promise<typeof AskForSecondAssessorResult> {
    const asked = await this.service.askSecond(signedIn(context), input)
    if (asked instanceof InvalidInput || asked instanceof NotAllowed) return asked
    return Object.assign(new AskForSecondAssessorSuccess(), asked)
  }

  @Access('person')
  @Mutation(() => TypeInObservationResult, {
    description: 'Types a paper form in. It is marked so, and counts once the assessor confirms it by letter.',
  })
  async typeInObservation(
    @Ctx() context: RequestContext,
    @Arg('input', () => TypeInObservationInput, { description: 'What stands on the paper.' })
    input: TypeInObservationInput,
  ): Promise<typeof TypeInObservationResult> {
    const request = await this.service.typeIn(signedIn(context), input)
    if (request instanceof InvalidInput || request instanceof NotAllowed) return request
    return Object.assign(new TypeInObservationSuccess(), { request })
  }
}
