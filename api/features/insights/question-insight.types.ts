import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PeopleBand, ShareBand } from './band.types.ts'

export enum QuestionKind {
  SINGLE = 'SINGLE',
  MULTIPLE = 'MULTIPLE',
  ORDERING = 'ORDERING',
  NUMERIC = 'NUMERIC',
  HOTSPOT = 'HOTSPOT',
  FREE_TEXT = 'FREE_TEXT',
}
registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'What a question asks for.',
  valuesConfig: {
    SINGLE: { description: 'One option.' },
    MULTIPLE: { description: 'Any number of options.' },
    ORDERING: { description: 'Items put in order.' },
    NUMERIC: { description: 'A number, typed or measured.' },
    HOTSPOT: { description: 'Places on an image.' },
    FREE_TEXT: { description: 'Words of one’s own.' },
  },
})

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

@ObjectType({ description: 'One way in which a question without options was answered at first, with how many did.' })
export class OutcomeInsight {
  @Field(() => String, {
    description:
      'Name of the item or region in its question; UNDER, WITHIN or OVER of a number; -outside of every region.',
  })
  key!: string

  @Field(() => String, { description: 'To be read as it is.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether it is right.' })
  isRight!: boolean

  @Field(() => PeopleBand, { description: 'People who answered so.' })
  people!: PeopleBand
}

@ObjectType({ description: 'How a question was answered: everybody counts once, with their first answer.' })
export class ModuleQuestionInsight {
  @Field(() => String, { description: 'Name of its block.' })
  blockId!: string

  @Field(() => Int, { description: 'Its place among the questions of the version, from 1.' })
  number!: number

  @Field(() => QuestionKind, { description: 'What it asks for.' })
  kind!: QuestionKind

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

  @Field(() => [OutcomeInsight], {
    description:
      'Of an order the places at which it first went wrong, without the last; of a number under, within and over its tolerance; of an image its regions and what lies outside, each counted for everybody who pointed there. Empty for other questions.',
  })
  outcomes!: OutcomeInsight[]
}
