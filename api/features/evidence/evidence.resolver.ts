import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  signedIn,
  UUIDScalar,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import {
  AddEvidenceInput,
  AddEvidenceResult,
  AddEvidenceSuccess,
  EvidenceFilter,
  ReviseEvidenceInput,
  ReviseEvidenceResult,
  ReviseEvidenceSuccess,
  WithdrawEvidenceInput,
  WithdrawEvidenceResult,
  WithdrawEvidenceSuccess,
} from './evidence-changes.types.ts'
import { evidenceKinds } from './evidence-kind.ts'
import { EvidenceKind } from './evidence-kind.types.ts'
import { EvidenceView, SuggestedCapability } from './evidence-view.types.ts'
import type { EvidenceService } from './evidence.service.ts'
import { EvidencePieceConnection, EvidenceSummary, type EvidencePiece } from './evidence.types.ts'
import type { SuggestionService } from './suggestion.service.ts'

@Resolver()
export class EvidenceResolver {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly suggestions: SuggestionService,
  ) {}

  @Access('person')
  @Query(() => [EvidenceKind], { description: 'Kinds of evidence that can be added, each with what its form asks.' })
  evidenceKinds(): EvidenceKind[] {
    return [...evidenceKinds]
  }

  @Access('person')
  @Query(() => EvidencePieceConnection, {
    description: 'The viewer’s evidence in its latest versions, what happened last first; without what was taken back.',
  })
  myEvidence(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Goes on after this place of the list.' })
    after: string | null,
    @Arg('filter', () => EvidenceFilter, { nullable: true, description: 'Which; null = all.' })
    filter: EvidenceFilter | null,
  ): Promise<Connection<EvidencePiece>> {
    return this.evidence.pieces(signedIn(context), { first, after, filter: filter ?? {} })
  }

  @Access('person')
  @Query(() => EvidenceSummary, { description: 'The viewer’s evidence in numbers, and what waits.' })
  myEvidenceSummary(@Ctx() context: RequestContext): Promise<EvidenceSummary> {
    return this.evidence.summary(signedIn(context))
  }

  @Access('person')
  @Query(() => EvidenceView, {
    nullable: true,
    description:
      'A piece of evidence as far as the viewer may see it; null = there is none, or it is not shown to them.',
  })
  evidencePiece(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'The piece.' }) id: string,
  ): Promise<EvidenceView | null> {
    return this.evidence.piece(signedIn(context), id)
  }

  @Access('person')
  @Query(() => [SuggestedCapability], {
    description: 'Capabilities that a piece might be claimed for, the likeliest first; nothing is claimed by it.',
  })
  suggestedCapabilities(
    @Ctx() context: RequestContext,
    @Arg('kindCode', () => String, { description: 'Kind of evidence, by its code.' }) kindCode: string,
    @Arg('text', () => String, { defaultValue: '', description: 'What was typed so far; it is not kept.' })
    text: string,
    @Arg('areaCode', () => String, { nullable: true, description: 'Area of practice; null = none.' })
    areaCode: string | null,
  ): Promise<SuggestedCapability[]> {
    return this.suggestions.suggest(signedIn(context), { kindCode, text, areaCode: areaCode ?? null })
  }

  @Access('person')
  @Mutation(() => AddEvidenceResult, {
    description: 'Adds a piece of evidence. It is private until its owner shows it.',
  })
  async addEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddEvidenceInput, { description: 'The piece.' }) input: AddEvidenceInput,
  ): Promise<typeof AddEvidenceResult> {
    const piece = await this.evidence.add(signedIn(context), input)
    return piece instanceof InvalidInput ? piece : Object.assign(new AddEvidenceSuccess(), { piece })
  }

  @Access('person')
  @Mutation(() => ReviseEvidenceResult, {
    description:
      'Changes a piece: a new version, unconfirmed. What was confirmed before stays, and stays with its version.',
  })
  async reviseEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviseEvidenceInput, { description: 'The piece as it is now.' }) input: ReviseEvidenceInput,
  ): Promise<typeof ReviseEvidenceResult> {
    const piece = await this.evidence.revise(signedIn(context), input)
    if (piece instanceof InvalidInput || piece instanceof Conflict) return piece
    return Object.assign(new ReviseEvidenceSuccess(), { piece })
  }

  @Access('person')
  @Mutation(() => WithdrawEvidenceResult, { description: 'Takes a piece back. It counts no more; its versions stay.' })
  async withdrawEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawEvidenceInput, { description: 'The piece.' }) input: WithdrawEvidenceInput,
  ): Promise<typeof WithdrawEvidenceResult> {
    const piece = await this.evidence.withdraw(signedIn(context), input)
    if (piece instanceof InvalidInput || piece instanceof Conflict) return piece
    return Object.assign(new WithdrawEvidenceSuccess(), { piece })
  }
}
