import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../platform/graphql/index.ts'
import { EvidencePiece } from '../evidence/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Organisation } from '../organisations/index.ts'
import { SignOffLevel } from './sign-off-level.types.ts'
import { SignOffRequest } from './sign-off-request.types.ts'
import { SignOffRoute, SignOffSourceKind, SignOffState } from './sign-off-words.types.ts'

@ObjectType({ description: 'A capability of a scope line, with the rating the role asks of it.' })
export class SignOffItem {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'What is asked for, 1 to 4.' })
  rating!: number

  @Field(() => Int, {
    nullable: true,
    description: 'The rating held, 0 to 4; null = none, or not the viewer’s to see.',
  })
  held!: number | null

  @Field(() => Boolean, { description: 'True where what is asked for is held: nothing more is asked then.' })
  isHeld!: boolean
}

@ObjectType({ description: 'What a tick rests on. One observation or audit counts for every capability it shows.' })
export class SignOffSource {
  @Field(() => String, {
    description: 'Stable id: of the observation, of the piece of evidence, or of the logged rows.',
  })
  id!: string

  @Field(() => SignOffSourceKind, { description: 'What it is.' })
  kind!: SignOffSourceKind

  @Field(() => DateScalar, { description: 'Day it happened; of a log, the last day counted.' })
  on!: string

  @Field(() => String, { nullable: true, description: 'Who saw or confirmed it, by name; null = nobody has.' })
  by!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What the one who saw it wrote; null = nothing, or no observation.',
  })
  comment!: string | null

  @Field(() => EvidencePiece, {
    nullable: true,
    description:
      'The piece in the very version that counted; null for other kinds, and where it is not the viewer’s to read.',
  })
  piece!: EvidencePiece | null

  @Field(() => Boolean, {
    description:
      'True where its owner has revised or withdrawn the piece since: the version shown here stays as it was.',
  })
  isRevisedSince!: boolean
}

@ObjectType({ description: 'Why an organisation asks for another number than the default.' })
export class RaisedNumber {
  @Field(() => Int, { description: 'The default.' })
  usual!: number

  @Field(() => String, { description: 'Why, in the organisation’s words.' })
  reason!: string

  @Field(() => DateScalar, { description: 'Since when.' })
  since!: string
}

@ObjectType({ description: 'One thing that is asked for, for all capabilities of the line it concerns, shown once.' })
export class SignOffRequirement {
  @Field(() => String, { description: 'Stable within the line.' })
  key!: string

  @Field(() => String, {
    description:
      'OBSERVATION, AWARD, AUDIT, CASE_DISCUSSION, SECOND_OPINION, LOG, CERTIFICATE, STATEMENT, APPOINTMENT, TEACHING or OUTPUT.',
  })
  kind!: string

  @Field(() => String, { description: 'What is asked for, in words.' })
  text!: string

  @Field(() => Int, { description: 'How many are asked for, 1 or more.' })
  count!: number

  @Field(() => Int, { description: 'By how many different people they are to be; 1 = no more than one is asked for.' })
  observers!: number

  @Field(() => Int, { description: 'How many are on record and count, 0 or more: of the capability that has fewest.' })
  recorded!: number

  @Field(() => Int, { description: 'By how many different people those are, 0 or more.' })
  recordedBy!: number

  @Field(() => Boolean, { description: 'True where it is met for every capability it concerns.' })
  isMet!: boolean

  @Field(() => String, { description: 'The same with how far the record goes, such as "3 observations (1 so far)".' })
  progress!: string

  @Field(() => [Capability], { description: 'Capabilities of the line it is asked for.' })
  capabilities!: Capability[]

  @Field(() => [Capability], { description: 'Those of them for which it is not met yet.' })
  missingFor!: Capability[]

  @Field(() => [SignOffSource], { description: 'What the tick rests on, the latest first; each once.' })
  sources!: SignOffSource[]

  @Field(() => RaisedNumber, { nullable: true, description: 'Why the number is not the default; null = it is.' })
  raised!: RaisedNumber | null
}

@ObjectType({ description: 'A scope line of the viewer’s goal, and how far it is from being signed.' })
export class SignOffLine {
  @Field(() => String, { description: 'Stable code within the role, such as "growth".' })
  code!: string

  @Field(() => String, { description: 'The line as departments write it.' })
  title!: string

  @Field(() => SignOffState, { description: 'Where it stands.' })
  state!: SignOffState

  @Field(() => SignOffRoute, { description: 'Who decides it.' })
  route!: SignOffRoute

  @Field(() => Int, { description: 'The highest rating it asks for, 1 to 4.' })
  rating!: number

  @Field(() => [SignOffItem], { description: 'Its capabilities.' })
  items!: SignOffItem[]

  @Field(() => Int, { description: 'How many different things are asked for; 0 = nothing more.' })
  asked!: number

  @Field(() => Int, { description: 'How many of those are met.' })
  met!: number

  @Field(() => [String], { description: 'What is not met yet, in words; empty = nothing.' })
  missing!: string[]

  @Field(() => SignOffRequest, { nullable: true, description: 'The latest request about it; null = never asked.' })
  request!: SignOffRequest | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which something of it falls due for review; null = nothing of it does.',
  })
  reviewDueOn!: string | null
}

@ObjectType({ description: 'The scope lines of the role the viewer aims for, or works in.' })
export class MySignOffLines {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the role; null = no role is known, and there are no lines.',
  })
  roleTitle!: string | null

  @Field(() => Organisation, {
    nullable: true,
    description: 'Whose numbers are asked for, and where it would be signed; null = the viewer belongs to none today.',
  })
  organisation!: Organisation | null

  @Field(() => [SignOffLine], { description: 'The lines, in the order of the role.' })
  lines!: SignOffLine[]

  @Field(() => SignOffLevel, {
    nullable: true,
    description: 'The whole role, whose level a panel can be asked about once every line is held; null = no lines.',
  })
  level!: SignOffLevel | null
}

@ObjectType({ description: 'The sign-off folder of one scope line, as its owner sees it.' })
export class SignOffFolder {
  @Field(() => SignOffLine, { description: 'The line.' })
  line!: SignOffLine

  @Field(() => Organisation, {
    nullable: true,
    description: 'Where it would be signed; null = the viewer belongs to none.',
  })
  organisation!: Organisation | null

  @Field(() => [SignOffRequirement], { description: 'Everything that is asked for, met or not.' })
  requirements!: SignOffRequirement[]

  @Field(() => String, { description: 'Who has to sign, in words.' })
  signersNeeded!: string

  @Field(() => Int, { description: 'How many people have to be asked at least: 1, 2, or the quorum of a panel.' })
  fewestSigners!: number

  @Field(() => Boolean, { description: 'True where it can be asked for now.' })
  canAsk!: boolean

  @Field(() => String, { description: 'The words that are signed.' })
  words!: string

  @Field(() => [SignOffRequest], { description: 'Every request about the line, the latest first.' })
  requests!: SignOffRequest[]
}
