import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  invalidInput,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { DraftService } from './draft.service.ts'
import {
  DiscardEvidenceDraftInput,
  DiscardEvidenceDraftResult,
  DiscardEvidenceDraftSuccess,
  EvidenceDraft,
  SaveEvidenceDraftInput,
  SaveEvidenceDraftResult,
  SaveEvidenceDraftSuccess,
} from './draft.types.ts'

@Resolver()
export class DraftResolver {
  constructor(private readonly drafts: DraftService) {}

  @Access('person')
  @Query(() => [EvidenceDraft], { description: 'What the viewer is writing, what was saved last first.' })
  myEvidenceDrafts(@Ctx() context: RequestContext): Promise<EvidenceDraft[]> {
    return this.drafts.drafts(signedIn(context))
  }

  @Access('person')
  @Query(() => EvidenceDraft, { nullable: true, description: 'A draft of the viewer’s; null = there is none.' })
  evidenceDraft(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'The draft.' }) id: string,
  ): Promise<EvidenceDraft | null> {
    return this.drafts.draft(signedIn(context), id)
  }

  @Access('person')
  @Mutation(() => SaveEvidenceDraftResult, { description: 'Keeps what is being written, for any device of its owner.' })
  async saveEvidenceDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveEvidenceDraftInput, { description: 'The draft.' }) input: SaveEvidenceDraftInput,
  ): Promise<typeof SaveEvidenceDraftResult> {
    const draft = await this.drafts.save(signedIn(context), input)
    if (draft instanceof InvalidInput || draft instanceof Conflict) return draft
    return Object.assign(new SaveEvidenceDraftSuccess(), { draft })
  }

  @Access('person')
  @Mutation(() => DiscardEvidenceDraftResult, { description: 'Throws a draft away; nothing of it is kept.' })
  async discardEvidenceDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => DiscardEvidenceDraftInput, { description: 'The draft.' }) { id }: DiscardEvidenceDraftInput,
  ): Promise<typeof DiscardEvidenceDraftResult> {
    if (await this.drafts.discard(signedIn(context), id))
      return Object.assign(new DiscardEvidenceDraftSuccess(), { id })
    return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such draft of yours' }])
  }
}
