import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { createResult, DateScalar, InvalidInput, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { SignOffRequirement } from './sign-off-folder.types.ts'
import { SignOffLevelLine } from './sign-off-level.types.ts'
import { SignOffRequest } from './sign-off-request.types.ts'
import { QualifiedBy, SignerPart } from './sign-off-words.types.ts'

@ObjectType({ description: 'Everything one who is asked reads before they decide, on one screen.' })
export class SignOffToDecide {
  @Field(() => SignOffRequest, { description: 'The request.' })
  request!: SignOffRequest

  @Field(() => [SignOffRequirement], {
    description:
      'What was asked for and what it rests on, as it stood when it was asked; the same after the decision. Empty for a level.',
  })
  requirements!: SignOffRequirement[]

  @Field(() => [SignOffLevelLine], {
    description: 'Of a level: every line of the role as it was held when it was asked. Empty for a scope line.',
  })
  lines!: SignOffLevelLine[]

  @Field(() => String, { nullable: true, description: 'Of a level: what the decision is not. null for a scope line.' })
  boundary!: string | null

  @Field(() => String, { description: 'The words that would be, or were, signed.' })
  words!: string

  @Field(() => SignerPart, {
    nullable: true,
    description: 'What the viewer is asked to be; null = the viewer owns it.',
  })
  myPart!: SignerPart | null

  @Field(() => Boolean, { description: 'True where the viewer can give their word now.' })
  canDecide!: boolean

  @Field(() => String, { nullable: true, description: 'Why not, in words; null where they can.' })
  whyNot!: string | null

  @Field(() => String, { nullable: true, description: 'What lets the viewer sign, in words; null where they cannot.' })
  qualification!: string | null
}

@ObjectType({ description: 'Somebody who may sign a line, and why.' })
export class SignerCandidate {
  @Field(() => NamedPerson, { description: 'Who it is.' })
  person!: NamedPerson

  @Field(() => [SignerPart], { description: 'What they can be asked to be; never empty.' })
  parts!: SignerPart[]

  @Field(() => QualifiedBy, { description: 'What lets them sign.' })
  qualifiedBy!: QualifiedBy

  @Field(() => String, { description: 'The same in words.' })
  qualification!: string

  @Field(() => Boolean, {
    description: 'True where the record shows that they trained the viewer: they cannot come first.',
  })
  hasTrained!: boolean
}

@InputType({
  description:
    'A scope line, or the level of a whole role, to be signed, and by whom: exactly one of the two is named. Sent twice with one id, it is asked for once.',
})
export class AskForSignOffInput {
  @Field(() => UUIDScalar, { description: 'Made by the caller, one for each request.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'Code of the line within the role aimed for.' })
  scopeLineCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the role aimed for, to ask a panel about its level once every line of it is held.',
  })
  roleProfileCode!: string | null

  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'Where it is signed; null = the organisation signOffFolder names.',
  })
  organisationId!: string | null

  @Field(() => UUIDScalar, { description: 'The supervisor, the first of two, or who leads the panel.' })
  leadId!: string

  @Field(() => [UUIDScalar], {
    description: 'The second of two, or the further members of the panel; empty for a supervisor.',
  })
  otherIds!: string[]

  @Field(() => [UUIDScalar], { description: 'Those of them who trained you; never the first. Empty = none.' })
  trainedByIds!: string[]
}

@InputType({ description: 'A request to take back.' })
export class WithdrawSignOffRequestInput {
  @Field(() => UUIDScalar, { description: 'The request.' })
  id!: string
}

@InputType({ description: 'A signature of a supervisor or of one of two.' })
export class SignInput {
  @Field(() => UUIDScalar, { description: 'The request.' })
  id!: string

  @Field(() => Boolean, { description: 'True = I trained this person.' })
  hasTrained!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Anything to keep with it, at most 1,000 characters; no patient identifiers.',
  })
  reason!: string | null
}

@InputType({ description: 'A vote of a member of a panel.' })
export class VoteOnPanelInput {
  @Field(() => UUIDScalar, { description: 'The request.' })
  id!: string

