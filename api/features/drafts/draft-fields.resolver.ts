import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { perRequest, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { BlockChange } from '../modules/index.ts'
import type { DraftCommentService } from './draft-comment.service.ts'
import type { DraftLookService } from './draft-look.service.ts'
import { DraftAudience, DraftImpact, DraftNeed, DraftProblem, DraftSteps, DraftTimeSpent } from './draft-looks.types.ts'
import { DraftBlock, DraftBlockProblem, DraftPart, DraftReadingAge } from './draft-parts.types.ts'
import { readingAgeOf } from './draft-reading.ts'
import type { DraftService } from './draft.service.ts'
import { DraftComment, DraftMove, ModuleDraft } from './draft.types.ts'

export interface DraftFieldServices {
  readonly drafts: DraftService
  readonly looks: DraftLookService
  readonly comments: DraftCommentService
}

/** One promise for all fields of a request that ask the same of the same draft. */
function oncePerDraft<T>(read: (context: RequestContext, draftId: string) => Promise<T>) {
  const known = perRequest(() => new Map<string, Promise<T>>())
  return (context: RequestContext, draftId: string): Promise<T> => {
    const kept = known(context)
    const found = kept.get(draftId) ?? read(context, draftId)
    kept.set(draftId, found)
    return found
  }
}

@Resolver(() => ModuleDraft)
export class ModuleDraftFieldsResolver {
  private readonly partsOf = oncePerDraft((context, id) => this.services.drafts.parts(signedIn(context), id))

  constructor(private readonly services: DraftFieldServices) {}

  @FieldResolver(() => [DraftPart], { description: 'The parts, in order, with their blocks.' })
  parts(@Root() { id, parts }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftPart[]> | DraftPart[] {
    return parts ?? this.partsOf(context, id)
  }

  @FieldResolver(() => [DraftProblem], {
    description: 'What keeps it from being published, first; then what an author should know. Empty = nothing.',
  })
  problems(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftProblem[]> {
    return this.services.looks.problems(signedIn(context), id)
  }

  @FieldResolver(() => [DraftAudience], {
    description:
      'For each pathway, whether somebody invented at its start would see it among their next steps were it published today; those who would, first. Nobody’s record is read.',
  })
  audience(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftAudience[]> {
    return this.services.looks.audience(signedIn(context), id)
  }

  @FieldResolver(() => DraftImpact, {
    nullable: true,
    description: 'Whom publishing or retiring touches; null = no module of it is published.',
  })
  impact(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftImpact | null> {
    return this.services.looks.impact(signedIn(context), id)
  }

  @FieldResolver(() => [DraftNeed], {
    description:
      'What is published and asks for its module first, or leads over it: what retiring it would break, first. Empty = nothing does.',
  })
  neededBy(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftNeed[]> {
    return this.services.looks.needs(signedIn(context), id)
  }

  @FieldResolver(() => [BlockChange], {
    description: 'How it differs from the published version; everything is new where there is none.',
  })
  changes(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<BlockChange[]> {
    return this.services.looks.changes(signedIn(context), id)
  }

  @FieldResolver(() => [DraftComment], { description: 'What was said of it, the oldest first; at most the last 500.' })
  comments(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftComment[]> {
    return this.services.comments.comments(signedIn(context), id)
  }

  @FieldResolver(() => [DraftMove], { description: 'Its life so far, the oldest first.' })
  moves(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftMove[]> {
    return this.services.comments.moves(signedIn(context), id)
  }

  @FieldResolver(() => DraftSteps, {
    description: 'What the viewer can take back and make again, also after a reload.',
  })
  steps(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftSteps> {
    return this.services.drafts.steps(signedIn(context), id)
  }

  @FieldResolver(() => DraftTimeSpent, { description: 'What the viewer spent on writing it; nobody sees another’s.' })
  timeSpent(@Root() { id }: ModuleDraft, @Ctx() context: RequestContext): Promise<DraftTimeSpent> {
    return this.services.drafts.timeSpent(signedIn(context), id)
  }
}

@Resolver(() => DraftBlock)
export class DraftBlockFieldsResolver {
  private readonly problemsOf = oncePerDraft((context, id) => this.looks.blockProblems(signedIn(context), id))

  constructor(private readonly looks: DraftLookService) {}

  @FieldResolver(() => [DraftBlockProblem], {
    description: 'What is wrong with it, also for whoever does not see or hear it; empty = nothing.',
  })
  async problems(@Root() block: DraftBlock, @Ctx() context: RequestContext): Promise<readonly DraftBlockProblem[]> {
    const { id, draftId, isAlone } = block
    if (isAlone) return this.looks.problemsOfBlock(signedIn(context), block)
    return (await this.problemsOf(context, draftId)).get(id) ?? []
  }

  @FieldResolver(() => DraftReadingAge, { nullable: true, description: 'How hard its words are; null = it has none.' })
  readingAge(@Root() { content }: DraftBlock): DraftReadingAge | null {
    return readingAgeOf(content)
  }
}
