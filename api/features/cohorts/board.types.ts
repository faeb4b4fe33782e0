import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { CohortMemberState } from './cohort-member.types.ts'

export enum CohortBoardLens {
  LINES = 'LINES',
  CAPABILITIES = 'CAPABILITIES',
}
registerEnumType(CohortBoardLens, {
  name: 'CohortBoardLens',
  description: 'What the columns of a board are.',
  valuesConfig: {
    LINES: { description: 'Scope lines of the role; areas and pillars where a group aims for nothing together.' },
    CAPABILITIES: { description: 'Capabilities, in the order of the framework.' },
  },
})

@ArgsType()
export class CohortBoardArgs {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => CohortBoardLens, { defaultValue: CohortBoardLens.LINES, description: 'What the columns are.' })
  lens!: `${CohortBoardLens}`

  @Field(() => String, { nullable: true, description: 'Code of an area; null = all. One there is not has no columns.' })
  areaCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of a pillar; null = all. One there is not has no columns.',
  })
  pillarCode!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Place of a stage of the group, from 0: what is expected by its end; null = all.',
  })
  stage!: number | null

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it is read for; null = today. A later day is answered as today. Open requests stand on today’s.',
  })
  asOf!: string | null

  @Field(() => Int, { defaultValue: 200, description: 'How many members, at most 200.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@ObjectType({ description: 'How many cells stand where; together they are all of them.' })
export class CohortBoardCounts {
  @Field(() => Int, { description: 'Held.' })
  held!: number

  @Field(() => Int, { description: 'Asked for, and not answered.' })
  requested!: number

  @Field(() => Int, { description: 'Expected by the day, and not held.' })
  stillToDo!: number

  @Field(() => Int, { description: 'Not held, and not expected yet.' })
  later!: number

  @Field(() => Int, { description: 'Not shared.' })
  notShared!: number

  @Field(() => Int, { description: 'Not asked of the member.' })
  notAsked!: number
}

@ObjectType({ description: 'A column of a board.' })
export class CohortBoardColumn {
  @Field(() => String, { description: 'Code of the line or capability; OTHER = what no line names.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'As people call it; null = what no line names.' })
  title!: string | null

  @Field(() => [String], { description: 'Codes of its capabilities, one or more.' })
  capabilityCodes!: string[]

  @Field(() => Int, {
    nullable: true,
    description: 'Place of the latest stage by whose end it is expected, from 0; null = nothing dates it.',
  })
  stage!: number | null

  @Field(() => CohortBoardCounts, { description: 'How many of the members on this page stand where.' })
  counts!: CohortBoardCounts
}

@ObjectType({ description: 'A member’s row of a board.' })
export class CohortBoardRow {
  @Field(() => UUIDScalar, { description: 'Id of the place in the group.' })
  memberId!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => String, { description: 'Name of the organisation they came from.' })
  organisationName!: string

  @Field(() => CohortMemberState, { description: 'Where the place stands.' })
  state!: CohortMemberState

  @Field(() => Int, {
    nullable: true,
    description: 'Place of the stage they are in by their own dates, from 0; null = all are over, or there is none.',
  })
  stage!: number | null

  @Field(() => Boolean, { description: 'Whether they share their ratings with this group.' })
  isShared!: boolean

  @Field(() => String, {
    description:
      'One letter for each column, in order. H held; R asked for and not answered; S still to do, expected by the day; L not expected yet; N not shared; - not asked of them.',
  })
  cells!: string

  @Field(() => String, {
    description:
      'One character for each column, in order. Of a capability the rating held, 0 to 4; of a line how many of its capabilities are held, 0 to 9, then a = 10 to z = 35. A dot where nothing is known.',
  })
  values!: string
}

@ObjectType({ description: 'A stage of the group as the board is filtered by it.' })
export class CohortBoardStage {
  @Field(() => Int, { description: 'Place among the stages, from 0.' })
  place!: number

  @Field(() => String, { description: 'What it is called.' })
  title!: string
}

@ObjectType({
  description:
    'Members of a group against what it asks of them, by their own dates, from ratings others gave and open requests alone. Of whoever shares no ratings, only what was signed off in the group is in it, and in no number beyond.',
})
export class CohortBoard {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => String, { description: 'Name of the group.' })
  name!: string

  @Field(() => DateScalar, { description: 'The day it is read for.' })
  on!: string

  @Field(() => CohortBoardLens, { description: 'What the columns are, as it was asked.' })
  lens!: `${CohortBoardLens}`

  @Field(() => Boolean, {
    description: 'Whether all aim for the same. False: what is held is shown, from 1, and nothing is still to do.',
  })
  isCommon!: boolean

  @Field(() => [CohortBoardStage], { description: 'The stages of the group, in order.' })
  stages!: CohortBoardStage[]

  @Field(() => [CohortBoardColumn], { description: 'The columns, in the order of the role or the framework.' })
  columns!: CohortBoardColumn[]

  @Field(() => [CohortBoardRow], { description: 'Members who had joined by the day, by name; at most 200.' })
  rows!: CohortBoardRow[]

  @Field(() => PageInfo, { description: 'Whether there are more members.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many members there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'That a board changed, or is the viewer’s no longer. What changed is asked for anew.' })
export class CohortBoardChange {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => Boolean, { description: 'False: the viewer follows it no longer, and shows nothing of it any more.' })
  isFollowed!: boolean

  @Field(() => DateTimeScalar, { description: 'When it changed.' })
  at!: Date
}