  @Field(() => Boolean, { description: 'True = ready; false = not yet.' })
  isReady!: boolean

  @Field(() => String, { description: 'Why: 1 to 1,000 characters, no patient identifiers.' })
  reason!: string

  @Field(() => Boolean, { description: 'True = I trained this person.' })
  hasTrained!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'An interest to declare, at most 1,000 characters; null = none.',
  })
  interest!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What is needed; has to be there for "not yet". At most 1,000 characters.',
  })
  needs!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when, after today and at most two years from now; as needs.',
  })
  by!: string | null
}

@InputType({ description: 'An interest because of which somebody takes no part.' })
export class RecuseFromPanelInput {
  @Field(() => UUIDScalar, { description: 'The request.' })
  id!: string

  @Field(() => String, { description: 'The interest, 1 to 1,000 characters; kept with the decision.' })
  interest!: string
}

@InputType({ description: 'Not yet: never without what is needed and by when.' })
export class DeferSignOffInput {
  @Field(() => UUIDScalar, { description: 'The request.' })
  id!: string

  @Field(() => Boolean, { description: 'True = I trained this person.' })
  hasTrained!: boolean

  @Field(() => String, { description: 'What is needed, 1 to 1,000 characters; no patient identifiers.' })
  needs!: string

  @Field(() => DateScalar, { description: 'By when, after today and at most two years from now.' })
  by!: string
}

@ObjectType({ description: 'It is asked for; those named can read what it rests on until it ends.' })
export class AskForSignOffSuccess {
  @Field(() => SignOffRequest, { description: 'The request.' })
  request!: SignOffRequest
}

@ObjectType({ description: 'The request is taken back; nobody reads the folder any more.' })
export class WithdrawSignOffRequestSuccess {
  @Field(() => SignOffRequest, { description: 'The request.' })
  request!: SignOffRequest
}

@ObjectType({ description: 'The signature is kept.' })
export class SignSuccess {
  @Field(() => SignOffRequest, { description: 'The request: SIGNED where nobody else has to sign.' })
  request!: SignOffRequest

  @Field(() => Int, { description: 'How many ratings it gave; 0 = others have to sign first.' })
  ratingsGiven!: number
}

@ObjectType({ description: 'The vote is kept.' })
export class VoteOnPanelSuccess {
  @Field(() => SignOffRequest, { description: 'The request, decided where the vote decided it.' })
  request!: SignOffRequest

  @Field(() => Int, { description: 'How many ratings it gave; 0 = not decided, or not yet.' })
  ratingsGiven!: number
}

@ObjectType({ description: 'They take no part.' })
export class RecuseFromPanelSuccess {
  @Field(() => SignOffRequest, { description: 'The request, decided where this decided it.' })
  request!: SignOffRequest
}

@ObjectType({ description: 'It is deferred: its owner reads what is needed and by when.' })
export class DeferSignOffSuccess {
  @Field(() => SignOffRequest, { description: 'The request.' })
  request!: SignOffRequest
}

const refusals = [InvalidInput, NotAllowed] as const

export const AskForSignOffResult = createResult({
  name: 'AskForSignOffResult',
  description: 'What became of asking for a sign-off.',
  types: [AskForSignOffSuccess, ...refusals],
})

export const WithdrawSignOffRequestResult = createResult({
  name: 'WithdrawSignOffRequestResult',
  description: 'What became of taking a request back.',
  types: [WithdrawSignOffRequestSuccess, InvalidInput],
})

export const SignResult = createResult({
  name: 'SignResult',
  description: 'What became of a signature.',
  types: [SignSuccess, ...refusals],
})

export const VoteOnPanelResult = createResult({
  name: 'VoteOnPanelResult',
  description: 'What became of a vote.',
  types: [VoteOnPanelSuccess, ...refusals],
})

export const RecuseFromPanelResult = createResult({
  name: 'RecuseFromPanelResult',
  description: 'What became of taking no part.',
  types: [RecuseFromPanelSuccess, ...refusals],
})

export const DeferSignOffResult = createResult({
  name: 'DeferSignOffResult',
  description: 'What became of deferring.',
  types: [DeferSignOffSuccess, ...refusals],
})
