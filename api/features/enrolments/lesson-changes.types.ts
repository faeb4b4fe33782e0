import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { BlockAnswer } from '../../domain/blocks/answer.ts'
import { Conflict, createResult, InvalidInput } from '../../platform/graphql/index.ts'
import { Module } from '../modules/index.ts'
import { BlockAnswerScalar, MyBlockAnswer } from './lesson.types.ts'

@InputType({ description: 'An answer to a block of a started module.' })
export class AnswerBlockInput {
  @Field(() => String, { description: 'Module code.' })
  moduleCode!: string

  @Field(() => Int, { description: 'Number of the version it is asked by: the one the viewer is on.' })
  version!: number

  @Field(() => String, { description: 'Name of the block.' })
  blockId!: string

  @Field(() => BlockAnswerScalar, {
    description:
      'The answer. Words of one’s own hold no patient identifiers; a measurement is worked out from its calipers.',
  })
  answer!: BlockAnswer

  @Field(() => Int, {
    nullable: true,
    description: 'How sure one is: 1 a guess, 2 fairly sure, 3 certain; null = not said. Of questions only.',
  })
  confidence!: number | null
}

@ObjectType({ description: 'The answer is kept.' })
export class AnswerBlockSuccess {
  @Field(() => MyBlockAnswer, { description: 'The answer, marked.' })
  answer!: MyBlockAnswer
}

export const AnswerBlockResult = createResult({
  name: 'AnswerBlockResult',
  description: 'What became of an answer.',
  types: [AnswerBlockSuccess, InvalidInput, Conflict],
})

@InputType({ description: 'Where somebody is in a started module.' })
export class KeepMyPlaceInput {
  @Field(() => String, { description: 'Module code.' })
  moduleCode!: string

  @Field(() => String, { description: 'Name of the block, in the version they are on.' })
  blockId!: string
}

@ObjectType({ description: 'The place is kept, for any device.' })
export class KeepMyPlaceSuccess {
  @Field(() => String, { description: 'The block.' })
  blockId!: string
}

export const KeepMyPlaceResult = createResult({
  name: 'KeepMyPlaceResult',
  description: 'What became of keeping a place.',
  types: [KeepMyPlaceSuccess, InvalidInput],
})

@InputType({ description: 'A started module of which there is a later version.' })
export class MoveToNewerVersionInput {
  @Field(() => String, { description: 'Module code.' })
  moduleCode!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the version one is on; null = none, because the module was started before it had any.',
  })
  expectedVersion!: number | null
}

@ObjectType({ description: 'The viewer is on the latest version. Answers to blocks that are still there are kept.' })
export class MoveToNewerVersionSuccess {
  @Field(() => Module, { description: 'The module.' })
  module!: Module
}

export const MoveToNewerVersionResult = createResult({
  name: 'MoveToNewerVersionResult',
  description: 'What became of moving to the latest version.',
  types: [MoveToNewerVersionSuccess, InvalidInput, Conflict],
})
