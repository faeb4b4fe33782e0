import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { BlockContent } from '../../domain/blocks/block.ts'
import { Conflict, createResult, InvalidInput, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'
import { BlockContentScalar } from '../modules/index.ts'
import { ModuleDraft } from './draft.types.ts'
import { DraftBlock } from './draft-parts.types.ts'

@InputType({ description: 'A new part of a draft.' })
export class AddDraftPartInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { nullable: true, description: 'Name of the part it comes after; null = it comes first.' })
  afterPartId!: string | null

  @Field(() => String, { description: 'Title, up to 200 characters; may be empty while it is written.' })
  title!: string

  @Field(() => Int, { description: 'Structured learning minutes, 1 to 20,000.' })
  minutes!: number
}

@InputType({ description: 'What a part is called, and how long it takes.' })
export class DescribeDraftPartInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the part.' })
  partId!: string

  @Field(() => Int, { description: 'Version of the part this change was made from.' })
  expectedVersion!: number

  @Field(() => String, { description: 'Title, up to 200 characters; may be empty while it is written.' })
  title!: string

  @Field(() => Int, { description: 'Structured learning minutes, 1 to 20,000.' })
  minutes!: number

  @Field(() => String, { description: 'What one does in it, up to 2,000 characters.' })
  text!: string
}

@InputType({ description: 'Another place for a part, with all that is in it.' })
export class MoveDraftPartInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the part.' })
  partId!: string

  @Field(() => Int, { description: 'Version of the part this change was made from.' })
  expectedVersion!: number

  @Field(() => String, { nullable: true, description: 'Name of the part it comes after; null = it comes first.' })
  afterPartId!: string | null
}

@InputType({ description: 'A part to be taken out, with all that is in it; it can be taken back.' })
export class RemoveDraftPartInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the part.' })
  partId!: string

  @Field(() => Int, { description: 'Version of the part as the viewer read it.' })
  expectedVersion!: number
}

@InputType({ description: 'A new block.' })
export class AddBlockInput {
  @Field(() => UUIDScalar, { description: 'The draft, which holds 500 blocks at most.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the part it goes to.' })
  partId!: string

  @Field(() => String, { nullable: true, description: 'Name of the block it comes after; null = it comes first.' })
  afterBlockId!: string | null

  @Field(() => BlockContentScalar, { description: 'What is in it, up to 64 kB; it may be unfinished.' })
  content!: BlockContent
}

@InputType({ description: 'What is in a block now.' })
export class SaveBlockInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the block.' })
  blockId!: string

  @Field(() => Int, { description: 'Version of the block this change was made from.' })
  expectedVersion!: number

  @Field(() => BlockContentScalar, { description: 'All that is in it, up to 64 kB; it may be unfinished.' })
  content!: BlockContent
}

@InputType({ description: 'Another place for a block.' })
export class MoveBlockInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the block.' })
  blockId!: string

  @Field(() => Int, { description: 'Version of the block this change was made from.' })
  expectedVersion!: number

  @Field(() => String, { description: 'Name of the part it goes to; it may be another one.' })
  partId!: string

  @Field(() => String, { nullable: true, description: 'Name of the block it comes after; null = it comes first.' })
  afterBlockId!: string | null
}

@InputType({ description: 'A block to be taken out; it can be taken back.' })
export class RemoveBlockInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the block.' })
  blockId!: string

  @Field(() => Int, { description: 'Version of the block as the viewer read it.' })
  expectedVersion!: number
}

@InputType({ description: 'Takes back the last change the viewer made to the parts and blocks of a draft.' })
export class UndoInDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string
}

@InputType({ description: 'Makes again what the viewer took back last.' })
export class RedoInDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string
}

@ObjectType({ description: 'The block is kept.' })
export class SaveBlockSuccess {
  @Field(() => DraftBlock, { description: 'The block with its new version.' })
  block!: DraftBlock
}

export const SaveBlockResult = createResult({
  name: 'SaveBlockResult',
  description:
    'What became of saving a block. A conflict says who changed it and when; `draftBlock` says what they wrote, and what was typed is not lost.',
  types: [SaveBlockSuccess, InvalidInput, NotAllowed, Conflict],
})

@ObjectType({ description: 'The block is there.' })
export class AddBlockSuccess {
  @Field(() => DraftBlock, { description: 'The block.' })
  block!: DraftBlock

  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const AddBlockResult = createResult({
  name: 'AddBlockResult',
  description: 'What became of adding a block.',
  types: [AddBlockSuccess, InvalidInput, NotAllowed],
})

@ObjectType({ description: 'The part is there.' })
export class AddDraftPartSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const AddDraftPartResult = createResult({
  name: 'AddDraftPartResult',
  description: 'What became of adding a part.',
  types: [AddDraftPartSuccess, InvalidInput, NotAllowed],
})

@ObjectType({ description: 'The part is kept.' })
export class DescribeDraftPartSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const DescribeDraftPartResult = createResult({
  name: 'DescribeDraftPartResult',
  description: 'What became of describing a part.',
  types: [DescribeDraftPartSuccess, InvalidInput, NotAllowed, Conflict],
})

@ObjectType({ description: 'The part is at its new place.' })
export class MoveDraftPartSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const MoveDraftPartResult = createResult({
  name: 'MoveDraftPartResult',
  description: 'What became of moving a part.',
  types: [MoveDraftPartSuccess, InvalidInput, NotAllowed, Conflict],
})

@ObjectType({ description: 'The part is out.' })
export class RemoveDraftPartSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const RemoveDraftPartResult = createResult({
  name: 'RemoveDraftPartResult',
  description: 'What became of taking a part out.',
  types: [RemoveDraftPartSuccess, NotAllowed, Conflict],
})

@ObjectType({ description: 'The block is at its new place.' })
export class MoveBlockSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const MoveBlockResult = createResult({
  name: 'MoveBlockResult',
  description: 'What became of moving a block.',
  types: [MoveBlockSuccess, InvalidInput, NotAllowed, Conflict],
})

@ObjectType({ description: 'The block is out.' })
export class RemoveBlockSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const RemoveBlockResult = createResult({
  name: 'RemoveBlockResult',
  description: 'What became of taking a block out.',
  types: [RemoveBlockSuccess, NotAllowed, Conflict],
})

@ObjectType({ description: 'It is as it was before.' })
export class UndoInDraftSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const UndoInDraftResult = createResult({
  name: 'UndoInDraftResult',
  description: 'What became of taking a change back; a conflict where somebody changed the same since.',
  types: [UndoInDraftSuccess, NotAllowed, Conflict],
})

@ObjectType({ description: 'It is as it was made.' })
export class RedoInDraftSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const RedoInDraftResult = createResult({
  name: 'RedoInDraftResult',
  description: 'What became of making a change again; a conflict where somebody changed the same since.',
  types: [RedoInDraftSuccess, NotAllowed, Conflict],
})
