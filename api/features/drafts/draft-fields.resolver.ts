import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { BlockChange } from '../modules/index.ts'
import type { DraftAtOnce } from './draft-at-once.ts'
import type { DraftLookService } from './draft-look.service.ts'
import { DraftAudience, DraftImpact, DraftNeed, DraftProblem, DraftSteps, DraftTimeSpent } from './draft-looks.types.ts'
import { DraftBlock, DraftBlockProblem, DraftPart, DraftReadingAge } from './draft-parts.types.ts'
import { readingAgeOf } from './draft-reading.ts'
import type { DraftService } from './draft.service.ts'
import { DraftComment, DraftMove, ModuleDraft } from './draft.types.ts'
import { toComment, toMove, toPart } from './draft-view.ts'

@Resolver(() => ModuleDraft)
export class ModuleDraftFieldsResolver {
  constructor(
    private readonly drafts: DraftService,
    private readonly atOnce: DraftAtOnce,
  ) {}

  @FieldResolver(() => [DraftPart], { description: 'The parts, in order, with their blocks.' })
  async parts(@Root() draft: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftPart[]> {
    return (await this.atOnce.whole(context, draft)).parts.map(part => toPart(part, draft))
  }

  @FieldResolver(() => [DraftProblem], {
    description: 'What keeps it from being published, first; then what an author should know. Empty = nothing.',
  })
  problems(@Root() draft: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftProblem[]> {
    return this.atOnce.problems(context, draft)
  }

  @FieldResolver(() => [DraftAudience], {
    description:
      'For each pathway, whether somebody invented at its start would see it among their next steps were it published today; those who would, first. Nobody’s record is read.',
  })
  audience(@Root() draft: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftAudience[]> {
    return this.atOnce.audience(context, draft)
  }

  @FieldResolver(() => DraftImpact, {
    nullable: true,
    description: 'Whom publishing or retiring touches; null = no module of it is published.',
  })
  async impact(@Root() draft: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftImpact | null> {
    return (await this.atOnce.whole(context, draft)).impact
  }

  @FieldResolver(() => [DraftNeed], {
    description:
      'What is published and asks for its module first, or leads over it: what retiring it would break, first. Empty = nothing does.',
  })
  neededBy(@Root() draft: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftNeed[]> {
    return this.atOnce.needs(context, draft)
  }

  @FieldResolver(() => [BlockChange], {
    description: 'How it differs from the published version; everything is new where there is none.',
  })
  changes(@Root() draft: ModuleDraft, @Ctx() context: RequestContext): Promise<BlockChange[]> {
    return this.atOnce.changes(context, draft)
  }

  @FieldResolver(() => [DraftComment], { description: 'What was said of it, the oldest first; at most the last 500.' })
  async comments(@Root() draft: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftComment[]> {
    return (await this.atOnce.whole(context, draft)).comments.map(toComment)
  }

  @FieldResolver(() => [DraftMove], { description: 'Its life so far, the oldest first.' })
  async moves(@Root() draft: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftMove[]> {
    return (await this.atOnce.whole(context, draft)).moves.map(toMove)
  }

  @FieldResolver(() => DraftSteps, {
    description: 'What the viewer can take back and make again, also after a reload.',
  })
  steps(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftSteps> {
    return this.drafts.steps(signedIn(context), id)
  }

  @FieldResolver(() => DraftTimeSpent, { description: 'What the viewer spent on writing it; nobody sees another’s.' })
  timeSpent(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftTimeSpent> {
    return this.drafts.timeSpent(signedIn(context), id)
  }
}

@Resolver(() => DraftBlock)
export class DraftBlockFieldsResolver {
  constructor(
    private readonly looks: DraftLookService,
    private readonly atOnce: DraftAtOnce,
  ) {}

  @FieldResolver(() => [DraftBlockProblem], {
    description: 'What is wrong with it, also for whoever does not see or hear it; empty = nothing.',
  })
  async problems(@Root() block: DraftBlock, @Ctx() context: RequestContext): Promise<readonly DraftBlockProblem[]> {
    if (block.draft === null) return this.looks.problemsOfBlock(signedIn(context), block)
    return this.atOnce.problemsOfBlock(context, block.draft, block.id)
  }

  @FieldResolver(() => DraftReadingAge, { nullable: true, description: 'How hard its words are; null = it has none.' })
  readingAge(@Root() { content }: DraftBlock): DraftReadingAge | null {
    return readingAgeOf(content)
  }
}
