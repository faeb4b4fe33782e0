import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { answerWith } from './answer.ts'
import type { StartingPositionService } from './starting-position.service.ts'
import {
  ConfirmStartingPositionInput,
  ConfirmStartingPositionResult,
  ConfirmStartingPositionSuccess,
  StartingPosition,
} from './starting-position.types.ts'

@Resolver()
export class StartingPositionResolver {
  constructor(private readonly positions: StartingPositionService) {}

  @Access('person')
  @Query(() => [StartingPosition], {
    description:
      'What leads confirmed of the viewer in post, and what the viewer confirmed of others; the latest first.',
  })
  startingPositions(@Ctx() context: RequestContext): Promise<StartingPosition[]> {
    return this.positions.list(signedIn(context))
  }

  @Access('person')
  @Mutation(() => ConfirmStartingPositionResult, {
    description:
      'Confirms independent practice of somebody in post: 3 at most, never a procedure, only capabilities of the lines named, and nothing held is lowered.',
  })
  async confirmStartingPosition(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmStartingPositionInput, { description: 'The form.' })
    input: ConfirmStartingPositionInput,
  ): Promise<typeof ConfirmStartingPositionResult> {
    return answerWith(new ConfirmStartingPositionSuccess(), await this.positions.confirm(signedIn(context), input))
  }
}
