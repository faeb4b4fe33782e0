import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  InvalidInput,
  invalidInput,
  NotAllowed,
  signedIn,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import { EvidencePiece } from './evidence.types.ts'
import { NamedPerson } from './named-person.types.ts'
import type { ShareService } from './share.service.ts'
import {
  EndEvidenceShareInput,
  EndEvidenceShareResult,
  EndEvidenceShareSuccess,
  ShareEvidenceInput,
  ShareEvidenceResult,
  ShareEvidenceSuccess,
} from './share.types.ts'

@Resolver()
export class ShareResolver {
  constructor(private readonly shares: ShareService) {}

  @Access('person')
  @Query(() => [EvidencePiece], { description: 'Evidence that others share with the viewer today; at most 100.' })
  sharedWithMe(@Ctx() context: RequestContext): Promise<EvidencePiece[]> {
    return this.shares.sharedWithMe(signedIn(context))
  }

  @Access('person')
  @Query(() => [NamedPerson], {
    description: 'People the viewer can share with, ask, or have cover: current members of an organisation of theirs.',
  })
  peopleToName(
    @Ctx() context: RequestContext,
    @Arg('search', () => String, { defaultValue: '', description: 'Part of the name.' }) search: string,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many at most, up to 100.' }) first: number,
  ): Promise<NamedPerson[]> {
    return this.shares.peopleToName(signedIn(context), { search, first })
  }

  @Access('person')
  @Mutation(() => ShareEvidenceResult, { description: 'Shows one piece to one person until a day.' })
  async shareEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareEvidenceInput, { description: 'What, to whom, and until when.' })
    input: ShareEvidenceInput,
  ): Promise<typeof ShareEvidenceResult> {
    const share = await this.shares.share(signedIn(context), input)
    if (share instanceof InvalidInput || share instanceof NotAllowed) return share
    return Object.assign(new ShareEvidenceSuccess(), { share })
  }

  @Access('person')
  @Mutation(() => EndEvidenceShareResult, { description: 'Ends a share at once.' })
  async endEvidenceShare(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndEvidenceShareInput, { description: 'The share.' }) { id }: EndEvidenceShareInput,
  ): Promise<typeof EndEvidenceShareResult> {
    if (await this.shares.end(signedIn(context), id)) return Object.assign(new EndEvidenceShareSuccess(), { id })
    return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such share of yours that is open' }])
  }
}
