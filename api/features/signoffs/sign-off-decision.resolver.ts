import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, UUIDScalar, type Connection, type RequestContext } from '../../platform/graphql/index.ts'
import { answerWith } from './answer.ts'
import {
  DeferSignOffInput,
  DeferSignOffResult,
  DeferSignOffSuccess,
  RecuseFromPanelInput,
  RecuseFromPanelResult,
  RecuseFromPanelSuccess,
  SignInput,
  SignOffToDecide,
  SignResult,
  SignSuccess,
  VoteOnPanelInput,
  VoteOnPanelResult,
  VoteOnPanelSuccess,
} from './sign-off-deciding.types.ts'
import type { SignOffDecisionService } from './sign-off-decision.service.ts'
import { SignOffRequest, SignOffRequestConnection } from './sign-off-request.types.ts'

@Resolver()
export class SignOffDecisionResolver {
  constructor(private readonly decisions: SignOffDecisionService) {}

  @Access('person')
  @Query(() => SignOffRequestConnection, {
    description: 'Requests that wait for the viewer’s word, the oldest first; or those they signed, the latest first.',
  })
  decisionsForMe(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Goes on after this place of the list.' })
    after: string | null,
    @Arg('isDecided', () => Boolean, {
      defaultValue: false,
      description: 'True = those signed with the viewer’s word.',
    })
    isDecided: boolean,
  ): Promise<Connection<SignOffRequest>> {
    return this.decisions.forMe(signedIn(context), { first, after, isDecided })
  }

  @Access('person')
  @Query(() => SignOffToDecide, {
    nullable: true,
    description:
      'A request with what it rests on, as it stood when it was asked: for its owner, and for those asked while it is open or once signed with their word, which then shows what was counted and no words of the evidence. null = there is none to be seen.',
  })
  signOffToDecide(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'The request.' }) id: string,
  ): Promise<SignOffToDecide | null> {
    return this.decisions.toDecide(signedIn(context), id)
  }

  @Access('person')
  @Query(() => [SignOffRequest], {
    description:
      'Levels of roles that panels decided of the viewer, the latest first; those taken back since say so. Each is of its day and gives no rating.',
  })
  myLevelDecisions(@Ctx() context: RequestContext): Promise<SignOffRequest[]> {
    return this.decisions.levelsOf(signedIn(context))
  }

  @Access('person')
  @Mutation(() => SignResult, {
    description:
      'Signs as supervisor or as one of two. The last of them gives the ratings of the line, once; sent again it changes nothing.',
  })
  async sign(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInput, { description: 'Which request.' }) input: SignInput,
  ): Promise<typeof SignResult> {
    return answerWith(new SignSuccess(), await this.decisions.sign(signedIn(context), input))
  }

  @Access('person')
  @Mutation(() => VoteOnPanelResult, {
    description:
      'A vote of one of a panel, given at any time and once. The majority decides once the quorum has voted; who was outvoted is kept.',
  })
  async voteOnPanel(
    @Ctx() context: RequestContext,
    @Arg('input', () => VoteOnPanelInput, { description: 'The vote.' }) input: VoteOnPanelInput,
  ): Promise<typeof VoteOnPanelResult> {
    return answerWith(new VoteOnPanelSuccess(), await this.decisions.vote(signedIn(context), input))
  }

  @Access('person')
  @Mutation(() => RecuseFromPanelResult, { description: 'Takes no part in a panel, because of an interest.' })
  async recuseFromPanel(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecuseFromPanelInput, { description: 'The interest.' }) input: RecuseFromPanelInput,
  ): Promise<typeof RecuseFromPanelResult> {
    return answerWith(new RecuseFromPanelSuccess(), await this.decisions.recuse(signedIn(context), input))
  }

  @Access('person')
  @Mutation(() => DeferSignOffResult, {
    description:
      'Says "not yet" as supervisor or as one of two: what is needed, and by when. The request ends with it.',
  })
  async deferSignOff(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeferSignOffInput, { description: 'What is needed.' }) input: DeferSignOffInput,
  ): Promise<typeof DeferSignOffResult> {
    return answerWith(new DeferSignOffSuccess(), await this.decisions.defer(signedIn(context), input))
  }
}
