import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Access, NotAllowed, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import {
  ChangeCohortInput,
  ChangeCohortResult,
  ChangeCohortSuccess,
  CloseCohortInput,
  CloseCohortResult,
  CloseCohortSuccess,
  CreateCohortInput,
  CreateCohortResult,
  CreateCohortSuccess,
  EndCohortEducatorInput,
  EndCohortEducatorResult,
  EndCohortEducatorSuccess,
  NameCohortEducatorInput,
  NameCohortEducatorResult,
  NameCohortEducatorSuccess,
} from './cohort-changes.types.ts'
import { CohortMemberConnection } from './cohort-member.types.ts'
import type { CohortEducatorService } from './cohort-educator.service.ts'
import type { CohortService } from './cohort.service.ts'
import { Cohort, CohortConnection } from './cohort.types.ts'
import { isRefused } from './refused.ts'

@ArgsType()
class CohortsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@ArgsType()
class CohortMembersArgs extends CohortsArgs {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => String, { defaultValue: '', description: 'Part of a name; empty = everybody.' })
  search!: string
}

const leads = ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] as const

@Resolver()
export class CohortResolver {
  constructor(
    private readonly service: CohortService,
    private readonly educators: CohortEducatorService,
  ) {}

  @Access([...leads])
  @Query(() => CohortConnection, { description: 'Groups the viewer follows today, by name.' })
  cohorts(@Ctx() context: RequestContext, @Args(() => CohortsArgs) page: CohortsArgs): Promise<CohortConnection> {
    return this.service.cohorts(signedIn(context), page)
  }

  @Access([...leads])
  @Query(() => Cohort, {
    nullable: true,
    description: 'A group; null where there is none that the viewer follows today.',
  })
  cohort(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'The group.' }) id: string,
  ): Promise<Cohort | null> {
    return this.service.cohort(signedIn(context), id)
  }

  @Access([...leads])
  @Query(() => CohortMemberConnection, {
    nullable: true,
    description:
      'Members of a group and those asked in, by name: their programme record. null where the viewer does not follow it today.',
  })
  cohortMembers(
    @Ctx() context: RequestContext,
    @Args(() => CohortMembersArgs) asked: CohortMembersArgs,
  ): Promise<CohortMemberConnection | null> {
    return this.service.members(signedIn(context), asked)
  }

  @Access([...leads])
  @Mutation(() => CreateCohortResult, { description: 'Sets up a group. The viewer is its first educator.' })
  async createCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateCohortInput, { description: 'What it is.' }) input: CreateCohortInput,
  ): Promise<typeof CreateCohortResult> {
    const outcome = await this.service.create(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new CreateCohortSuccess(), { cohort: outcome })
  }

  @Access([...leads])
  @Mutation(() => ChangeCohortResult, {
    description: 'Says again what a group is; dates of its members follow at once.',
  })
  async changeCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeCohortInput, { description: 'What it becomes.' }) input: ChangeCohortInput,
  ): Promise<typeof ChangeCohortResult> {
    const outcome = await this.service.change(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new ChangeCohortSuccess(), { cohort: outcome })
  }

  @Access([...leads])
  @Mutation(() => CloseCohortResult, {
    description: 'Closes a group: nobody joins any more, and nothing of it falls due.',
  })
  async closeCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseCohortInput, { description: 'Which.' }) input: CloseCohortInput,
  ): Promise<typeof CloseCohortResult> {
    const outcome = await this.service.close(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new CloseCohortSuccess(), { cohort: outcome })
  }

  @Access([...leads])
  @Mutation(() => NameCohortEducatorResult, { description: 'Names somebody who follows a group, from a day on.' })
  async nameCohortEducator(
    @Ctx() context: RequestContext,
    @Arg('input', () => NameCohortEducatorInput, { description: 'Who, and when.' }) input: NameCohortEducatorInput,
  ): Promise<typeof NameCohortEducatorResult> {
    const outcome = await this.educators.name(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new NameCohortEducatorSuccess(), { cohort: outcome })
  }

  @Access([...leads])
  @Mutation(() => EndCohortEducatorResult, { description: 'Ends somebody’s following a group, on the spot.' })
  async endCohortEducator(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndCohortEducatorInput, { description: 'Whose.' }) input: EndCohortEducatorInput,
  ): Promise<typeof EndCohortEducatorResult> {
    const outcome = await this.educators.end(signedIn(context), input)
    return outcome instanceof NotAllowed ? outcome : Object.assign(new EndCohortEducatorSuccess(), { cohort: outcome })
  }
}
