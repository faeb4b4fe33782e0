import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { BlockContent } from '../../domain/blocks/block.ts'
import { DateTimeScalar } from '../../platform/graphql/index.ts'
import { BlockContentScalar, BlockKind } from '../modules/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import type { ModuleDraft } from './draft.types.ts'

@ObjectType({ description: 'Something wrong with a block, for whoever writes it.' })
export class DraftBlockProblem {
  @Field(() => String, { description: 'Where in its content, names and indexes joined by dots; empty = all of it.' })
  path!: string

  @Field(() => String, { description: 'Stable code, such as "NO_RIGHT_ANSWER".' })
  code!: string

  @Field(() => String, { description: 'What to put right.' })
  message!: string

  @Field(() => Boolean, { description: 'Whether the draft cannot be published with it.' })
  isBlocking!: boolean
}

@ObjectType({ description: 'How hard words are to read; a guide and no measure, as terms of the field are long.' })
export class DraftReadingAge {
  @Field(() => Int, { description: 'How many words.' })
  words!: number

  @Field(() => Float, { nullable: true, description: 'Age in years; null = too few words to say.' })
  age!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The same with long terms counted as short words; null = too few words to say.',
  })
  ageWithoutTerms!: number | null

  @Field(() => String, { description: 'What to make of it; to be read as it is.' })
  caution!: string
}

@ObjectType({ description: 'The smallest piece of a draft that is written by itself.' })
export class DraftBlock {
  @Field(() => String, { description: 'Its name in the draft, the same in the module and through all its versions.' })
  id!: string

  @Field(() => String, { description: 'Name of the part it is in.' })
  partId!: string

  @Field(() => BlockKind, { description: 'What it is; also within the content.' })
  kind!: BlockKind

  @Field(() => BlockContentScalar, { description: 'What is in it.' })
  content!: BlockContent

  @Field(() => Int, {
    description: 'Send it as expectedVersion; it counts every saving and moving of this block, from 1.',
  })
  version!: number

  @Field(() => DateTimeScalar, { description: 'When it was saved last.' })
  savedAt!: Date

  @Field(() => NamedPerson, {
    nullable: true,
    description: 'Who saved it last; null = it came with the published module.',
  })
  savedBy!: NamedPerson | null

  /** The draft it is shown with, for fields that ask more of it; null = it was asked for by itself. */
  draft!: ModuleDraft | null
}

@ObjectType({ description: 'A part of a draft.' })
export class DraftPart {
  @Field(() => String, { description: 'Its name in the draft, the same in the module and through all its versions.' })
  id!: string

  @Field(() => String, { description: 'Title; may be empty while it is written.' })
  title!: string

  @Field(() => Int, { description: 'Structured learning minutes, 1 to 20,000.' })
  minutes!: number

  @Field(() => String, { description: 'What one does in it; may be empty.' })
  text!: string

  @Field(() => Int, { description: 'Send it as expectedVersion; it counts every change of this part itself, from 1.' })
  version!: number

  @Field(() => [DraftBlock], { description: 'What it is made of, in order.' })
  blocks!: DraftBlock[]
}
