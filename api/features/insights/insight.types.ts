import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Band, ShareRange } from '../../domain/insights/band.ts'
import { DateScalar, DateTimeScalar, PageInfo } from '../../platform/graphql/index.ts'
import { BlockKind, Module } from '../modules/index.ts'

export enum InsightReach {
  ALL = 'ALL',
  OWN = 'OWN',
}
registerEnumType(InsightReach, {
  name: 'InsightReach',
  description: 'Whose answers figures are made from.',
  valuesConfig: {
    ALL: { description: 'Everybody’s: an organisation in which the viewer is an author published the module.' },
    OWN: { description: 'Those of people who belong to an organisation in which the viewer is an author today.' },
  },
})

@ObjectType({
  description:
    'How many, told as a band of five: 0 to 5, 6 to 10, 11 to 15 and so on, so that nothing about fewer than five people can be worked out.',
})
export class PeopleBand implements Band {
  @Field(() => Int, { description: 'At least so many; 0 = five or fewer, perhaps none.' })
  atLeast!: number

  @Field(() => Int, { description: 'At most so many.' })
  atMost!: number
}

@ObjectType({ description: 'A share, as far as bands of people tell it.' })
export class ShareBand implements ShareRange {
  @Field(() => Float, { description: 'At least this share, 0 to 1.' })
  atLeast!: number

  @Field(() => Float, { description: 'At most this share, 0 to 1.' })
  atMost!: number
}

@ObjectType({ description: 'How many started a version, and how many of them finished it.' })
export class InsightVersion {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number!: number

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt!: Date

  @Field(() => PeopleBand, { description: 'People who are on it, or finished on it.' })
  started!: PeopleBand

  @Field(() => PeopleBand, { description: 'Those of them who finished.' })
  finished!: PeopleBand

  @Field(() => ShareBand, { nullable: true, description: 'Share who finished; null = too few started.' })
  finishedShare!: ShareBand | null
}

@ObjectType({ description: 'How many got to a block, in the order of the version, and how many beyond it.' })
export class BlockInsight {
  @Field(() => String, { description: 'Name of the block in its module.' })
  blockId!: string

  @Field(() => Int, { description: 'Its place in the version, from 1.' })
  number!: number

  @Field(() => BlockKind, { description: 'What it is.' })
  kind!: BlockKind

  @Field(() => String, { description: 'Title of its part.' })
  partTitle!: string

  @Field(() => String, { description: 'Its first words; may be empty.' })
  words!: string

  @Field(() => PeopleBand, { description: 'People who got here or further.' })
  reached!: PeopleBand

  @Field(() => PeopleBand, { description: 'Those of them who went on; after the last block, who finished.' })
  wentOn!: PeopleBand
}

@ObjectType({ description: 'An option of a question, with how many chose it at their first answer.' })
export class OptionInsight {
  @Field(() => String, { description: 'Name of the option in its question.' })
  id!: string

  @Field(() => String, { description: 'Letter it is called by here, by its place in the question.' })
  letter!: string

  @Field(() => String, { description: 'What it says.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether it is right.' })
  isRight!: boolean

  @Field(() => PeopleBand, { description: 'People who chose it.' })
  chosen!: PeopleBand
}

@ObjectType({ description: 'How a question was answered: everybody counts once, with their first answer.' })
export class ModuleQuestionInsight {
  @Field(() => String, { description: 'Name of its block.' })
  blockId!: string

  @Field(() => Int, { description: 'Its place among the questions of the version, from 1.' })
  number!: number

  @Field(() => String, { description: 'First words of what it asks.' })
  words!: string

  @Field(() => PeopleBand, { description: 'People who answered it.' })
  answered!: PeopleBand

  @Field(() => PeopleBand, { nullable: true, description: 'Right; null = only whoever answered can mark it.' })
  right!: PeopleBand | null

  @Field(() => PeopleBand, { nullable: true, description: 'Wrong; null = only whoever answered can mark it.' })
  wrong!: PeopleBand | null

  @Field(() => PeopleBand, {
    nullable: true,
    description: 'Wrong, having said that they were certain; null = only whoever answered can mark it.',
  })
  surelyWrong!: PeopleBand | null

  @Field(() => ShareBand, {
    nullable: true,
    description: 'Difficulty: share right at the first answer; null = not marked, or five or fewer answered.',
  })
  rightShare!: ShareBand | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Discrimination: correlation of being right here with the share right in the other questions, -1 to 1 in tenths. null = fewer than 21 people, five or fewer right or wrong, or nothing to tell people apart by.',
  })
  discrimination!: number | null

  @Field(() => [OptionInsight], { description: 'Its options in their order; empty where it has none to choose.' })
  options!: OptionInsight[]
}

