import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, InvalidInput, NotAllowed, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { HoldingService } from './holding.service.ts'
import {
  EraseMyRecordInput,
  EraseMyRecordResult,
  EraseMyRecordSuccess,
  ExportMyRecordInput,
  ExportMyRecordResult,
  ExportMyRecordSuccess,
  MyHolding,
} from './holding.types.ts'

@Resolver()
export class HoldingResolver {
  constructor(private readonly holdings: HoldingService) {}

  @Access('person')
  @Query(() => [MyHolding], { description: 'Everything held of the viewer, place by place; entries are counted.' })
  myHoldings(@Ctx() context: RequestContext): Promise<MyHolding[]> {
    return this.holdings.holdingsOf(signedIn(context))
  }

  @Access('person')
  @Mutation(() => ExportMyRecordResult, {
    description: 'Makes a copy of everything held of the viewer. That it was taken is recorded.',
  })
  async exportMyRecord(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExportMyRecordInput, { description: 'The form of the copy.' }) input: ExportMyRecordInput,
  ): Promise<typeof ExportMyRecordResult> {
    return Object.assign(new ExportMyRecordSuccess(), await this.holdings.copy(signedIn(context), input.format))
  }

  @Access('person')
  @Mutation(() => EraseMyRecordResult, {
    description:
      'Erases the viewer’s record and closes the account. Signed decisions, and who signed, stay under an invented name.',
  })
  async eraseMyRecord(
    @Ctx() context: RequestContext,
    @Arg('input', () => EraseMyRecordInput, { description: 'The address, to confirm.' }) input: EraseMyRecordInput,
  ): Promise<typeof EraseMyRecordResult> {
    const result = await this.holdings.erase(signedIn(context), input.confirmEmail)
    if (result instanceof InvalidInput || result instanceof NotAllowed) return result
    return Object.assign(new EraseMyRecordSuccess(), result)
  }
}
