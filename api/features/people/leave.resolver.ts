import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Access, InvalidInput, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { LeaveService } from './leave.service.ts'
import {
  RecordMyLeaveInput,
  RecordMyLeaveResult,
  RecordMyLeaveSuccess,
  WithdrawMyLeaveInput,
  WithdrawMyLeaveResult,
  WithdrawMyLeaveSuccess,
} from './leave.types.ts'

@Resolver()
export class LeaveResolver {
  constructor(private readonly leaves: LeaveService) {}

  @Access('person')
  @Mutation(() => RecordMyLeaveResult, {
    description: 'Says when the viewer is away; review dates wait. Why is not asked.',
  })
  async recordMyLeave(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordMyLeaveInput, { description: 'When.' }) input: RecordMyLeaveInput,
  ): Promise<typeof RecordMyLeaveResult> {
    const leave = await this.leaves.record(signedIn(context), input)
    return leave instanceof InvalidInput ? leave : Object.assign(new RecordMyLeaveSuccess(), { leave })
  }

  @Access('person')
  @Mutation(() => WithdrawMyLeaveResult, {
    description: 'Takes leave back that was not; review dates go on as without it.',
  })
  async withdrawMyLeave(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawMyLeaveInput, { description: 'Which.' }) { id }: WithdrawMyLeaveInput,
  ): Promise<typeof WithdrawMyLeaveResult> {
    const leave = await this.leaves.withdraw(signedIn(context), id)
    return leave instanceof InvalidInput ? leave : Object.assign(new WithdrawMyLeaveSuccess(), { leave })
  }
}
