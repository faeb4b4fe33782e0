import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { DraftState } from './draft-words.types.ts'
import {
  AddPathwayDraftAuthorInput,
  AddPathwayDraftAuthorResult,
  AddPathwayDraftAuthorSuccess,
  BeginPathwayDraftInput,
  BeginPathwayDraftResult,
  BeginPathwayDraftSuccess,
  DescribePathwayDraftInput,
  DescribePathwayDraftResult,
  DescribePathwayDraftSuccess,
  MovePathwayDraftInput,
  MovePathwayDraftResult,
  MovePathwayDraftSuccess,
  RemovePathwayDraftAuthorInput,
  RemovePathwayDraftAuthorResult,
  RemovePathwayDraftAuthorSuccess,
} from './pathway-changes.types.ts'
import type { PathwayDraftService } from './pathway-draft.service.ts'
import { PathwayDraft, PathwayDraftConnection, PathwayDraftStage } from './pathway-draft.types.ts'
import type { PathwayLifeService } from './pathway-life.service.ts'

@ArgsType()
class PathwayDraftsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null

  @Field(() => DraftState, { nullable: true, description: 'Where they stand; null = anywhere.' })
  state!: DraftState | null
}

@Resolver()
export class PathwayDraftResolver {
  constructor(
    private readonly drafts: PathwayDraftService,
    private readonly life: PathwayLifeService,
  ) {}

  @Access('person')
  @Query(() => PathwayDraftConnection, {
    description:
      'Drafts of pathways the viewer may read, the latest begun first: those they write; those of organisations they review for, once somebody asked for a review; all for administrators of frameworks and of the platform.',
  })
  pathwayDrafts(
    @Ctx() context: RequestContext,
    @Args(() => PathwayDraftsArgs) asked: PathwayDraftsArgs,
  ): Promise<PathwayDraftConnection> {
    return this.drafts.drafts(signedIn(context), asked)
  }

  @Access('person')
  @Query(() => PathwayDraft, {
    nullable: true,
    description: 'One draft of a pathway; null where the viewer may read none of this id.',
  })
  pathwayDraft(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'The draft.' }) id: string,
  ): Promise<PathwayDraft | null> {
    return this.drafts.draft(signedIn(context), id)
  }

  @Access('person')
  @Query(() => PathwayDraftStage, {
    nullable: true,
    description: 'One stage as it stands now, such as after a conflict; null where there is none, or it was taken out.',
  })
  pathwayDraftStage(
    @Ctx() context: RequestContext,
    @Arg('draftId', () => UUIDScalar, { description: 'The draft.' }) draftId: string,
    @Arg('stageId', () => String, { description: 'Name of the stage.' }) stageId: string,
  ): Promise<PathwayDraftStage | null> {
    return this.drafts.stage(signedIn(context), draftId, stageId)
  }

  @Access('person')
  @Mutation(() => BeginPathwayDraftResult, {
    description: 'Begins a new pathway, or a revision of a published one. For authors of an organisation.',
  })
  async beginPathwayDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => BeginPathwayDraftInput, { description: 'With what it begins.' }) input: BeginPathwayDraftInput,
  ): Promise<typeof BeginPathwayDraftResult> {
    const outcome = await this.life.begin(signedIn(context), input)
    return outcome instanceof PathwayDraft ? Object.assign(new BeginPathwayDraftSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => DescribePathwayDraftResult, {
    description: 'Saves the one form of a draft of a pathway: all its facts but its stages. For its authors.',
  })
  async describePathwayDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => DescribePathwayDraftInput, { description: 'All facts.' }) input: DescribePathwayDraftInput,
  ): Promise<typeof DescribePathwayDraftResult> {
    const outcome = await this.life.describe(signedIn(context), input)
    return outcome instanceof PathwayDraft
      ? Object.assign(new DescribePathwayDraftSuccess(), { draft: outcome })
      : outcome
  }

  @Access('person')
  @Mutation(() => AddPathwayDraftAuthorResult, {
    description: 'Names somebody who writes too. For authors of the draft.',
  })
  async addPathwayDraftAuthor(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddPathwayDraftAuthorInput, { description: 'Who.' }) input: AddPathwayDraftAuthorInput,
  ): Promise<typeof AddPathwayDraftAuthorResult> {
    const outcome = await this.life.addAuthor(signedIn(context), input)
    return outcome instanceof PathwayDraft
      ? Object.assign(new AddPathwayDraftAuthorSuccess(), { draft: outcome })
      : outcome
  }

  @Access('person')
  @Mutation(() => RemovePathwayDraftAuthorResult, {
    description: 'Lets an author go, oneself or another. For authors of the draft.',
  })
  async removePathwayDraftAuthor(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemovePathwayDraftAuthorInput, { description: 'Who.' }) input: RemovePathwayDraftAuthorInput,
  ): Promise<typeof RemovePathwayDraftAuthorResult> {
    const outcome = await this.life.removeAuthor(signedIn(context), input)
    if (outcome !== null && !(outcome instanceof PathwayDraft)) return outcome
    return Object.assign(new RemovePathwayDraftAuthorSuccess(), { draft: outcome })
  }

  @Access('person')
  @Mutation(() => MovePathwayDraftResult, {
    description:
      'Asks for a review, takes back, asks for changes, approves, publishes or retires. Whoever wrote any of it never reviews it.',
  })
  async movePathwayDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => MovePathwayDraftInput, { description: 'The step.' }) input: MovePathwayDraftInput,
  ): Promise<typeof MovePathwayDraftResult> {
    const outcome = await this.life.move(signedIn(context), input)
    return outcome instanceof PathwayDraft ? Object.assign(new MovePathwayDraftSuccess(), { draft: outcome }) : outcome
  }
}
