import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { answerWith } from './answer.ts'
import type { RaisedRequirementService } from './raised-requirement.service.ts'
import {
  RaisedRequirement,
  RaiseRequirementInput,
  RaiseRequirementResult,
  RaiseRequirementSuccess,
} from './raised-requirement.types.ts'

@Resolver()
export class RaisedRequirementResolver {
  constructor(private readonly requirements: RaisedRequirementService) {}

  @Access('person')
  @Query(() => [RaisedRequirement], {
    description:
      'Numbers an organisation of the viewer asks for instead of the default, the latest first; all are kept.',
  })
  raisedRequirements(
    @Ctx() context: RequestContext,
    @Arg('organisationId', () => UUIDScalar, { description: 'The organisation.' }) organisationId: string,
  ): Promise<RaisedRequirement[]> {
    return this.requirements.list(signedIn(context), organisationId)
  }

  @Access('person')
  @Mutation(() => RaiseRequirementResult, {
    description:
      'Asks for more than the default, or sets the number of a rare kind of examination. Never below the default otherwise.',
  })
  async raiseRequirement(
    @Ctx() context: RequestContext,
    @Arg('input', () => RaiseRequirementInput, { description: 'What, how many, and why.' })
    input: RaiseRequirementInput,
  ): Promise<typeof RaiseRequirementResult> {
    return answerWith(new RaiseRequirementSuccess(), await this.requirements.raise(signedIn(context), input))
  }
}
