import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { DraftBlock } from './draft-parts.types.ts'
import type { DraftWritingService } from './draft-writing.service.ts'
import {
  AddBlockInput,
  AddBlockResult,
  AddBlockSuccess,
  MoveBlockInput,
  MoveBlockResult,
  MoveBlockSuccess,
  RedoInDraftInput,
  RedoInDraftResult,
  RedoInDraftSuccess,
  RemoveBlockInput,
  RemoveBlockResult,
  RemoveBlockSuccess,
  SaveBlockInput,
  SaveBlockResult,
  SaveBlockSuccess,
  UndoInDraftInput,
  UndoInDraftResult,
  UndoInDraftSuccess,
} from './draft-writing.types.ts'
import { ModuleDraft } from './draft.types.ts'

@Resolver()
export class DraftWritingResolver {
  constructor(private readonly writing: DraftWritingService) {}

  @Access('person')
  @Mutation(() => SaveBlockResult, {
    description: 'Saves what is in one block; autosave calls it. For authors of the draft.',
  })
  async saveBlock(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveBlockInput, { description: 'What is in it.' }) input: SaveBlockInput,
  ): Promise<typeof SaveBlockResult> {
    const outcome = await this.writing.save(signedIn(context), input)
    return outcome instanceof DraftBlock ? Object.assign(new SaveBlockSuccess(), { block: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => AddBlockResult, { description: 'Adds a block. For authors of the draft.' })
  async addBlock(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddBlockInput, { description: 'What, and where.' }) input: AddBlockInput,
  ): Promise<typeof AddBlockResult> {
    const outcome = await this.writing.add(signedIn(context), input)
    return 'block' in outcome ? Object.assign(new AddBlockSuccess(), outcome) : outcome
  }

  @Access('person')
  @Mutation(() => MoveBlockResult, { description: 'Moves a block. For authors of the draft.' })
  async moveBlock(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveBlockInput, { description: 'Where to.' }) input: MoveBlockInput,
  ): Promise<typeof MoveBlockResult> {
    const outcome = await this.writing.move(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new MoveBlockSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => RemoveBlockResult, { description: 'Takes a block out. For authors of the draft.' })
  async removeBlock(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveBlockInput, { description: 'Which.' }) input: RemoveBlockInput,
  ): Promise<typeof RemoveBlockResult> {
    const outcome = await this.writing.remove(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new RemoveBlockSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => UndoInDraftResult, {
    description: 'Takes back the viewer’s last change, also one of an earlier day. For authors of the draft.',
  })
  async undoInDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => UndoInDraftInput, { description: 'In which draft.' }) input: UndoInDraftInput,
  ): Promise<typeof UndoInDraftResult> {
    const outcome = await this.writing.undo(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new UndoInDraftSuccess(), { draft: outcome }) : outcome
  }

  @Access('person')
  @Mutation(() => RedoInDraftResult, {
    description: 'Makes again what the viewer took back last. For authors of the draft.',
  })
  async redoInDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => RedoInDraftInput, { description: 'In which draft.' }) input: RedoInDraftInput,
  ): Promise<typeof RedoInDraftResult> {
    const outcome = await this.writing.redo(signedIn(context), input)
    return outcome instanceof ModuleDraft ? Object.assign(new RedoInDraftSuccess(), { draft: outcome }) : outcome
  }
}
