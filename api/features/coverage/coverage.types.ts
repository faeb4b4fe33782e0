import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Module, ModuleKind } from '../modules/index.ts'

export enum CoverageState {
  NONE = 'NONE',
  STALE = 'STALE',
  COVERED = 'COVERED',
}
registerEnumType(CoverageState, {
  name: 'CoverageState',
  description: 'Whether modules lead over a step of a rating.',
  valuesConfig: {
    NONE: { description: 'No module leads over it.' },
    STALE: { description: 'Some do, and something is amiss with every one of them.' },
    COVERED: { description: 'At least one does with which nothing is amiss.' },
  },
})

export enum ModuleFault {
  REVIEW_PASSED = 'REVIEW_PASSED',
  GUIDELINE_SUPERSEDED = 'GUIDELINE_SUPERSEDED',
  RETIRED = 'RETIRED',
  UNREACHABLE = 'UNREACHABLE',
}
registerEnumType(ModuleFault, {
  name: 'ModuleFault',
  description: 'What is amiss with a module that leads over a step.',
  valuesConfig: {
    REVIEW_PASSED: { description: 'The day by which it was to be looked at again has come.' },
    GUIDELINE_SUPERSEDED: { description: 'It cites a guideline that no longer stands.' },
    RETIRED: { description: 'Nobody starts it any more.' },
    UNREACHABLE: { description: 'What it needs first cannot be met with what is published.' },
  },
})

@ObjectType({ description: 'A module that leads over a step of a rating.' })
export class LeadingModule {
  @Field(() => Module, { description: 'The module.' })
  module!: Module

  @Field(() => [ModuleFault], { description: 'What is amiss with it; empty = nothing is.' })
  faults!: readonly `${ModuleFault}`[]

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day by which it is looked at again; null = nobody named one.',
  })
  reviewBy!: string | null

  @Field(() => [String], { description: 'Titles of guidelines it cites that no longer stand; empty = none.' })
  superseded!: readonly string[]
}

@ObjectType({ description: 'One step of a rating of one capability, such as 1 to 2.' })
export class CoverageStep {
  @Field(() => Int, { description: 'Rating it begins with, 0 to 3.' })
  from!: number

  @Field(() => Int, { description: 'Rating it ends with, 1 to 4: one more.' })
  to!: number

  @Field(() => CoverageState, { description: 'Whether modules lead over it.' })
  state!: `${CoverageState}`

  @Field(() => [LeadingModule], {
    description: 'Modules that lead over it, those with which nothing is amiss first; empty = none.',
  })
  modules!: LeadingModule[]

  @Field(() => [ModuleKind], {
    description: 'Kinds of module that may lead over it: reading and answering prepare up to 2.',
  })
  kinds!: readonly `${ModuleKind}`[]

  @Field(() => Int, {
    nullable: true,
    description:
      'At least so many people of the organisation have it in their goal and do not hold it: in fives, rounded down. null = fewer than 5, or nobody is counted.',
  })
  waitingAtLeast!: number | null
}

@ObjectType({ description: 'A capability with its four steps.' })
export class CoverageRow {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => [CoverageStep], { description: '0 to 1, 1 to 2, 2 to 3 and 3 to 4.' })
  steps!: CoverageStep[]
}

@ObjectType({ description: 'A row at its place in the list.' })
export class CoverageEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => CoverageRow, { description: 'The row.' })
  node!: CoverageRow
}

@ObjectType({ description: 'A page of capabilities with the modules that lead over their steps.' })
export class CoverageConnection {
  @Field(() => [CoverageEdge], { description: 'Each with its place.' })
  edges!: CoverageEdge[]

  @Field(() => [CoverageRow], { description: 'Each alone.' })
  nodes!: CoverageRow[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many capabilities there are in all.' })
  totalCount!: number

  @Field(() => Boolean, {
    description:
      'Whether people are counted. False where the organisation has too few for that: whoever waits could be told from whoever does not.',
  })
  countsPeople!: boolean
}

/** What is looked at, a page at a time. */
@ArgsType()
export class CoverageArgs {
  @Field(() => UUIDScalar, {
    description: 'Organisation whose people are counted; the viewer writes or teaches there.',
  })
  organisationId!: string

  @Field(() => String, { nullable: true, description: 'Code of a pillar; null = all.' })
  pillarCode!: string | null

  @Field(() => String, { nullable: true, description: 'Code of an area of practice; null = all, and what is in none.' })
  areaCode!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Rating a step ends with, 1 to 4, for which the state is asked; null = any of the four.',
  })
  to!: number | null

  @Field(() => CoverageState, { nullable: true, description: 'Only rows with a step that stands so; null = all.' })
  state!: `${CoverageState}` | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True: what is not covered and most people wait for first; false: the framework's order.",
  })
  byWaiting!: boolean

  @Field(() => Int, { defaultValue: 20, description: 'How many capabilities, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}
