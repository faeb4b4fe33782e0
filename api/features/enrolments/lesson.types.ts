import { GraphQLScalarType } from 'graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { BlockAnswer } from '../../domain/blocks/answer.ts'
import { DateTimeScalar } from '../../platform/graphql/index.ts'
import { BlockChange, Module, ModuleVersion } from '../modules/index.ts'

export const BlockAnswerScalar = new GraphQLScalarType<BlockAnswer, BlockAnswer>({
  name: 'BlockAnswer',
  description: 'What somebody answered in a block, as JSON: `BlockAnswer` of schema/blocks.schema.json.',
})

@ObjectType({ description: 'A later version than the one somebody is on.' })
export class NewerVersion {
  @Field(() => Int, { description: 'Its number.' })
  number!: number

  @Field(() => String, { description: 'What changed last, in the words of whoever published it.' })
  changeNote!: string

  @Field(() => [BlockChange], {
    description: 'What differs from the version one is on; empty where one is on none, and all of it is new.',
  })
  changes!: BlockChange[]
}

@ObjectType({ description: 'One option, item, region or point, as told after answering.' })
export class MarkedPart {
  @Field(() => String, { nullable: true, description: 'Its name in the block; null = a place that lies in no region.' })
  id!: string | null

  @Field(() => String, { description: 'What it says.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether it was chosen, put, hit or ticked.' })
  wasChosen!: boolean

  @Field(() => Boolean, {
    description: 'Whether it belongs to the right answer; of an item put in order, whether it stands in its place.',
  })
  isRight!: boolean

  @Field(() => String, { description: 'Why.' })
  feedback!: string
}

@ObjectType({ description: 'What the viewer answered last in a block; nobody else sees it.' })
export class MyBlockAnswer {
  @Field(() => String, { description: 'Name of the block.' })
  blockId!: string

  @Field(() => BlockAnswerScalar, { description: 'The answer.' })
  answer!: BlockAnswer

  @Field(() => Int, { nullable: true, description: 'How sure they were, 1 to 3; null = not said.' })
  confidence!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it is right; null where only they can say.' })
  isRight!: boolean | null

  @Field(() => Float, {
    nullable: true,
    description: 'How much of it is right, 0 to 1; null where there is nothing to hold it against.',
  })
  share!: number | null

  @Field(() => [MarkedPart], {
    description: 'Every option, item, region or point with its reason; empty where there are none.',
  })
  parts!: readonly MarkedPart[]

  @Field(() => Float, {
    nullable: true,
    description: 'What was measured or typed, in the unit of the question; null where no number is asked for.',
  })
  measured!: number | null

  @Field(() => Int, { description: 'How often the block was answered.' })
  tries!: number

  @Field(() => DateTimeScalar, { description: 'When.' })
  answeredAt!: Date
}

@ObjectType({ description: 'How a task of a module stands, counted from what the viewer logs anyway.' })
export class MyTask {
  @Field(() => String, { description: 'Name of the block.' })
  blockId!: string

  @Field(() => String, { nullable: true, description: 'Kind of examination in words; null of an audit.' })
  examination!: string | null

  @Field(() => Int, {
    description: 'Examinations in the viewer’s lists, or cases in their audits, since they started.',
  })
  done!: number

  @Field(() => Int, { description: 'How many are asked for.' })
  needed!: number

  @Field(() => Int, { description: 'Observations by a colleague since they started.' })
  observations!: number

  @Field(() => Int, { description: 'How many are asked for; 0 = none.' })
  observationsNeeded!: number

  @Field(() => Boolean, { description: 'Whether it is done.' })
  isMet!: boolean
}

@ObjectType({ description: 'How far the viewer is in a part.' })
export class MyLessonPart {
  @Field(() => String, { description: 'Name of the part.' })
  id!: string

  @Field(() => Int, { description: 'Blocks answered and tasks met.' })
  done!: number

  @Field(() => Int, { description: 'Blocks that ask for something; 0 = there is only something to read.' })
  needed!: number

  @Field(() => Boolean, { description: 'Whether nothing is left to do in it.' })
  isDone!: boolean
}

@ObjectType({ description: 'A module as the viewer learns from it: all a page needs, theirs alone.' })
export class MyLesson {
  @Field(() => Module, { description: 'The module.' })
  module!: Module

  @Field(() => ModuleVersion, { description: 'The version they are on, and stay on until they move.' })
  version!: ModuleVersion

  @Field(() => NewerVersion, { nullable: true, description: 'A later version to move to; null = there is none.' })
  newerVersion!: NewerVersion | null

  @Field(() => String, { nullable: true, description: 'Block they were at last; null = at the beginning.' })
  place!: string | null

  @Field(() => [MyLessonPart], { description: 'How far they are, part by part.' })
  parts!: MyLessonPart[]

  @Field(() => [MyBlockAnswer], {
    description:
      'Latest answer to each block; an answer that a changed block no longer asks for is left out, and kept.',
  })
  answers!: MyBlockAnswer[]

  @Field(() => [MyTask], { description: 'How its tasks stand.' })
  tasks!: MyTask[]

  @Field(() => [String], {
    description: 'Blocks still to answer and tasks still to do; while there are any, finishing asks for a reason.',
  })
  leftToDo!: string[]
}
