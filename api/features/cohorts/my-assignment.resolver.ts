import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import {
  CompleteAssignmentInput,
  CompleteAssignmentResult,
  CompleteAssignmentSuccess,
  ReopenAssignmentInput,
  ReopenAssignmentResult,
  ReopenAssignmentSuccess,
} from './assignment-changes.types.ts'
import { MyAssignment } from './assignment.types.ts'
import type { MyAssignmentService } from './my-assignment.service.ts'
import { isRefused } from './refused.ts'

@Resolver()
export class MyAssignmentResolver {
  constructor(private readonly service: MyAssignmentService) {}

  @Access('person')
  @Query(() => [MyAssignment], {
    description: 'Tasks set by the viewer’s groups, what is to do first, by the day that holds for them; at most 200.',
  })
  myAssignments(@Ctx() context: RequestContext): Promise<MyAssignment[]> {
    return this.service.mine(signedIn(context))
  }

  @Access('person')
  @Mutation(() => CompleteAssignmentResult, {
    description: 'Says that a task is done: by a piece of the viewer’s own evidence, or by their own word.',
  })
  async completeAssignment(
    @Ctx() context: RequestContext,
    @Arg('input', () => CompleteAssignmentInput, { description: 'Which, and by what.' }) input: CompleteAssignmentInput,
  ): Promise<typeof CompleteAssignmentResult> {
    const outcome = await this.service.complete(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new CompleteAssignmentSuccess(), { assignment: outcome })
  }

  @Access('person')
  @Mutation(() => ReopenAssignmentResult, {
    description: 'Takes back that a task is done, where the viewer had said so.',
  })
  async reopenAssignment(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReopenAssignmentInput, { description: 'Which.' }) input: ReopenAssignmentInput,
  ): Promise<typeof ReopenAssignmentResult> {
    const outcome = await this.service.reopen(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new ReopenAssignmentSuccess(), { assignment: outcome })
  }
}
