import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import {
  AssignToCohortInput,
  AssignToCohortResult,
  AssignToCohortSuccess,
  ChangeAssignmentInput,
  ChangeAssignmentResult,
  ChangeAssignmentSuccess,
  TakeLaterVersionInput,
  TakeLaterVersionResult,
  TakeLaterVersionSuccess,
  WithdrawAssignmentInput,
  WithdrawAssignmentResult,
  WithdrawAssignmentSuccess,
} from './assignment-changes.types.ts'
import type { AssignmentService } from './assignment.service.ts'
import { CohortAssignment } from './assignment.types.ts'
import { isRefused } from './refused.ts'

const leads = ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] as const

@Resolver()
export class AssignmentResolver {
  constructor(private readonly service: AssignmentService) {}

  @Access([...leads])
  @Query(() => [CohortAssignment], {
    nullable: true,
    description:
      'Tasks of a group, at most 100, by their days, with how many have done them. null where the viewer does not follow it today.',
  })
  cohortAssignments(
    @Ctx() context: RequestContext,
    @Arg('cohortId', () => UUIDScalar, { description: 'The group.' }) cohortId: string,
  ): Promise<CohortAssignment[] | null> {
    return this.service.assignments(signedIn(context), cohortId)
  }

  @Access([...leads])
  @Mutation(() => AssignToCohortResult, { description: 'Gives a pathway, a module or an evidence task to a group.' })
  async assignToCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignToCohortInput, { description: 'What, to whom, by when.' }) input: AssignToCohortInput,
  ): Promise<typeof AssignToCohortResult> {
    const outcome = await this.service.assign(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new AssignToCohortSuccess(), { assignment: outcome })
  }

  @Access([...leads])
  @Mutation(() => ChangeAssignmentResult, { description: 'Says again when a task is due and for whom.' })
  async changeAssignment(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeAssignmentInput, { description: 'What it becomes.' }) input: ChangeAssignmentInput,
  ): Promise<typeof ChangeAssignmentResult> {
    const outcome = await this.service.change(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new ChangeAssignmentSuccess(), { assignment: outcome })
  }

  @Access([...leads])
  @Mutation(() => WithdrawAssignmentResult, { description: 'Takes a task back: it is asked for no longer.' })
  async withdrawAssignment(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawAssignmentInput, { description: 'Which.' }) input: WithdrawAssignmentInput,
  ): Promise<typeof WithdrawAssignmentResult> {
    const outcome = await this.service.withdraw(signedIn(context), input)
    return typeof outcome === 'string'
      ? Object.assign(new WithdrawAssignmentSuccess(), { assignmentId: outcome })
      : outcome
  }

  @Access([...leads])
  @Mutation(() => TakeLaterVersionResult, {
    description: 'Asks for the version of a module published since, where the task does not follow it by itself.',
  })
  async takeLaterVersion(
    @Ctx() context: RequestContext,
    @Arg('input', () => TakeLaterVersionInput, { description: 'Of which task.' }) input: TakeLaterVersionInput,
  ): Promise<typeof TakeLaterVersionResult> {
    const outcome = await this.service.takeLater(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new TakeLaterVersionSuccess(), { assignment: outcome })
  }
}
