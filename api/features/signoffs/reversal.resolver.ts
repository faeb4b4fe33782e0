import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { answerWith } from './answer.ts'
import type { ReversalService } from './reversal.service.ts'
import {
  AnswerReversalInput,
  AnswerReversalResult,
  AnswerReversalSuccess,
  ConfirmReversalInput,
  ConfirmReversalResult,
  ConfirmReversalSuccess,
  ProposeReversalInput,
  ProposeReversalResult,
  ProposeReversalSuccess,
  SignOffReversal,
} from './reversal.types.ts'

@Resolver()
export class ReversalResolver {
  constructor(private readonly reversals: ReversalService) {}

  @Access('person')
  @Query(() => [SignOffReversal], {
    description:
      'Proposals to lower what was signed: of the viewer, by the viewer, or waiting for them; the latest first.',
  })
  signOffReversals(@Ctx() context: RequestContext): Promise<SignOffReversal[]> {
    return this.reversals.list(signedIn(context))
  }

  @Access('person')
  @Mutation(() => ProposeReversalResult, {
    description:
      'Proposes that a line you signed, or what a colleague holds, is lower. Its owner hears of it first; nothing changes yet.',
  })
  async proposeReversal(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProposeReversalInput, { description: 'What, to which rating, why, and with whom.' })
    input: ProposeReversalInput,
  ): Promise<typeof ProposeReversalResult> {
    return answerWith(new ProposeReversalSuccess(), await this.reversals.propose(signedIn(context), input))
  }

  @Access('person')
  @Mutation(() => ConfirmReversalResult, {
    description:
      'Confirms a proposal as its second person, once the owner has read it or 7 days have passed. It lowers the ratings.',
  })
  async confirmReversal(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmReversalInput, { description: 'The proposal.' }) { id }: ConfirmReversalInput,
  ): Promise<typeof ConfirmReversalResult> {
    return answerWith(new ConfirmReversalSuccess(), await this.reversals.confirm(signedIn(context), id))
  }

  @Access('person')
  @Mutation(() => AnswerReversalResult, {
    description: 'Says that its owner has read a proposal, and what they say to it.',
  })
  async answerReversal(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerReversalInput, { description: 'The answer.' }) input: AnswerReversalInput,
  ): Promise<typeof AnswerReversalResult> {
    return answerWith(new AnswerReversalSuccess(), await this.reversals.answer(signedIn(context), input))
  }
}
