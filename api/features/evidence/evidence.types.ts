import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Confirmation } from './confirmation.types.ts'
import { EvidenceKind } from './evidence-kind.types.ts'
import { NamedPerson } from './named-person.types.ts'

export enum LearningType {
  WORK_BASED = 'WORK_BASED',
  PROFESSIONAL = 'PROFESSIONAL',
  FORMAL = 'FORMAL',
  SELF_DIRECTED = 'SELF_DIRECTED',
  OTHER = 'OTHER',
}
registerEnumType(LearningType, {
  name: 'LearningType',
  description: 'Type of learning, as a profile for the HCPC asks for it.',
  valuesConfig: {
    WORK_BASED: { description: 'At work: cases, audit, meetings.' },
    PROFESSIONAL: { description: 'For the profession: teaching, groups, reviewing.' },
    FORMAL: { description: 'Courses and awards.' },
    SELF_DIRECTED: { description: 'Reading and research of one’s own.' },
    OTHER: { description: 'Anything else.' },
  },
})

export enum EvidenceState {
  NOT_ASKED = 'NOT_ASKED',
  WAITING = 'WAITING',
  CONFIRMED = 'CONFIRMED',
  RETURNED = 'RETURNED',
}
registerEnumType(EvidenceState, {
  name: 'EvidenceState',
  description: 'Where one version of a piece stands with those who can confirm it.',
  valuesConfig: {
    NOT_ASKED: { description: 'Nobody is asked to confirm this version.' },
    WAITING: { description: 'A colleague is asked and has not answered.' },
    CONFIRMED: { description: 'A colleague confirmed this very version.' },
    RETURNED: { description: 'A colleague returned it with a comment.' },
  },
})

@ObjectType({ description: 'An answer to a question of the kind.' })
export class EvidenceDetail {
  @Field(() => String, { description: 'Which question.' })
  key!: string

  @Field(() => String, { description: 'The question in words.' })
  label!: string

  @Field(() => String, { description: 'The answer as it is sent back: a text, a whole number, a day or a choice.' })
  value!: string

  @Field(() => String, { description: 'The answer in words.' })
  text!: string
}

@ObjectType({ description: 'A piece of evidence in one of its versions.' })
export class EvidencePiece {
  @Field(() => UUIDScalar, { description: 'Id of the piece, the same in all its versions.' })
  id!: string

  @Field(() => Int, { description: 'Version, to send back as expectedVersion.' })
  version!: number

  @Field(() => EvidenceKind, { description: 'Kind of evidence.' })
  kind!: EvidenceKind

  @Field(() => NamedPerson, { description: 'Whose it is.' })
  owner!: NamedPerson

  @Field(() => String, { description: 'What it was, in a few words.' })
  title!: string

  @Field(() => DateScalar, { description: 'Day it happened.' })
  on!: string

  @Field(() => Int, { nullable: true, description: 'Minutes of learning; null = not said.' })
  minutes!: number | null

  @Field(() => LearningType, { nullable: true, description: 'Type of learning; null = not said.' })
  learningType!: LearningType | null

  @Field(() => String, { nullable: true, description: 'What was learnt; null = not said.' })
  learnt!: string | null

  @Field(() => String, { nullable: true, description: 'How it benefits practice; null = not said.' })
  benefitToPractice!: string | null

  @Field(() => String, { nullable: true, description: 'How it benefits those who use the service; null = not said.' })
  benefitToUsers!: string | null

  @Field(() => [EvidenceDetail], { description: 'Answers to the questions of the kind.' })
  details!: EvidenceDetail[]

  @Field(() => String, { nullable: true, description: 'What has to be said beside it; null = nothing.' })
  caution!: string | null

  @Field(() => [Capability], { description: 'What its owner claims it for.' })
  capabilities!: Capability[]

  @Field(() => Boolean, { description: 'True where its owner took it back; it counts for nothing then.' })
  isWithdrawn!: boolean

  @Field(() => EvidenceState, { description: 'Where this version stands with those who can confirm it.' })
  state!: EvidenceState

  @Field(() => [Confirmation], {
    description: 'Requests to confirm this version, the oldest first; its owner’s alone.',
  })
  confirmations!: Confirmation[]

  @Field(() => Int, {
    nullable: true,
    description:
      'The last version that was confirmed, which may be an earlier one; null = none, or not for the viewer.',
  })
  confirmedVersion!: number | null

  @Field(() => DateTimeScalar, { description: 'When this version was recorded.' })
  recordedAt!: Date
}

@ObjectType({ description: 'A piece of evidence at its place in a list.' })
export class EvidencePieceEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => EvidencePiece, { description: 'The piece.' })
  node!: EvidencePiece
}

@ObjectType({ description: 'A page of pieces of evidence.' })
export class EvidencePieceConnection {
  @Field(() => [EvidencePieceEdge], { description: 'The pieces with their places.' })
  edges!: EvidencePieceEdge[]

  @Field(() => [EvidencePiece], { description: 'The pieces alone.' })
  nodes!: EvidencePiece[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'How many pieces there are of one kind.' })
export class EvidenceKindCount {
  @Field(() => EvidenceKind, { description: 'The kind.' })
  kind!: EvidenceKind

  @Field(() => Int, { description: 'How many, 1 or more.' })
  pieces!: number
}

@ObjectType({ description: 'How many pieces there are of one month.' })
export class EvidenceMonthCount {
  @Field(() => String, { description: 'Month, as "2026-11".' })
  month!: string

  @Field(() => Int, { description: 'How many, 1 or more.' })
  pieces!: number
}

@ObjectType({ description: 'The viewer’s evidence in numbers, and what waits.' })
export class EvidenceSummary {
  @Field(() => Int, { description: 'Pieces that count, in their latest versions.' })
  pieces!: number

  @Field(() => [EvidenceKindCount], { description: 'By kind, in the order in which kinds are offered.' })
  kinds!: EvidenceKindCount[]

  @Field(() => [EvidenceMonthCount], { description: 'By month, the latest first.' })
  months!: EvidenceMonthCount[]

  @Field(() => Int, { description: 'Pieces whose latest version a colleague is asked to confirm.' })
  waiting!: number

  @Field(() => Int, { description: 'Pieces that came back with a comment and were not asked again.' })
  returned!: number

  @Field(() => Int, { description: 'Pieces that others share with the viewer today.' })
  sharedWithMe!: number

  @Field(() => Int, { description: 'Requests of others that the viewer can answer today.' })
  toConfirm!: number
}
