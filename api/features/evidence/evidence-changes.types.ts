import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { EvidencePiece, EvidenceState, LearningType } from './evidence.types.ts'

@InputType({ description: 'Which pieces to list; everything left out lets all through.' })
export class EvidenceFilter {
  @Field(() => String, { nullable: true, description: 'Kind, by its code.' })
  kindCode!: string | null

  @Field(() => String, { nullable: true, description: 'Month it happened in, as "2026-11".' })
  month!: string | null

  @Field(() => EvidenceState, { nullable: true, description: 'Where the latest version stands.' })
  state!: EvidenceState | null

  @Field(() => String, { nullable: true, description: 'Claimed for this capability.' })
  capabilityCode!: string | null
}

@InputType({ description: 'An answer to a question of the kind.' })
class EvidenceDetailInput {
  @Field(() => String, { description: 'Which question, by its key.' })
  key!: string

  @Field(() => String, { description: 'The answer as typed; empty = none.' })
  value!: string
}

@InputType({ description: 'What is said of a piece, whatever its kind.' })
abstract class EvidenceContentInput {
  @Field(() => String, { description: 'What it was, in a few words: 120 characters at most, no patient identifiers.' })
  title!: string

  @Field(() => DateScalar, { description: 'Day it happened, today or earlier.' })
  on!: string

  @Field(() => Int, { nullable: true, description: 'Minutes of learning, 1 to 6,000; null = not said.' })
  minutes!: number | null

  @Field(() => LearningType, { nullable: true, description: 'Type of learning; null = not said.' })
  learningType!: LearningType | null

  @Field(() => String, {
    nullable: true,
    description: 'What was learnt, at most 4,000 characters, no patient identifiers; null = not said.',
  })
  learnt!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How it benefits practice, at most 2,000 characters; null = not said.',
  })
  benefitToPractice!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How it benefits those who use the service, at most 2,000 characters; null = not said.',
  })
  benefitToUsers!: string | null

  @Field(() => [EvidenceDetailInput], { description: 'Answers to the questions of its kind, each at most once.' })
  details!: EvidenceDetailInput[]

  @Field(() => [String], { description: 'What it is claimed for, by code; at most 30, each once. It may be none.' })
  capabilityCodes!: string[]
}
export type EvidenceContent = EvidenceContentInput

@InputType({ description: 'A new piece of evidence.' })
export class AddEvidenceInput extends EvidenceContentInput {
  @Field(() => String, {
    description:
      'Chosen by the sender, 8 to 64 letters, figures and hyphens: sent again, nothing is added twice. Where it is the id of a draft, the draft is emptied.',
  })
  onceKey!: string

  @Field(() => String, { description: 'Kind, by its code.' })
  kindCode!: string
}

@InputType({ description: 'A change of a piece: a new version, which nobody has confirmed.' })
export class ReviseEvidenceInput extends EvidenceContentInput {
  @Field(() => UUIDScalar, { description: 'The piece.' })
  id!: string

  @Field(() => Int, { description: 'The version it was changed from.' })
  expectedVersion!: number
}

@InputType({ description: 'A piece to take back.' })
export class WithdrawEvidenceInput {
  @Field(() => UUIDScalar, { description: 'The piece.' })
  id!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@ObjectType({ description: 'The piece is added.' })
export class AddEvidenceSuccess {
  @Field(() => EvidencePiece, { description: 'The piece.' })
  piece!: EvidencePiece
}

@ObjectType({ description: 'The piece has a new version.' })
export class ReviseEvidenceSuccess {
  @Field(() => EvidencePiece, { description: 'The piece in its new version.' })
  piece!: EvidencePiece
}

@ObjectType({ description: 'The piece counts for nothing any more; its versions stay.' })
export class WithdrawEvidenceSuccess {
  @Field(() => EvidencePiece, { description: 'The piece in its last version.' })
  piece!: EvidencePiece
}

export const AddEvidenceResult = createResult({
  name: 'AddEvidenceResult',
  description: 'What became of a new piece of evidence.',
  types: [AddEvidenceSuccess, InvalidInput],
})

export const ReviseEvidenceResult = createResult({
  name: 'ReviseEvidenceResult',
  description: 'What became of a change of a piece.',
  types: [ReviseEvidenceSuccess, InvalidInput, NotAllowed, Conflict],
})

export const WithdrawEvidenceResult = createResult({
  name: 'WithdrawEvidenceResult',
  description: 'What became of taking a piece back.',
  types: [WithdrawEvidenceSuccess, InvalidInput, Conflict],
})
