import { GraphQLScalarType } from 'graphql'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { BlockContent, ModuleContent } from '../../domain/blocks/block.ts'
import { DateTimeScalar } from '../../platform/graphql/index.ts'

export const BlockContentScalar = new GraphQLScalarType<BlockContent, BlockContent>({
  name: 'BlockContent',
  description: 'What is in a block, as JSON: `BlockContent` of schema/blocks.schema.json.',
})

export enum BlockKind {
  TEXT = 'TEXT',
  IMAGE = 'IMAGE',
  CLIP = 'CLIP',
  QUESTION = 'QUESTION',
  CASE = 'CASE',
  CHECKLIST = 'CHECKLIST',
  REFLECTION = 'REFLECTION',
  SUPERVISED_TASK = 'SUPERVISED_TASK',
  AUDIT_TASK = 'AUDIT_TASK',
  GUIDELINE = 'GUIDELINE',
  DOWNLOAD = 'DOWNLOAD',
}
registerEnumType(BlockKind, {
  name: 'BlockKind',
  description: 'What a block is.',
  valuesConfig: {
    TEXT: { description: 'Text to read.' },
    IMAGE: { description: 'An image, with marks that can be laid over it.' },
    CLIP: { description: 'One clip, or two side by side.' },
    QUESTION: { description: 'A question that is marked, or marked by oneself.' },
    CASE: { description: 'A case: history, figures, a question, and what an expert says of it.' },
    CHECKLIST: { description: 'Items to tick.' },
    REFLECTION: { description: 'Words of one’s own, which stay one’s own.' },
    SUPERVISED_TASK: { description: 'Examinations to do; counted from one’s lists.' },
    AUDIT_TASK: { description: 'An audit to do; met by audits in one’s evidence.' },
    GUIDELINE: { description: 'A guideline, and what it is cited for.' },
    DOWNLOAD: { description: 'A file to take away.' },
  },
})

@ObjectType({ description: 'The smallest piece of a module that is learnt from.' })
export class Block {
  @Field(() => String, { description: 'Its name in the module, the same through all versions.' })
  id!: string

  @Field(() => BlockKind, { description: 'What it is; also within the content.' })
  kind!: BlockKind

  @Field(() => BlockContentScalar, { description: 'What is in it.' })
  content!: BlockContent
}

@ObjectType({ description: 'A part of a version, with what is learnt from.' })
export class VersionPart {
  @Field(() => String, { description: 'Its name in the module, the same through all versions.' })
  id!: string

  @Field(() => String, { description: 'Title of the part.' })
  title!: string

  @Field(() => Int, { description: 'Structured learning minutes.' })
  minutes!: number

  @Field(() => String, { description: 'What you do.' })
  text!: string

  @Field(() => [Block], { description: 'What it is made of, in order.' })
  blocks!: Block[]
}

@ObjectType({ description: 'What a module is learnt from, as published; it never changes.' })
export class ModuleVersion {
  @Field(() => String, { description: 'Code of the module.' })
  moduleCode!: string

  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number!: number

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt!: Date

  @Field(() => String, { description: 'What changed, in the words of whoever published it.' })
  changeNote!: string

  /** For fields of later features. */
  guidelineCodes!: string[]

  /** null = not read yet: lists of modules do not carry all that is learnt from. */
  content!: ModuleContent | null
}

export enum BlockChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
}
registerEnumType(BlockChangeKind, {
  name: 'BlockChangeKind',
  description: 'What became of a block from one version to another.',
  valuesConfig: {
    ADDED: { description: 'It is new.' },
    REMOVED: { description: 'It was taken out.' },
    CHANGED: { description: 'It is no longer what it was.' },
  },
})

@ObjectType({ description: 'One thing that differs between two versions.' })
export class BlockChange {
  @Field(() => BlockChangeKind, { description: 'What became of it.' })
  kind!: BlockChangeKind

  @Field(() => String, { description: 'Title of the part it is in, or was in.' })
  partTitle!: string

  @Field(() => String, { description: 'Its name in the module.' })
  blockId!: string

  @Field(() => BlockKind, { description: 'What it is.' })
  blockKind!: BlockKind

  @Field(() => String, { description: 'Its first words, at most 200 characters.' })
  text!: string
}
