import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { DraftPartService } from './draft-part.service.ts'
import {
  AddDraftPartInput,
  AddDraftPartResult,
  AddDraftPartSuccess,
  DescribeDraftPartInput,
  DescribeDraftPartResult,
  DescribeDraftPartSuccess,
  MoveDraftPartInput,
  MoveDraftPartResult,
  MoveDraftPartSuccess,
  RemoveDraftPartInput,
  RemoveDraftPartResult,
  RemoveDraftPartSuccess,
} from './draft-writing.types.ts'
import { ModuleDraft } from './draft.types.ts'

@Resolver()
export class DraftPartResolver {
  constructor(private readonly parts: DraftPartService) {}

  @Access('person')
  @Mutation(() => AddDraftPartResult, { description: 'Adds a part. For authors of the draft.' })
  async addDraftPart(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddDraftPartInput, { description: 'What, and where.' }) input: AddDraftPartInput,
  ): Promise<typeof AddDraftPartResult> {
    const outcome = await this.parts.add(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new AddDraftPartSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => DescribeDraftPartResult, {
    description: 'Says what a part is called and how long it takes. For authors of the draft.',
  })
  async describeDraftPart(
    @Ctx() context: RequestContext,
    @Arg('input', () => DescribeDraftPartInput, { description: 'What of it.' }) input: DescribeDraftPartInput,
  ): Promise<typeof DescribeDraftPartResult> {
    const outcome = await this.parts.describe(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new DescribeDraftPartSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => MoveDraftPartResult, {
    description: 'Moves a part with all that is in it. For authors of the draft.',
  })
  async moveDraftPart(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveDraftPartInput, { description: 'Where to.' }) input: MoveDraftPartInput,
  ): Promise<typeof MoveDraftPartResult> {
    const outcome = await this.parts.move(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new MoveDraftPartSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => RemoveDraftPartResult, {
    description: 'Takes a part out with all that is in it. For authors of the draft.',
  })
  async removeDraftPart(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveDraftPartInput, { description: 'Which.' }) input: RemoveDraftPartInput,
  ): Promise<typeof RemoveDraftPartResult> {
    const outcome = await this.parts.remove(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new RemoveDraftPartSuccess(), { draft: outcome }) : outcome
  }
}
