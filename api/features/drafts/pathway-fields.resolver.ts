import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { DraftCommentService } from './draft-comment.service.ts'
import { DraftProblem, DraftSteps } from './draft-looks.types.ts'
import { DraftComment, DraftMove } from './draft.types.ts'
import {
  CommentOnPathwayDraftInput,
  CommentOnPathwayDraftResult,
  CommentOnPathwayDraftSuccess,
  SettlePathwayCommentInput,
  SettlePathwayCommentResult,
  SettlePathwayCommentSuccess,
} from './pathway-changes.types.ts'
import type { PathwayCommentService } from './pathway-comment.service.ts'
import type { PathwayDraftService } from './pathway-draft.service.ts'
import { PathwayDraft, PathwayDraftStage } from './pathway-draft.types.ts'
import type { PathwayLookService } from './pathway-look.service.ts'
import { PathwayChange, PathwayDraftImpact } from './pathway-looks.types.ts'
import { PathwayShortfall } from './pathway-shortfalls.types.ts'

@Resolver()
export class PathwayCommentResolver {
  constructor(private readonly comments: PathwayCommentService) {}

  @Access('person')
  @Mutation(() => CommentOnPathwayDraftResult, {
    description:
      'Says something of a draft of a pathway or of one stage. For whoever may read it, until it is published.',
  })
  async commentOnPathwayDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => CommentOnPathwayDraftInput, { description: 'What, and of what.' })
    input: CommentOnPathwayDraftInput,
  ): Promise<typeof CommentOnPathwayDraftResult> {
    const outcome = await this.comments.comment(signedIn(context), input)
    return outcome instanceof PathwayDraft
      ? Object.assign(new CommentOnPathwayDraftSuccess(), { draft: outcome })
      : outcome
  }

  @Access('person')
  @Mutation(() => SettlePathwayCommentResult, {
    description: 'Settles a comment. For authors of the draft, and whoever made the comment.',
  })
  async settlePathwayComment(
    @Ctx() context: RequestContext,
    @Arg('input', () => SettlePathwayCommentInput, { description: 'Which.' }) input: SettlePathwayCommentInput,
  ): Promise<typeof SettlePathwayCommentResult> {
    const outcome = await this.comments.settle(signedIn(context), input)
    return outcome instanceof PathwayDraft
      ? Object.assign(new SettlePathwayCommentSuccess(), { draft: outcome })
      : outcome
  }
}

export interface PathwayFieldServices {
  readonly drafts: PathwayDraftService
  readonly looks: PathwayLookService
  readonly comments: DraftCommentService
}

@Resolver(() => PathwayDraft)
export class PathwayDraftFieldsResolver {
  constructor(private readonly services: PathwayFieldServices) {}

  @FieldResolver(() => [PathwayDraftStage], { description: 'The stages, in order.' })
  stages(@Root() { id }: PathwayDraft, @Ctx() context: RequestContext): Promise<PathwayDraftStage[]> {
    return this.services.drafts.stages(signedIn(context), id)
  }

  @FieldResolver(() => [DraftProblem], {
    description:
      'What keeps it from being published, first; then what an author should know. Among it, whether whoever starts it reaches its end, whatever they choose. Empty = nothing.',
  })
  problems(@Root() { id }: PathwayDraft, @Ctx() context: RequestContext): Promise<DraftProblem[]> {
    return this.services.looks.problems(signedIn(context), id)
  }

  @FieldResolver(() => [PathwayShortfall], {
    nullable: true,
    description:
      'What of its end role is not reached, item by item, with the modules that would lead there; empty = all is. Null = nothing can be walked yet: a role is missing, a choice offers no more than it asks for, or there are more ways through than can be looked at.',
  })
  shortfalls(@Root() { id }: PathwayDraft, @Ctx() context: RequestContext): Promise<PathwayShortfall[] | null> {
    return this.services.looks.shortfalls(signedIn(context), id)
  }

  @FieldResolver(() => PathwayDraftImpact, {
    nullable: true,
    description: 'Whom publishing or retiring touches; null = no pathway of it is published.',
  })
  impact(@Root() { id }: PathwayDraft, @Ctx() context: RequestContext): Promise<PathwayDraftImpact | null> {
    return this.services.looks.impact(signedIn(context), id)
  }

  @FieldResolver(() => [PathwayChange], {
    description:
      'How it differs from the published pathway; everything is new where there is none. Empty once it is published.',
  })
  changes(@Root() { id }: PathwayDraft, @Ctx() context: RequestContext): Promise<PathwayChange[]> {
    return this.services.looks.changes(signedIn(context), id)
  }

  @FieldResolver(() => [DraftComment], { description: 'What was said of it, the oldest first; at most the last 500.' })
  comments(@Root() { id }: PathwayDraft, @Ctx() context: RequestContext): Promise<DraftComment[]> {
    return this.services.comments.comments(signedIn(context), id)
  }

  @FieldResolver(() => [DraftMove], { description: 'Its life so far, the oldest first.' })
  moves(@Root() { id }: PathwayDraft, @Ctx() context: RequestContext): Promise<DraftMove[]> {
    return this.services.comments.moves(signedIn(context), id)
  }

  @FieldResolver(() => DraftSteps, {
    description: 'What the viewer can take back and make again, also after a reload.',
  })
  steps(@Root() { id }: PathwayDraft, @Ctx() context: RequestContext): Promise<DraftSteps> {
    return this.services.drafts.steps(signedIn(context), id)
  }
}
