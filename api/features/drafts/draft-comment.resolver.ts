import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import {
  CommentOnDraftInput,
  CommentOnDraftResult,
  CommentOnDraftSuccess,
  SettleCommentInput,
  SettleCommentResult,
  SettleCommentSuccess,
} from './draft-changes.types.ts'
import type { DraftCommentService } from './draft-comment.service.ts'
import { ModuleDraft } from './draft.types.ts'

@Resolver()
export class DraftCommentResolver {
  constructor(private readonly comments: DraftCommentService) {}

  @Access('person')
  @Mutation(() => CommentOnDraftResult, {
    description: 'Says something of a draft or of one block. For whoever may read it, until it is published.',
  })
  async commentOnDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => CommentOnDraftInput, { description: 'What, and of what.' }) input: CommentOnDraftInput,
  ): Promise<typeof CommentOnDraftResult> {
    const outcome = await this.comments.comment(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new CommentOnDraftSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => SettleCommentResult, {
    description: 'Settles a comment. For authors of the draft, and whoever made the comment.',
  })
  async settleComment(
    @Ctx() context: RequestContext,
    @Arg('input', () => SettleCommentInput, { description: 'Which.' }) input: SettleCommentInput,
  ): Promise<typeof SettleCommentResult> {
    const outcome = await this.comments.settle(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new SettleCommentSuccess(), { draft: outcome }) : outcome
  }
}
