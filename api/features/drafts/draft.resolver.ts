import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import type { DraftLifeService } from './draft-life.service.ts'
import {
  AddDraftAuthorInput,
  AddDraftAuthorResult,
  AddDraftAuthorSuccess,
  BeginModuleDraftInput,
  BeginModuleDraftResult,
  BeginModuleDraftSuccess,
  DescribeModuleDraftInput,
  DescribeModuleDraftResult,
  DescribeModuleDraftSuccess,
  MoveModuleDraftInput,
  MoveModuleDraftResult,
  MoveModuleDraftSuccess,
  RemoveDraftAuthorInput,
  RemoveDraftAuthorResult,
  RemoveDraftAuthorSuccess,
} from './draft-changes.types.ts'
import { DraftTemplate } from './draft-looks.types.ts'
import { DraftBlock } from './draft-parts.types.ts'
import { DraftState } from './draft-words.types.ts'
import type { DraftService } from './draft.service.ts'
import { ModuleDraft, ModuleDraftConnection } from './draft.types.ts'

@ArgsType()
class ModuleDraftsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null

  @Field(() => DraftState, { nullable: true, description: 'Where they stand; null = anywhere.' })
  state!: DraftState | null
}

@Resolver()
export class ModuleDraftResolver {
  constructor(
    private readonly drafts: DraftService,
    private readonly life: DraftLifeService,
  ) {}

  @Access('person')
  @Query(() => ModuleDraftConnection, {
    description:
      'Drafts the viewer may read, the latest begun first: those they write; those of organisations they review for, once somebody asked for a review; all for administrators of frameworks and of the platform.',
  })
  moduleDrafts(
    @Ctx() context: RequestContext,
    @Args(() => ModuleDraftsArgs) asked: ModuleDraftsArgs,
  ): Promise<ModuleDraftConnection> {
    return this.drafts.drafts(signedIn(context), asked)
  }

  @Access('person')
  @Query(() => ModuleDraft, {
    nullable: true,
    description: 'One draft; null where the viewer may read none of this id.',
  })
  moduleDraft(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'The draft.' }) id: string,
  ): Promise<ModuleDraft | null> {
    return this.drafts.draft(signedIn(context), id)
  }

  @Access('person')
  @Query(() => DraftBlock, {
    nullable: true,
    description: 'One block as it stands now, such as after a conflict; null where there is none, or it was taken out.',
  })
  draftBlock(
    @Ctx() context: RequestContext,
    @Arg('draftId', () => UUIDScalar, { description: 'The draft.' }) draftId: string,
    @Arg('blockId', () => String, { description: 'Name of the block.' }) blockId: string,
  ): Promise<DraftBlock | null> {
    return this.drafts.block(signedIn(context), draftId, blockId)
  }

  @Access('person')
  @Query(() => [DraftTemplate], { description: 'What a new draft can begin with, in the order to offer them.' })
  draftTemplates(): DraftTemplate[] {
    return this.drafts.templates()
  }

  @Access('person')
  @Mutation(() => BeginModuleDraftResult, {
    description:
      'Begins a new module from a template, or a revision of a published one. For authors of an organisation.',
  })
  async beginModuleDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => BeginModuleDraftInput, { description: 'With what it begins.' }) input: BeginModuleDraftInput,
  ): Promise<typeof BeginModuleDraftResult> {
    const outcome = await this.life.begin(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new BeginModuleDraftSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => DescribeModuleDraftResult, {
    description: 'Saves the one form of a draft: all its facts but its parts and blocks. For its authors.',
  })
  async describeModuleDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => DescribeModuleDraftInput, { description: 'All facts.' }) input: DescribeModuleDraftInput,
  ): Promise<typeof DescribeModuleDraftResult> {
    const outcome = await this.life.describe(signedIn(context), input)
    return outcome instanceof ModuleDraft
      ? Object.assign(new DescribeModuleDraftSuccess(), { draft: outcome })
      : outcome
  }

  @Access('person')
  @Mutation(() => AddDraftAuthorResult, {
    description:
      'Names somebody who writes too. For its authors; where nobody writes it any more, authors of its organisation name themselves, and it comes back from a review.',
  })
  async addDraftAuthor(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddDraftAuthorInput, { description: 'Who.' }) input: AddDraftAuthorInput,
  ): Promise<typeof AddDraftAuthorResult> {
    const outcome = await this.life.addAuthor(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new AddDraftAuthorSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => RemoveDraftAuthorResult, { description: 'Lets an author go, oneself or another. For its authors.' })
  async removeDraftAuthor(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveDraftAuthorInput, { description: 'Who.' }) input: RemoveDraftAuthorInput,
  ): Promise<typeof RemoveDraftAuthorResult> {
    const outcome = await this.life.removeAuthor(signedIn(context), input)
    if (outcome !== null && !(outcome instanceof ModuleDraft)) return outcome
    return Object.assign(new RemoveDraftAuthorSuccess(), { draft: outcome })
  }

  @Access('person')
  @Mutation(() => MoveModuleDraftResult, {
    description:
      'Asks for a review, takes back, asks for changes, approves, publishes or retires. Whoever wrote any of it never reviews it.',
  })
  async moveModuleDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveModuleDraftInput, { description: 'The step.' }) input: MoveModuleDraftInput,
  ): Promise<typeof MoveModuleDraftResult> {
    const outcome = await this.life.move(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new MoveModuleDraftSuccess(), { draft: outcome }) : outcome
  }
}
