import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { Organisation } from '../organisations/index.ts'
import { AskedRating } from './sign-off-request.types.ts'

export enum ProgrammeStatus {
  COMPLETED = 'COMPLETED',
  NONE = 'NONE',
  OVERSEAS = 'OVERSEAS',
  OTHER = 'OTHER',
}
registerEnumType(ProgrammeStatus, {
  name: 'ProgrammeStatus',
  description: 'Where somebody in post learnt to scan.',
  valuesConfig: {
    COMPLETED: { description: 'A programme was completed and its award ratified.' },
    NONE: { description: 'No programme: learnt in post.' },
    OVERSEAS: { description: 'A programme outside the UK; the employer judged it.' },
    OTHER: { description: 'Something else, said in the basis.' },
  },
})

@ObjectType({ description: 'A scope line confirmed in post, with what it came to.' })
export class ConfirmedLine {
  @Field(() => String, { description: 'Code of the line within the role.' })
  code!: string

  @Field(() => String, { description: 'The line in words, as it stood.' })
  title!: string
}

@ObjectType({ description: 'What a lead confirmed of somebody in post, in one form. Shown as "confirmed in post".' })
export class StartingPosition {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => NamedPerson, { description: 'Whose it is.' })
  person!: NamedPerson

  @Field(() => NamedPerson, { description: 'The lead who signed it.' })
  lead!: NamedPerson

  @Field(() => String, { description: 'What let the lead sign it, in words.' })
  qualification!: string

  @Field(() => Organisation, { description: 'Where.' })
  organisation!: Organisation

  @Field(() => String, { description: 'Name of the role, as it stood.' })
  roleTitle!: string

  @Field(() => [ConfirmedLine], { description: 'The lines confirmed.' })
  lines!: ConfirmedLine[]

  @Field(() => [AskedRating], { description: 'The ratings it gave, 1 to 3.' })
  ratings!: AskedRating[]

  @Field(() => String, { nullable: true, description: 'The award; null = none.' })
  award!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Day of the award; null = none, or not known.' })
  awardedOn!: string | null

  @Field(() => ProgrammeStatus, { description: 'Where they learnt to scan.' })
  programme!: ProgrammeStatus

  @Field(() => String, { nullable: true, description: 'Limits of their practice; null = none.' })
  limits!: string | null

  @Field(() => String, { description: 'What the lead rests it on.' })
  basis!: string

  @Field(() => DateTimeScalar, { description: 'When it was signed.' })
  confirmedAt!: Date
}

@InputType({
  description: 'Independent practice of somebody in post, in one form. Sent twice with one id, it is kept once.',
})
export class ConfirmStartingPositionInput {
  @Field(() => UUIDScalar, { description: 'Made by the caller, one for each form.' })
  id!: string

  @Field(() => UUIDScalar, { description: 'A current member of the organisation, other than yourself.' })
  personId!: string

  @Field(() => UUIDScalar, { description: 'The organisation in which you lead.' })
  organisationId!: string

  @Field(() => String, { description: 'Code of the role they work in.' })
  roleProfileCode!: string

  @Field(() => [String], {
    description: 'Codes of lines of that role they work in independently; at least one, each once.',
  })
  scopeLineCodes!: string[]

  @Field(() => Int, {
    nullable: true,
    description: 'The highest rating to give, 1 to 3; null = what the role asks, and 3 at most.',
  })
  upTo!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The award, at most 200 characters; needed where a programme was completed.',
  })
  award!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the award, today or earlier; null = none, or not known.',
  })
  awardedOn!: string | null

  @Field(() => ProgrammeStatus, { description: 'Where they learnt to scan.' })
  programme!: ProgrammeStatus

  @Field(() => String, {
    nullable: true,
    description: 'Limits of their practice, at most 1,000 characters; null = none.',
  })
  limits!: string | null

  @Field(() => String, { description: 'What you rest it on, 1 to 1,000 characters; no patient identifiers.' })
  basis!: string
}

@ObjectType({ description: 'It is confirmed. Nothing held before was lowered, and procedures were left out.' })
export class ConfirmStartingPositionSuccess {
  @Field(() => StartingPosition, { description: 'The form, with the ratings it gave.' })
  startingPosition!: StartingPosition
}

export const ConfirmStartingPositionResult = createResult({
  name: 'ConfirmStartingPositionResult',
  description: 'What became of confirming somebody in post.',
  types: [ConfirmStartingPositionSuccess, InvalidInput, NotAllowed],
})
