import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo } from '../../platform/graphql/index.ts'
import { BlockKind, Module } from '../modules/index.ts'
import { PeopleBand, ShareBand } from './band.types.ts'
import { FeedbackInsight } from './feedback-insight.types.ts'
import { ModuleQuestionInsight } from './question-insight.types.ts'

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

  @Field(() => FeedbackInsight, { description: 'What those who finished said of it.' })
  feedback!: FeedbackInsight
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
