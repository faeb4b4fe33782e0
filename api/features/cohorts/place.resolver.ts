import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { cohortTemplates } from '../../domain/cohort/templates.ts'
import { Access, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { CohortMember } from './cohort-member.types.ts'
import { CohortTemplate } from './cohort-template.types.ts'
import type { PlaceService } from './place.service.ts'
import {
  ChangeCohortMemberInput,
  ChangeCohortMemberResult,
  ChangeCohortMemberSuccess,
  EndCohortPauseInput,
  EndCohortPauseResult,
  EndCohortPauseSuccess,
  ExtendCohortDatesInput,
  ExtendCohortDatesResult,
  ExtendCohortDatesSuccess,
  PauseCohortMemberInput,
  PauseCohortMemberResult,
  PauseCohortMemberSuccess,
  TransferCohortMemberInput,
  TransferCohortMemberResult,
  TransferCohortMemberSuccess,
} from './place.types.ts'
import { PossibleCohortMemberConnection, PossibleMembersArgs } from './possible-member.types.ts'
import { isRefused } from './refused.ts'
import type { TransferService } from './transfer.service.ts'

const leads = ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] as const

@Resolver()
export class PlaceResolver {
  constructor(
    private readonly places: PlaceService,
    private readonly transfers: TransferService,
  ) {}

  @Access([...leads])
  @Query(() => [CohortTemplate], { description: 'What a new group can begin from.' })
  cohortTemplates(): CohortTemplate[] {
    return cohortTemplates.map(({ stages, ...template }) => ({ ...template, stages: [...stages] }))
  }

  @Access([...leads])
  @Query(() => CohortMember, {
    nullable: true,
    description: 'One place of a group; null where there is none that the viewer follows today.',
  })
  cohortMember(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'Id of the place.' }) id: string,
  ): Promise<CohortMember | null> {
    return this.places.member(signedIn(context), id)
  }

  @Access([...leads])
  @Query(() => PossibleCohortMemberConnection, {
    nullable: true,
    description:
      'Whom the viewer may ask into a group, by name, members marked. null where the viewer does not follow it today.',
  })
  possibleCohortMembers(
    @Ctx() context: RequestContext,
    @Args(() => PossibleMembersArgs) asked: PossibleMembersArgs,
  ): Promise<PossibleCohortMemberConnection | null> {
    return this.places.possible(signedIn(context), asked)
  }

  @Access([...leads])
  @Mutation(() => ChangeCohortMemberResult, {
    description: 'Says what dates of a member are counted from; they follow at once.',
  })
  async changeCohortMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeCohortMemberInput, { description: 'Whose, and what.' }) input: ChangeCohortMemberInput,
  ): Promise<typeof ChangeCohortMemberResult> {
    const outcome = await this.places.change(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new ChangeCohortMemberSuccess(), { member: outcome })
  }

  @Access([...leads])
  @Mutation(() => PauseCohortMemberResult, { description: 'Pauses the dates of a member. Why is not asked.' })
  async pauseCohortMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => PauseCohortMemberInput, { description: 'Whose, and when.' }) input: PauseCohortMemberInput,
  ): Promise<typeof PauseCohortMemberResult> {
    const outcome = await this.places.pause(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new PauseCohortMemberSuccess(), { member: outcome })
  }

  @Access([...leads])
  @Mutation(() => EndCohortPauseResult, { description: 'Ends a pause, or takes it back.' })
  async endCohortPause(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndCohortPauseInput, { description: 'Which, and when.' }) input: EndCohortPauseInput,
  ): Promise<typeof EndCohortPauseResult> {
    const outcome = await this.places.endPause(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new EndCohortPauseSuccess(), { member: outcome })
  }

  @Access([...leads])
  @Mutation(() => ExtendCohortDatesResult, { description: 'Moves one date of several members: of a stage or a task.' })
  async extendCohortDates(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExtendCohortDatesInput, { description: 'Which, whose, by how much.' })
    input: ExtendCohortDatesInput,
  ): Promise<typeof ExtendCohortDatesResult> {
    const outcome = await this.places.extend(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new ExtendCohortDatesSuccess(), { members: outcome })
  }

  @Access([...leads])
  @Mutation(() => TransferCohortMemberResult, {
    description: 'Ends a place and asks the person into another group; they say yes again, and choose what they share.',
  })
  async transferCohortMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransferCohortMemberInput, { description: 'Who, and where to.' })
    input: TransferCohortMemberInput,
  ): Promise<typeof TransferCohortMemberResult> {
    const outcome = await this.transfers.transfer(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new TransferCohortMemberSuccess(), { member: outcome })
  }
}
