import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { Area, Capability, Pillar } from '../frameworks/index.ts'
import { AssessedRating } from '../ratings/index.ts'

export enum HistoryKind {
  SELF = 'SELF',
  OBSERVED = 'OBSERVED',
  STARTING_POSITION = 'STARTING_POSITION',
  SIGN_OFF = 'SIGN_OFF',
  SCOPE_CONFIRMATION = 'SCOPE_CONFIRMATION',
  LOWERING = 'LOWERING',
}
registerEnumType(HistoryKind, {
  name: 'HistoryKind',
  description: 'What an entry of a rating history is.',
  valuesConfig: {
    SELF: { description: 'What the person says of themselves.' },
    OBSERVED: { description: 'What one assessor saw; 2 at the most.' },
    STARTING_POSITION: { description: 'What a lead confirmed of somebody already in post.' },
    SIGN_OFF: { description: 'A decision by those who may sign.' },
    SCOPE_CONFIRMATION: { description: 'A confirmation of the scope of practice; moves no rating.' },
    LOWERING: { description: 'A decision of two people that it is lower than it was.' },
  },
})

@ObjectType({ description: 'One entry of a rating history, with what it changed and the rule that decided.' })
export class HistoryEntry {
  @Field(() => UUIDScalar, { description: 'Id of the entry.' })
  id!: string

  @Field(() => Capability, { description: 'The capability it is about.' })
  capability!: Capability

  @Field(() => DateScalar, { description: 'Day it is of.' })
  on!: string

  @Field(() => HistoryKind, { description: 'What it is.' })
  kind!: HistoryKind

  @Field(() => Int, { nullable: true, description: '0 to 4; null = a confirmation of the scope, which has no value.' })
  value!: number | null

  @Field(() => [String], { description: 'Names of those who observed or signed; empty for a self-rating.' })
  by!: string[]

  @Field(() => Int, { nullable: true, description: 'Rating held on that day without this entry; null = none.' })
  heldBefore!: number | null

  @Field(() => Int, { nullable: true, description: 'Rating held on that day with this entry; null = none.' })
  heldAfter!: number | null

  @Field(() => String, { description: 'Stable code of the rule that decided.' })
  rule!: string

  @Field(() => String, { description: 'The rule in words.' })
  text!: string

  @Field(() => DateScalar, { nullable: true, description: 'Day it was taken back; null = it stands.' })
  takenBackOn!: string | null
}

@ObjectType({ description: 'A self-rating beside the rating held, at the end of one day.' })
export class CalibrationPoint {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string

  @Field(() => Int, { description: 'What the person said of themselves, 0 to 4.' })
  self!: number

  @Field(() => Int, { description: 'The rating held, 0 to 4.' })
  held!: number
}

@ObjectType({ description: 'The history of one capability. Its owner alone sees it.' })
export class CapabilityHistory {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => [HistoryEntry], { description: 'Every entry, oldest first.' })
  entries!: HistoryEntry[]

  @Field(() => [CalibrationPoint], { description: 'Self-rating beside rating held, where both are there.' })
  sideBySide!: CalibrationPoint[]
}

@ObjectType({ description: 'An entry at its place in a list.' })
export class HistoryEntryEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => HistoryEntry, { description: 'The entry.' })
  node!: HistoryEntry
}

@ObjectType({ description: 'A page of a history.' })
export class HistoryEntryConnection {
  @Field(() => [HistoryEntryEdge], { description: 'The entries with their places.' })
  edges!: HistoryEntryEdge[]

  @Field(() => [HistoryEntry], { description: 'The entries alone.' })
  nodes!: HistoryEntry[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'What is different of one capability between two days.' })
export class CapabilityChange {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => AssessedRating, { nullable: true, description: 'The rating held on the earlier day; null = none.' })
  heldBefore!: AssessedRating | null

  @Field(() => AssessedRating, { nullable: true, description: 'The rating held on the later day; null = none.' })
  heldAfter!: AssessedRating | null

  @Field(() => Int, { nullable: true, description: 'The self-rating on the earlier day; null = none.' })
  selfBefore!: number | null

  @Field(() => Int, { nullable: true, description: 'The self-rating on the later day; null = none.' })
  selfAfter!: number | null
}

@ObjectType({ description: 'How many capabilities a person rates lower, the same or higher than their assessors.' })
export class CalibrationGroup {
  @Field(() => Pillar, { description: 'The pillar.' })
  pillar!: Pillar

  @Field(() => Area, {
    nullable: true,
    description: 'The area of practice; null = what is for everyone in the pillar.',
  })
  area!: Area | null

  @Field(() => Int, { description: 'Rated lower than the rating held.' })
  lower!: number

  @Field(() => Int, { description: 'Rated the same.' })
  same!: number

  @Field(() => Int, { description: 'Rated higher.' })
  higher!: number

  @Field(() => Int, { description: 'Of those lower, by exactly one.' })
  lowerByOne!: number

  @Field(() => Int, { description: 'Of those higher, by exactly one.' })
  higherByOne!: number
}

@ObjectType({
  description: 'Self-ratings beside what others confirmed: a talking point for their owner alone, and never a score.',
})
export class MyCalibration {
  @Field(() => [CalibrationGroup], {
    description: 'By pillar and area; those without both kinds of rating are left out.',
  })
  groups!: CalibrationGroup[]
}