@ObjectType({ description: 'How often answers were right that were given with one word on how sure somebody was.' })
export class CalibrationInsight {
  @Field(() => Int, { description: 'How sure: 1 a guess, 2 fairly sure, 3 certain.' })
  confidence!: number

  @Field(() => PeopleBand, { description: 'First answers given so, to all questions together.' })
  answers!: PeopleBand

  @Field(() => PeopleBand, { description: 'Those of them that were right.' })
  right!: PeopleBand

  @Field(() => ShareBand, { nullable: true, description: 'Share right; null = five or fewer answers.' })
  rightShare!: ShareBand | null
}

@ObjectType({
  description: 'How long those took who finished, from answer to answer; pauses over half an hour are left out.',
})
export class TimeInsight {
  @Field(() => Int, { description: 'Minutes the version says it takes.' })
  estimate!: number

  @Field(() => PeopleBand, { description: 'People who finished and answered something.' })
  people!: PeopleBand

  @Field(() => Int, { nullable: true, description: 'Median in minutes, in whole fives; null = fewer than 6 people.' })
  median!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes that a quarter took at most, in whole fives; null = fewer than 21 people.',
  })
  lowerQuartile!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes that a quarter took at least, in whole fives; null = fewer than 21 people.',
  })
  upperQuartile!: number | null
}

@ObjectType({ description: 'Something of a module that its authors should look at.' })
export class InsightPointer {
  @Field(() => String, {
    description: 'Stable code: TURNED_ROUND, WRONG_OPTION, SURELY_WRONG, HARD, DROP_OFF, LONG, SHORT or IDLE_OPTION.',
  })
  code!: string

  @Field(() => String, { nullable: true, description: 'Name of the block; null = the module as a whole.' })
  blockId!: string | null

  @Field(() => String, { description: 'To be read as it is.' })
  text!: string
}

@ObjectType({
  description: 'How one version of a module is learnt from. No figure says anything of fewer than five people.',
})
export class ModuleInsights {
  @Field(() => Module, { description: 'The module.' })
  module!: Module

  @Field(() => Int, { description: 'Number of the version looked at.' })
  version!: number

  @Field(() => InsightReach, { description: 'Whose answers they are made from.' })
  reach!: InsightReach

  @Field(() => DateScalar, {
    description:
      'What was recorded before this day is counted: the Monday of this week, so that figures change weekly.',
  })
  until!: string

  @Field(() => Boolean, { description: 'Whether six people or more started this version: below, nothing is told.' })
  hasEnough!: boolean

  @Field(() => [InsightVersion], { description: 'Versions of the module, the latest first; at most 20.' })
  versions!: InsightVersion[]

  @Field(() => [InsightPointer], { description: 'What to look at, the most telling first; may be empty.' })
  lookFirst!: InsightPointer[]

  @Field(() => [BlockInsight], { description: 'Its blocks in their order.' })
  blocks!: BlockInsight[]

  @Field(() => [ModuleQuestionInsight], { description: 'Its questions in their order.' })
  questions!: ModuleQuestionInsight[]

  @Field(() => [CalibrationInsight], {
    nullable: true,
    description: 'From a guess to certain; null = fewer than three of its questions ask how sure one is.',
  })
  calibration!: CalibrationInsight[] | null

  @Field(() => TimeInsight, { description: 'How long it takes.' })
  time!: TimeInsight
}

@ObjectType({ description: 'A module of whose latest version the viewer is told figures.' })
export class InsightModule {
  @Field(() => Module, { description: 'The module.' })
  module!: Module

  @Field(() => Int, { description: 'Number of its latest version.' })
  version!: number

  @Field(() => PeopleBand, { description: 'People who are on that version, or finished on it.' })
  started!: PeopleBand

  @Field(() => PeopleBand, { description: 'Those of them who finished.' })
  finished!: PeopleBand
}

@ObjectType({ description: 'A module at its place in a list.' })
export class InsightModuleEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => InsightModule, { description: 'The module with its figures.' })
  node!: InsightModule
}

@ObjectType({ description: 'A page of modules with figures.' })
export class InsightModuleConnection {
  @Field(() => [InsightModuleEdge], { description: 'Each with its place.' })
  edges!: InsightModuleEdge[]

  @Field(() => [InsightModule], { description: 'Each alone.' })
  nodes!: InsightModule[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}
