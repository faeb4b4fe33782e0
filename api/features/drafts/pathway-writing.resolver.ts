import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { PathwayDraft, PathwayDraftStage } from './pathway-draft.types.ts'
import type { PathwayWritingService } from './pathway-writing.service.ts'
import {
  AddPathwayStageInput,
  AddPathwayStageResult,
  AddPathwayStageSuccess,
  MovePathwayStageInput,
  MovePathwayStageResult,
  MovePathwayStageSuccess,
  RedoInPathwayDraftInput,
  RedoInPathwayDraftResult,
  RedoInPathwayDraftSuccess,
  RemovePathwayStageInput,
  RemovePathwayStageResult,
  RemovePathwayStageSuccess,
  SavePathwayStageInput,
  SavePathwayStageResult,
  SavePathwayStageSuccess,
  UndoInPathwayDraftInput,
  UndoInPathwayDraftResult,
  UndoInPathwayDraftSuccess,
} from './pathway-writing.types.ts'

@Resolver()
export class PathwayWritingResolver {
  constructor(private readonly writing: PathwayWritingService) {}

  @Access('person')
  @Mutation(() => AddPathwayStageResult, { description: 'Adds a stage. For authors of the draft.' })
  async addPathwayStage(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddPathwayStageInput, { description: 'What, and where.' }) input: AddPathwayStageInput,
  ): Promise<typeof AddPathwayStageResult> {
    const outcome = await this.writing.add(signedIn(context), input)
    return 'stage' in outcome ? Object.assign(new AddPathwayStageSuccess(), outcome) : outcome
  }

  @Access('person')
  @Mutation(() => SavePathwayStageResult, {
    description: 'Saves what is in one stage; autosave calls it. For authors of the draft.',
  })
  async savePathwayStage(
    @Ctx() context: RequestContext,
    @Arg('input', () => SavePathwayStageInput, { description: 'What is in it.' }) input: SavePathwayStageInput,
  ): Promise<typeof SavePathwayStageResult> {
    const outcome = await this.writing.save(signedIn(context), input)
    return outcome instanceof PathwayDraftStage
      ? Object.assign(new SavePathwayStageSuccess(), { stage: outcome })
      : outcome
  }

  @Access('person')
  @Mutation(() => MovePathwayStageResult, { description: 'Moves a stage. For authors of the draft.' })
  async movePathwayStage(
    @Ctx() context: RequestContext,
    @Arg('input', () => MovePathwayStageInput, { description: 'Where to.' }) input: MovePathwayStageInput,
  ): Promise<typeof MovePathwayStageResult> {
    const outcome = await this.writing.move(signedIn(context), input)
    return outcome instanceof PathwayDraft ? Object.assign(new MovePathwayStageSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => RemovePathwayStageResult, { description: 'Takes a stage out. For authors of the draft.' })
  async removePathwayStage(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemovePathwayStageInput, { description: 'Which.' }) input: RemovePathwayStageInput,
  ): Promise<typeof RemovePathwayStageResult> {
    const outcome = await this.writing.remove(signedIn(context), input)
    return outcome instanceof PathwayDraft
      ? Object.assign(new RemovePathwayStageSuccess(), { draft: outcome })
      : outcome
  }

  @Access('person')
  @Mutation(() => UndoInPathwayDraftResult, {
    description:
      'Takes back the viewer’s last change to the stages, also one of an earlier day. For authors of the draft.',
  })
  async undoInPathwayDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => UndoInPathwayDraftInput, { description: 'In which draft.' }) input: UndoInPathwayDraftInput,
  ): Promise<typeof UndoInPathwayDraftResult> {
    const outcome = await this.writing.repeat(signedIn(context), input.draftId, 'UNDO')
    return outcome instanceof PathwayDraft
      ? Object.assign(new UndoInPathwayDraftSuccess(), { draft: outcome })
      : outcome
  }

  @Access('person')
  @Mutation(() => RedoInPathwayDraftResult, {
    description: 'Makes again what the viewer took back last. For authors of the draft.',
  })
  async redoInPathwayDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => RedoInPathwayDraftInput, { description: 'In which draft.' }) input: RedoInPathwayDraftInput,
  ): Promise<typeof RedoInPathwayDraftResult> {
    const outcome = await this.writing.repeat(signedIn(context), input.draftId, 'REDO')
    return outcome instanceof PathwayDraft
      ? Object.assign(new RedoInPathwayDraftSuccess(), { draft: outcome })
      : outcome
  }
}
