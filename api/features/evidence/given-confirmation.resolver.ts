import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, InvalidInput, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { GivenConfirmationService } from './given-confirmation.service.ts'
import {
  GivenConfirmation,
  TakeBackConfirmationsInput,
  TakeBackConfirmationsResult,
  TakeBackConfirmationsSuccess,
} from './given-confirmation.types.ts'

@Resolver()
export class GivenConfirmationResolver {
  constructor(private readonly service: GivenConfirmationService) {}

  @Access('person')
  @Query(() => [GivenConfirmation], {
    description: 'Confirmations the viewer gave in the last 24 hours and can take back, the latest first, at most 100.',
  })
  myGivenConfirmations(@Ctx() context: RequestContext): Promise<GivenConfirmation[]> {
    return this.service.given(signedIn(context))
  }

  @Access('person')
  @Mutation(() => TakeBackConfirmationsResult, {
    description:
      'Takes confirmations back that were given by mistake, within 24 hours. Nothing is deleted, and advice is made anew.',
  })
  async takeBackConfirmations(
    @Ctx() context: RequestContext,
    @Arg('input', () => TakeBackConfirmationsInput, { description: 'Which.' }) { ids }: TakeBackConfirmationsInput,
  ): Promise<typeof TakeBackConfirmationsResult> {
    const result = await this.service.takeBack(signedIn(context), ids)
    return result instanceof InvalidInput ? result : Object.assign(new TakeBackConfirmationsSuccess(), result)
  }
}
