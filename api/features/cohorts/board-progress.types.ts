import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../platform/graphql/index.ts'
import { CohortBoardCounts } from './board.types.ts'

@ObjectType({ description: 'How the items of one stage stand, over all members.' })
export class CohortStageProgress {
  @Field(() => Int, { nullable: true, description: 'Place of the stage, from 0; null = nothing dates what is asked.' })
  place!: number | null

  @Field(() => String, { nullable: true, description: 'What it is called; null = nothing dates what is asked.' })
  title!: string | null

  @Field(() => Int, { description: 'How many capabilities are expected by its end.' })
  size!: number

  @Field(() => Int, { description: 'How many members are in it by their own dates.' })
  membersInIt!: number

  @Field(() => CohortBoardCounts, {
    description:
      'Its capabilities, of all members together; where all do not aim for the same, what is held or asked for alone.',
  })
  counts!: CohortBoardCounts
}

@ObjectType({ description: 'What was reached and was to be reached, of those who share their ratings.' })
export class CohortProgressPoint {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string

  @Field(() => Int, { description: 'How many items were held.' })
  held!: number

  @Field(() => Int, { description: 'How many were expected, by each one’s own dates.' })
  expected!: number
}

@ObjectType({ description: 'How a group stood on a day, in numbers alone.' })
export class CohortProgress {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string

  @Field(() => Int, { description: 'Members who had joined by then and still take part.' })
  memberCount!: number

  @Field(() => Int, { description: 'How many of them share their ratings.' })
  sharedCount!: number

  @Field(() => [CohortStageProgress], { description: 'Stage by stage, in order.' })
  stages!: CohortStageProgress[]

  @Field(() => [CohortProgressPoint], {
    description:
      'From the first day of the group to the day, at most 13 days evenly apart; none where all do not aim for the same.',
  })
  overTime!: CohortProgressPoint[]
}
