import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { Organisation } from '../organisations/index.ts'

export enum CoverStanding {
  NOBODY = 'NOBODY',
  ONE_PERSON = 'ONE_PERSON',
  SEVERAL = 'SEVERAL',
}
registerEnumType(CoverStanding, {
  name: 'CoverStanding',
  description: 'On how many people a scope line rests.',
  valuesConfig: {
    NOBODY: { description: 'Nobody is recorded with it.' },
    ONE_PERSON: { description: 'One person alone is.' },
    SEVERAL: { description: 'Two people or more are.' },
  },
})

export enum CoverBasis {
  SIGN_OFF = 'SIGN_OFF',
  STARTING_POSITION = 'STARTING_POSITION',
  SCOPE_SIGNED = 'SCOPE_SIGNED',
  SCOPE_ACCEPTED = 'SCOPE_ACCEPTED',
}
registerEnumType(CoverBasis, {
  name: 'CoverBasis',
  description: 'What the organisation decided a line of somebody by.',
  valuesConfig: {
    SIGN_OFF: { description: 'The line was signed here.' },
    STARTING_POSITION: { description: 'A lead here confirmed it in post.' },
    SCOPE_SIGNED: { description: 'It stands in a statement of scope of practice signed here.' },
    SCOPE_ACCEPTED: {
      description: 'It stands in a statement signed elsewhere and accepted here, its check done where one was asked.',
    },
  },
})

@ObjectType({ description: 'A current member who is recorded with a line, by name.' })
export class CoverHolder {
  @Field(() => UUIDScalar, { description: 'Who it is.' })
  personId!: string

  @Field(() => String, { description: 'Their name.' })
  name!: string

  @Field(() => CoverBasis, { description: 'What it was decided by.' })
  basis!: `${CoverBasis}`

  @Field(() => DateScalar, { description: 'Day it was decided here.' })
  on!: string

  @Field(() => String, {
    description: 'The same in words: "recorded as signed off on 12 March 2026; not an authority to practise".',
  })
  words!: string

  @Field(() => String, { nullable: true, description: 'Limits as they were signed; null = none.' })
  limits!: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'To be reviewed within 3 or within 6 months by what was decided here, whoever has been away; null = later, or never. Nobody is told to be late.',
  })
  reviewWithinMonths!: 3 | 6 | null
}

@ObjectType({ description: 'A scope line of an organisation and who is recorded with it.' })
export class CoverLine {
  @Field(() => String, { description: 'Code of the scope line.' })
  code!: string

  @Field(() => String, { description: 'Its title, as departments write it.' })
  title!: string

  @Field(() => [String], { description: 'Codes of the areas of practice it lies in; empty = shared by all areas.' })
  areaCodes!: readonly string[]

  @Field(() => [CoverHolder], { description: 'Those recorded to do it alone, by name; lapsed is not held.' })
  holders!: CoverHolder[]

  @Field(() => [CoverHolder], {
    description: 'Those recorded to do it with a named colleague to call on, by name; they are not counted.',
  })
  supported!: CoverHolder[]

  @Field(() => CoverStanding, { description: 'On how many people it rests.' })
  standing!: `${CoverStanding}`

  @Field(() => Int, { description: 'How many would be left of those who do it alone without the people named.' })
  left!: number

  @Field(() => CoverStanding, { description: 'On how many people it would rest without them.' })
  standingWithout!: `${CoverStanding}`

  @Field(() => Int, { description: 'How many of those who do it alone are to be reviewed within 3 months.' })
  reviewsWithinThree!: number

  @Field(() => Int, { description: 'The same within 6 months; those within 3 are among them.' })
  reviewsWithinSix!: number
}

@ObjectType({ description: 'Numbers over all lines, whatever was asked of a page.' })
export class CoverTotals {
  @Field(() => Int, { description: 'Lines.' })
  lines!: number

  @Field(() => Int, { description: 'Lines nobody is recorded with.' })
  heldByNobody!: number

  @Field(() => Int, { description: 'Lines that rest on one person.' })
  heldByOne!: number
}

@ObjectType({ description: 'A line at its place in the list.' })
export class ServiceCoverEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => CoverLine, { description: 'The line.' })
  node!: CoverLine
}

@ObjectType({ description: 'A page of the scope lines of an organisation, with who is recorded with each.' })
export class ServiceCoverConnection {
  @Field(() => [ServiceCoverEdge], { description: 'Each with its place.' })
  edges!: ServiceCoverEdge[]

  @Field(() => [CoverLine], { description: 'Each alone.' })
  nodes!: CoverLine[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many lines there are in all.' })
  totalCount!: number

  @Field(() => Organisation, { description: 'Whose decisions these are: those of no other organisation are in it.' })
  organisation!: Organisation

  @Field(() => DateScalar, { description: 'The day it stands for.' })
  asOf!: string

  @Field(() => CoverTotals, { description: 'On how many people the lines rest.' })
  totals!: CoverTotals

  @Field(() => CoverTotals, { description: 'The same without the people named.' })
  totalsWithout!: CoverTotals

  @Field(() => String, { description: 'What none of this is proof of.' })
  boundary!: string
}

/** What is looked at, a page at a time. */
@ArgsType()
export class ServiceCoverArgs {
  @Field(() => UUIDScalar, { description: 'Organisation the viewer leads as educator or administrator.' })
  organisationId!: string

  @Field(() => [UUIDScalar], {
    defaultValue: [],
    description:
      'People to count as gone, to see what would be left; nothing is kept of it, and unknown ids change nothing.',
  })
  without!: readonly string[]

  @Field(() => Int, { defaultValue: 20, description: 'How many lines, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}
